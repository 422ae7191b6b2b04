import { eq } from "drizzle-orm";
import { actorFile, actorTheme, consent, person } from "#db/schema.server";
import type { AccessWorld, Visitor } from "./access";

/** What only an opened file holds. */
export const secrets = [
  "Kanariebegeleider",
  "06-77777777",
  "kanarie@geheim.example",
  "kanariethema",
  "2009-08-07",
  "Kanarievoogd",
  "kanarieprofiel",
];
/** What only the coordination and who grants roles may know: whose acting name it is. */
const surname = "Kanariefamilie";
const mayKnow: readonly Visitor[] = ["coordinator", "administrator", "actor"];

/** Gives the world's actor a file and a name to look for. */
export function hideStory({ db, people }: AccessWorld): void {
  const personId = people.actor.id;
  const known = { familyName: surname, familyKey: surname.toLowerCase(), email: `${surname}@geheim.example` };
  db.update(person).set(known).where(eq(person.id, personId)).run();
  db.insert(actorFile)
    .values({
      ...{ personId, displayName: "Schuilnaam", birthDate: "2009-08-07", vogIssuedOn: "2026-01-01", vogSeenAt: 1 },
      ...{
        supporterName: "Kanariebegeleider",
        supporterPhone: "06-77777777",
        supporterEmail: "kanarie@geheim.example",
      },
      vogProfile: "kanarieprofiel",
    })
    .run();
  db.insert(actorTheme).values({ personId, theme: "kanariethema", isWilling: true }).run();
  const given = { purpose: "file", giver: "guardian", giverName: "Kanarievoogd", givenOn: "2025-01-01" } as const;
  db.insert(consent)
    .values({ ...given, personId, recordedAt: 1 })
    .run();
}

/** What of the file an answer tells. */
export const leaksIn = (text: string): string[] => secrets.filter((secret) => text.includes(secret));

/** What an answer tells a visitor that they may not know: of the file nobody anything, of the name only some. */
export const toldTo = (visitor: Visitor, text: string): string[] => [
  ...leaksIn(text),
  ...(text.includes(surname) && !mayKnow.includes(visitor) ? [surname] : []),
];

/** An answer of a loader or an action as text, thrown or returned; what went wrong is thrown on. */
export async function textOf(answer: Promise<unknown>): Promise<string> {
  const result = await answer.catch((thrown: unknown) => thrown);
  if (result instanceof Error) throw result;
  return result instanceof Response ? result.clone().text() : JSON.stringify(result ?? null);
}

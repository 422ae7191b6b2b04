import { desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { message, person } from "#db/schema.server";
import { displayName } from "../person/name";

/** The newest messages, whatever became of them; for the demo's mailbox. */
export function listNewestMessages(db: Reader, limit: number) {
  const rows = db
    .select({
      id: message.id,
      kind: message.kind,
      params: message.params,
      createdAt: message.createdAt,
      locale: person.locale,
      givenName: person.givenName,
      infix: person.infix,
      familyName: person.familyName,
    })
    .from(message)
    .innerJoin(person, eq(person.id, message.personId))
    .orderBy(desc(message.id))
    .limit(limit)
    .all();
  return rows.map(({ givenName, infix, familyName, locale, ...row }) => ({
    ...row,
    locale: locale ?? ("nl" as const),
    name: displayName(givenName, infix, familyName),
  }));
}

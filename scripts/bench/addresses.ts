import { openDatabase } from "#db/client.server";
import { isAgreed } from "~/domain/booking/state";
import type { SeededWorld } from "./seed";
import { signedInAs } from "./sign-in";
import { today } from "./today";

export interface Address {
  path: string;
  cookie: string;
}

export type PageName = keyof Awaited<ReturnType<typeof addressesOf>>;

/** The pages that are measured, each for whoever reads it. */
export async function addressesOf({ databaseFile, people }: SeededWorld) {
  const cookieOf = (one: { id: number } | undefined) => signedInAs(databaseFile, one?.id ?? 0);
  const [coordinator, trainer, professional] = [
    await cookieOf(people.coordinator[0]),
    await cookieOf(people.trainer[0]),
    await cookieOf(people.professional[0]),
  ];
  const { code, sessionId, certificate } = findExamples(databaseFile, people.trainer[0]?.id ?? 0);
  return {
    list: { path: "/trainingen", cookie: coordinator },
    signIn: { path: "/inloggen", cookie: "" },
    training: { path: `/trainingen/${code}`, cookie: coordinator },
    register: { path: `/bijeenkomsten/${sessionId}/presentie`, cookie: trainer },
    mine: { path: "/mijn", cookie: professional },
    certificate: { path: `/certificaten/${certificate}`, cookie: coordinator },
    person: { path: `/mensen/${people.professional[0]?.id ?? 0}`, cookie: coordinator },
    people: { path: "/mensen", cookie: coordinator },
    programme: { path: "/programma", cookie: coordinator },
    search: { path: "/zoeken?q=jansen", cookie: coordinator },
    today: { path: "/", cookie: coordinator },
  } satisfies Record<string, Address>;
}

interface Examples {
  code: string;
  sessionId: number;
  certificate: string;
}

/** The session that the trainer gives today, its training, and the newest certificate. */
function findExamples(databaseFile: string, trainerId: number): Examples {
  const db = openDatabase(databaseFile);
  const row = db.$client
    .prepare(
      `SELECT t.code, s.id AS sessionId, (SELECT number FROM certificate ORDER BY id DESC LIMIT 1) AS certificate
       FROM session s JOIN training t ON t.id = s.training_id
       JOIN booking b ON b.session_id = s.id AND b.person_id = ? AND ${isAgreed("b", "s")} WHERE s.date = ?`,
    )
    .get(trainerId, today) as Examples | undefined;
  db.$client.close();
  if (!row) throw new Error("the demo trainer has no session today");
  return row;
}

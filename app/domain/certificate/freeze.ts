import type { TrainingFacts } from "#db/certificate-facts";
import { type Reader, statement } from "#db/client.server";
import { isAgreed } from "../booking/state";
import { queueMessage } from "../message/queue";
import { displayName } from "../person/name";
import { requireProgramme } from "../programme/queries";
import type { WriteContext } from "../write";
import type { CaseFile } from "./case-file";
import { type Replaced, writeFrozen } from "./series";

export interface Issued {
  id: number;
  number: string;
  code: string;
  /** Null for a certificate of a qualification. */
  trainingId: number | null;
  personId: number;
}

/** Puts the news of a certificate in the outbox; a certificate of a qualification has no training. */
export function queueNews(ctx: WriteContext, { number, personId, trainingId }: Issued, trainingCode: string): void {
  const params = { trainingCode, certificateNumber: number };
  queueMessage(ctx, { kind: "certificate_ready", personId, ...(trainingId !== null && { trainingId }), params });
}

/**
 * Writes the certificate of a case file that qualifies: takes the next number of the year, freezes the facts, and puts
 * the news in the outbox. Refuses `unprintable_name` when the certificate's fonts cannot print the name.
 */
export function writeCertificate(ctx: WriteContext, file: CaseFile, replaces: Replaced): Issued {
  const { enrolmentId, personId } = file;
  const { id: trainingId, code: trainingCode } = file.training;
  const { id, number, code } = writeFrozen(ctx, { enrolmentId, personId, trainingId }, replaces, (named) =>
    freeze(ctx.db, file, named),
  );
  const issued = { id, number, code, trainingId, personId };
  queueNews(ctx, issued, trainingCode);
  return issued;
}

function freeze(
  db: Reader,
  file: CaseFile,
  named: Pick<TrainingFacts, "number" | "code" | "issuedOn" | "replaces">,
): TrainingFacts {
  const programme = requireProgramme(db);
  const attended = attendedOf(file);
  return {
    version: 1,
    ...named,
    holder: file.name.normalize("NFC"),
    registration: registrationOf(db, file.personId),
    programme: programme.name,
    issuer: programme.issuer,
    signatory: { name: programme.signatoryName, title: programme.signatoryTitle },
    training: {
      code: file.training.code,
      title: file.training.certificateTitle,
      statement: file.training.certificateStatement,
    },
    organisation: file.organisation ?? "",
    sessions: attended.map(({ name, kind, held: { date, place }, netMinutes }) => ({
      ...{ name, kind, date, place, netMinutes },
    })),
    netMinutes: file.verdict.netMinutes,
    trainers: trainersOf(
      db,
      attended.map(({ held }) => held.id),
    ),
    locale: file.locale,
  };
}

/** What was attended, on the day and in the place where it was: of what was made up those of the other group. */
function attendedOf({ verdict, sessions, madeUpIn }: CaseFile) {
  const own = new Map(sessions.map((session) => [session.id, session]));
  return verdict.sessions.flatMap(({ id, minutes, madeUpIn: elsewhere }) => {
    const session = own.get(id);
    if (!session || minutes === 0) return [];
    const held = elsewhere === null ? session : (madeUpIn.get(elsewhere) ?? session);
    return [{ name: session.name, kind: session.kind, held, netMinutes: minutes }];
  });
}

const registrationOf = (db: Reader, personId: number): TrainingFacts["registration"] =>
  statement<{ register: string; number: string }>(
    db,
    "SELECT register, number FROM registration WHERE person_id = ? ORDER BY id LIMIT 1",
  ).get(personId) ?? null;

/** Who stood in front of the sessions that were attended, each once, in order of first appearance. */
function trainersOf(db: Reader, sessionIds: number[]): string[] {
  const rows = statement<{ givenName: string; infix: string | null; familyName: string }>(
    db,
    `SELECT p.given_name AS givenName, p.infix, p.family_name AS familyName
     FROM booking b JOIN session s ON s.id = b.session_id JOIN person p ON p.id = b.person_id
     WHERE b.function = 'trainer' AND b.capacity <> 'shadow' AND ${isAgreed("b", "s")} AND s.id IN (SELECT value FROM json_each(?))
     GROUP BY p.id ORDER BY min(s.start_instant), min(b.id)`,
  ).all(JSON.stringify(sessionIds));
  return rows.map(({ givenName, infix, familyName }) => displayName(givenName, infix, familyName).normalize("NFC"));
}

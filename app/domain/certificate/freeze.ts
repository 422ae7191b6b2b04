import { randomBytes } from "node:crypto";
import type { CertificateFacts } from "#db/certificate-facts";
import { type Reader, statement } from "#db/client.server";
import { certificate } from "#db/schema.server";
import { localDateOf, yearOf } from "../dates";
import { queueMessage } from "../message/queue";
import { displayName } from "../person/name";
import { requireProgramme } from "../programme/queries";
import { Refusal, reason } from "../refusal";
import type { WriteContext } from "../write";
import type { CaseFile } from "./case-file";
import { certificateNumber, verificationCode } from "./code";
import { unprintable } from "./glyphs";

export interface Issued {
  id: number;
  number: string;
  code: string;
  trainingId: number;
  personId: number;
}

/**
 * Writes the certificate of a case file that qualifies: takes the next number of the year, freezes the facts, and puts
 * the news in the outbox. Refuses `unprintable_name` when the certificate's fonts cannot print the name.
 */
export function writeCertificate(
  ctx: WriteContext,
  file: CaseFile,
  replaces: { id: number; number: string } | null,
): Issued {
  assertPrintable(file.name);
  const issuedOn = localDateOf(ctx.now);
  const year = yearOf(issuedOn);
  const sequence = nextInSeries(ctx.db, year);
  const named = { number: certificateNumber(year, sequence), code: verificationCode(randomBytes(16)), issuedOn };
  const facts = freeze(ctx.db, file, { ...named, replaces: replaces?.number ?? null });
  const { id } = ctx.db
    .insert(certificate)
    .values({
      ...named,
      year,
      sequence,
      facts,
      enrolmentId: file.enrolmentId,
      personId: file.personId,
      trainingId: file.training.id,
      issuedAt: ctx.now,
      issuedById: ctx.user?.id ?? null,
      replacesId: replaces?.id ?? null,
    })
    .returning({ id: certificate.id })
    .get();
  const params = { trainingCode: file.training.code, certificateNumber: named.number };
  queueMessage(ctx, { kind: "certificate_ready", personId: file.personId, trainingId: file.training.id, params });
  return { id, number: named.number, code: named.code, trainingId: file.training.id, personId: file.personId };
}

/** Refuses a name that would be printed wrong. */
function assertPrintable(name: string): void {
  const characters = unprintable(name);
  if (characters.length === 0) return;
  throw new Refusal("conflict", [reason("unprintable_name", { name, characters: characters.join(" ") })]);
}

/** One up, in the same transaction as the certificate: a refused issue gives its number back. */
const nextInSeries = (db: Reader, year: number): number =>
  statement<{ last: number }>(
    db,
    `INSERT INTO certificate_series (year, last) VALUES (?, 1)
     ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last`,
  ).get(year)?.last ?? 1;

function freeze(
  db: Reader,
  file: CaseFile,
  named: Pick<CertificateFacts, "number" | "code" | "issuedOn" | "replaces">,
): CertificateFacts {
  const programme = requireProgramme(db);
  const minutes = new Map(file.verdict.sessions.map((session) => [session.id, session.minutes]));
  const attended = file.sessions.filter((session) => (minutes.get(session.id) ?? 0) > 0);
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
    sessions: attended.map(({ id, name, kind, date, place }) => ({
      name,
      kind,
      date,
      place,
      netMinutes: minutes.get(id) ?? 0,
    })),
    netMinutes: file.verdict.netMinutes,
    trainers: trainersOf(
      db,
      attended.map(({ id }) => id),
    ),
    locale: file.locale,
  };
}

const registrationOf = (db: Reader, personId: number): CertificateFacts["registration"] =>
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
     WHERE b.function = 'trainer' AND b.ended_at IS NULL AND s.id IN (SELECT value FROM json_each(?))
     GROUP BY p.id ORDER BY min(s.start_instant), min(b.id)`,
  ).all(JSON.stringify(sessionIds));
  return rows.map(({ givenName, infix, familyName }) => displayName(givenName, infix, familyName).normalize("NFC"));
}

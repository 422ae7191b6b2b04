import { and, asc, count, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "#db/client.server";
import { certificate, certificatePdf, certificateRevocation, certification, person, training } from "#db/schema.server";
import { may } from "../permissions";
import { found } from "../refusal";
import type { User } from "../user";
import { normaliseCode } from "./code";

const successor = alias(certificate, "successor");

/** The client of the training; of a qualification the holder's own organisation. */
const responsibleFor = sql<number | null>`coalesce(${training.clientOrganisationId}, ${person.organisationId})`;

const selectStanding = (db: Reader) =>
  db
    .select({
      certificate,
      organisationId: responsibleFor,
      holder: { id: person.id, givenName: person.givenName, infix: person.infix, familyName: person.familyName },
      withdrawnOn: certification.withdrawnOn,
      revocation: certificateRevocation,
      replacedBy: successor.number,
      sha256: certificatePdf.sha256,
    })
    .from(certificate)
    .innerJoin(person, eq(person.id, certificate.personId))
    .leftJoin(training, eq(training.id, certificate.trainingId))
    .leftJoin(certification, eq(certification.id, certificate.certificationId))
    .leftJoin(certificateRevocation, eq(certificateRevocation.certificateId, certificate.id))
    .leftJoin(successor, eq(successor.replacesId, certificate.id))
    .leftJoin(certificatePdf, eq(certificatePdf.certificateId, certificate.id));

export type Standing = "valid" | "revoked" | "replaced";

type Row = NonNullable<ReturnType<ReturnType<typeof selectStanding>["get"]>>;

export interface FoundCertificate extends Row {
  standing: Standing;
}

const withStanding = (row: Row): FoundCertificate => ({
  ...row,
  standing: row.revocation ? "revoked" : row.replacedBy ? "replaced" : "valid",
});

/** A certificate for its holder, the coordination in scope or an administrator; refuses `not_found` for others. */
export function requireCertificate(db: Reader, user: User, number: string): FoundCertificate {
  const row = found(selectStanding(db).where(eq(certificate.number, number)).get());
  const subject = { organisationId: row.organisationId, personId: row.certificate.personId };
  return withStanding(found(may(user, "certificate.read", subject) ? row : null));
}

/** The certificate with this number or verification code, for the system itself. */
export function findCertificate(db: Reader, numberOrCode: string): FoundCertificate | undefined {
  const code = normaliseCode(numberOrCode) ?? "";
  const row = selectStanding(db)
    .where(or(eq(certificate.number, numberOrCode), eq(certificate.code, code)))
    .get();
  return row && withStanding(row);
}

/** By its code alone: what a stranger may ask. */
export function findByCode(db: Reader, text: string): FoundCertificate | undefined {
  const code = normaliseCode(text);
  const row = code === undefined ? undefined : selectStanding(db).where(eq(certificate.code, code)).get();
  return row && withStanding(row);
}

/** The certificates of a training that stand no longer, in order of number. */
export function listEndedCertificates(db: Reader, trainingId: number): FoundCertificate[] {
  const isEnded = and(eq(certificate.trainingId, trainingId), isNotNull(certificate.endedAt));
  return selectStanding(db)
    .where(isEnded)
    .orderBy(asc(certificate.year), asc(certificate.sequence))
    .all()
    .map(withStanding);
}

/** How many certificates of a training stand. */
export const countStandingCertificates = (db: Reader, trainingId: number): number =>
  db
    .select({ total: count() })
    .from(certificate)
    .where(and(eq(certificate.trainingId, trainingId), isNull(certificate.endedAt)))
    .get()?.total ?? 0;

/** What the verbs on a certificate act upon; refuses `not_found`. */
export function requireCertificateSubject(db: Reader, number: string) {
  const row = found(
    db
      .select({ certificate, organisationId: responsibleFor })
      .from(certificate)
      .innerJoin(person, eq(person.id, certificate.personId))
      .leftJoin(training, eq(training.id, certificate.trainingId))
      .where(eq(certificate.number, number))
      .get(),
  );
  return { ...row, personId: row.certificate.personId };
}

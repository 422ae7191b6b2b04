import { and, eq, isNull } from "drizzle-orm";
import type { DoneStep, QualificationFacts } from "#db/certificate-facts";
import type { Reader } from "#db/client.server";
import { candidacy, certificate, certification, organisation, person, track } from "#db/schema.server";
import { localDateOf } from "../dates";
import { requireProgramme } from "../programme/queries";
import { found, refuse } from "../refusal";
import type { WriteContext } from "../write";
import { endAsRevoked } from "./end";
import { type Issued, queueNews } from "./freeze";
import { holderNow } from "./holder";
import { type Replaced, writeFrozen } from "./series";
import { listDoneSteps } from "./steps";

/**
 * Writes the certificate of a qualification that was granted, inside the write that granted it: the next number of the
 * year, the facts frozen, the news in the outbox; telling it in the journal is the caller's. The one that stands already
 * is the answer when there is one. Refuses `not_found`, `qualification_withdrawn` for one that holds no more, and
 * `unprintable_name`.
 */
export function writeTrainerCertificate(ctx: WriteContext, certificationId: number): Issued & { isNew: boolean } {
  const standing = findStanding(ctx.db, certificationId);
  if (standing) return { ...standing, trainingId: null, isNew: false };
  const issued = writeQualification(ctx, certificationId, null, (ground) => listDoneSteps(ctx.db, ground, ctx.now));
  return { ...issued, isNew: true };
}

/** As `writeTrainerCertificate`, in the place of one that ended just now: the steps stay those that earned it. */
export const replaceTrainerCertificate = (
  ctx: WriteContext,
  certificationId: number,
  old: { id: number; number: string; facts: QualificationFacts },
): Issued => writeQualification(ctx, certificationId, old, () => old.facts.steps);

/**
 * Revokes the certificate of a qualification, if one stands, inside the write that withdrew it. Gives its number, or
 * null when there was none.
 */
export function revokeOf(ctx: WriteContext, certificationId: number, reason: string): string | null {
  const standing = findStanding(ctx.db, certificationId);
  if (standing) endAsRevoked(ctx, standing.id, reason);
  return standing?.number ?? null;
}

/** The certificate of a certification that stands. */
export const findStanding = (db: Reader, certificationId: number) =>
  db
    .select({
      id: certificate.id,
      number: certificate.number,
      code: certificate.code,
      personId: certificate.personId,
    })
    .from(certificate)
    .where(and(eq(certificate.certificationId, certificationId), isNull(certificate.endedAt)))
    .get();

function writeQualification(
  ctx: WriteContext,
  certificationId: number,
  replaces: Replaced,
  stepsOf: (ground: Ground) => DoneStep[],
): Issued {
  const row = requireGranted(ctx.db, certificationId);
  if (row.certification.withdrawnOn !== null) refuse("conflict", "qualification_withdrawn");
  const { personId } = row.certification;
  const stated = { ...stateOf(ctx, row), steps: stepsOf(row.certification) };
  const frozen = writeFrozen(ctx, { certificationId, personId }, replaces, (named) => ({ ...named, ...stated }));
  const issued = { id: frozen.id, number: frozen.number, code: frozen.code, trainingId: null, personId };
  queueNews(ctx, issued, "");
  return issued;
}

type Ground = typeof certification.$inferSelect;

const requireGranted = (db: Reader, certificationId: number) =>
  found(
    db
      .select({ certification, person, organisation: organisation.name, track: track.name })
      .from(certification)
      .innerJoin(person, eq(person.id, certification.personId))
      .leftJoin(organisation, eq(organisation.id, person.organisationId))
      .leftJoin(candidacy, eq(candidacy.id, certification.candidacyId))
      .leftJoin(track, eq(track.id, candidacy.trackId))
      .where(eq(certification.id, certificationId))
      .get(),
  );

function stateOf(
  { db, now }: WriteContext,
  row: ReturnType<typeof requireGranted>,
): Omit<QualificationFacts, "number" | "code" | "issuedOn" | "replaces" | "steps"> {
  const { qualification, startsOn, endsOn } = row.certification;
  const programme = requireProgramme(db);
  return {
    version: 2,
    holder: holderNow(db, row.person, qualification, localDateOf(now)),
    programme: programme.name,
    issuer: programme.issuer,
    signatory: { name: programme.signatoryName, title: programme.signatoryTitle },
    organisation: row.organisation ?? "",
    qualification,
    track: row.track,
    startsOn,
    endsOn,
    locale: row.person.locale ?? "nl",
  };
}

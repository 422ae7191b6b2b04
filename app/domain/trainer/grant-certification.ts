import { desc, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Qualification } from "#db/lists";
import { candidacy, certification, track, trackEdition } from "#db/schema.server";
import { writeTrainerCertificate } from "../certificate/trainer-certificate";
import { addDays, addMonths, type LocalDate, localDateOf } from "../dates";
import { heldOn } from "../qualification/rules";
import { found, Refusal, refuse, refuseField } from "../refusal";
import { type WriteContext, write } from "../write";
import type { TrainerFacts } from "./facts";
import { trainerVerdict } from "./rules";
import { GrantCertification } from "./schemas";
import { assertOpen, candidacySubject, ensureRole, factsFor, personSubject } from "./subject";

type Input = z.output<typeof GrantCertification>;

/**
 * Grants a qualification from a day on (today without one) up to and including the last day of the track's validity, with
 * its certificate. By a candidacy, which it completes: refuses what is missing still. Or without, with a reason, for who was
 * qualified before. Refuses `candidacy_closed`, `certification_held` and `end_before_start`. Returns its id.
 */
export const grantCertification = write("certification.grant", {
  input: GrantCertification,
  subject: ({ db }, input) => {
    if (input.candidacyId === null) {
      const qualification = found(input.qualification);
      return { ...personSubject(db, found(input.personId)), qualification, candidacy: null };
    }
    const { track: own, ...rest } = candidacySubject(db, input.candidacyId);
    return { ...rest, qualification: own.qualification };
  },
  work: (ctx, input, subject) => {
    const { personId, name, qualification } = subject;
    const today = localDateOf(ctx.now);
    const startsOn = input.startsOn ?? today;
    const facts = factsFor(ctx, personId, qualification);
    if (heldOnAt(facts, qualification, startsOn)) refuse("conflict", "certification_held", { person: name });
    if (subject.candidacy) complete(ctx, facts, subject.candidacy);
    ensureRole(ctx, personId, qualification);
    const terms = termsOf(ctx, qualification, subject.candidacy?.editionId ?? null);
    const endsOn = endOf(input, startsOn, terms.validityMonths);
    if (endsOn !== null && endsOn < startsOn) refuseField("endsOn", "end_before_start");
    const { id } = ctx.db
      .insert(certification)
      .values({
        ...{ personId, qualification, startsOn, endsOn, ...terms },
        candidacyId: input.candidacyId,
        reason: input.reason,
        grantedAt: ctx.now,
        grantedById: ctx.user?.id ?? null,
      })
      .returning({ id: certification.id })
      .get();
    if (endsOn === null || endsOn >= today) writeTrainerCertificate(ctx, id);
    return { id, startsOn, endsOn };
  },
  journal: ({ id, startsOn, endsOn }, { candidacyId, reason }, { personId, qualification }) => ({
    subject: "certification",
    id,
    detail: { personId, qualification, candidacyId, startsOn, endsOn, reason },
  }),
});

const endOf = ({ candidacyId, endsOn }: Input, startsOn: LocalDate, months: number | null): LocalDate | null =>
  candidacyId === null && endsOn !== null ? endsOn : lastDayOf(startsOn, months);

/** The last day of so many months from a day: the day before the same day then. */
export const lastDayOf = (startsOn: LocalDate, months: number | null): LocalDate | null =>
  months === null ? null : addDays(addMonths(startsOn, months), -1);

/** In its grace it may be granted anew. */
function heldOnAt({ certifications }: TrainerFacts, qualification: Qualification, date: LocalDate): boolean {
  const held = heldOn(certifications, qualification, date);
  return held.holds && !held.inGrace;
}

type Candidacy = typeof candidacy.$inferSelect;

function complete(ctx: WriteContext, facts: TrainerFacts, row: Candidacy): void {
  assertOpen(row);
  const own = found(trainerVerdict(facts).tracks.find((one) => one.candidacy?.id === row.id));
  if (!own.complete) throw new Refusal("conflict", own.reasons);
  ctx.db.update(candidacy).set({ endedOn: facts.today, end: "completed" }).where(eq(candidacy.id, row.id)).run();
}

/** The terms of the edition they followed, otherwise of the one in force for the qualification. */
function termsOf({ db }: WriteContext, qualification: Qualification, editionId: number | null) {
  const { validityMonths, graceMonths, renewDeliveries, renewIntervisions, renewRefresherDays } = trackEdition;
  const terms = { validityMonths, graceMonths, renewDeliveries, renewIntervisions, renewRefresherDays };
  const which = editionId === null ? eq(track.qualification, qualification) : eq(trackEdition.id, editionId);
  const row = db
    .select(terms)
    .from(trackEdition)
    .innerJoin(track, eq(track.id, trackEdition.trackId))
    .where(which)
    .orderBy(desc(trackEdition.id))
    .limit(1)
    .get();
  const none = { renewDeliveries: null, renewIntervisions: null, renewRefresherDays: null };
  return row ?? { validityMonths: null, graceMonths: 0, ...none };
}

import { certification } from "#db/schema.server";
import { writeTrainerCertificate } from "../certificate/trainer-certificate";
import { addDays, addMonths, localDateOf } from "../dates";
import { graceUntil } from "../qualification/rules";
import { found, Refusal, refuse } from "../refusal";
import { type WriteContext, write } from "../write";
import { assertStands, certificationSubject } from "./certification-subject";
import { lastDayOf } from "./grant-certification";
import { renewalMonths, renewalOf } from "./renewal-rules";
import { RenewCertification } from "./schemas";
import { factsFor } from "./subject";

/**
 * Renews a qualification that the records earn, from the day after its end and on the same terms, with a certificate.
 * May be done in the last six months and in the months of grace. Refuses `renewal_too_early`, `renewal_too_late`,
 * `renewal_not_offered`, `certification_renewed`, `certification_without_end`, `certification_is_withdrawn`, and what the
 * records lack. Returns the id of the next period.
 */
export const renewCertification = write("certification.renew", {
  input: RenewCertification,
  subject: ({ db }, { certificationId }) => certificationSubject(db, certificationId),
  work: (ctx, _input, { row }) => {
    const { endsOn, validityMonths } = assertRenewable(ctx, row);
    const startsOn = addDays(endsOn, 1);
    const { personId, qualification, candidacyId, reason, graceMonths } = row;
    const { renewDeliveries, renewIntervisions, renewRefresherDays } = row;
    const { id } = ctx.db
      .insert(certification)
      .values({
        ...{ personId, qualification, candidacyId, reason, graceMonths, validityMonths },
        ...{ renewDeliveries, renewIntervisions, renewRefresherDays },
        ...{ startsOn, endsOn: lastDayOf(startsOn, validityMonths), renewsId: row.id },
        grantedAt: ctx.now,
        grantedById: ctx.user?.id ?? null,
      })
      .returning({ id: certification.id })
      .get();
    writeTrainerCertificate(ctx, id);
    return { id, startsOn };
  },
  journal: ({ id, startsOn }, { certificationId }, { personId, row }) => ({
    subject: "certification",
    id,
    detail: { personId, qualification: row.qualification, renews: certificationId, startsOn },
  }),
});

type Certification = typeof certification.$inferSelect;

function assertRenewable(ctx: WriteContext, row: Certification): { endsOn: string; validityMonths: number } {
  assertStands(row);
  const { endsOn, validityMonths } = row;
  if (endsOn === null) return refuse("conflict", "certification_without_end");
  const facts = factsFor(ctx, row.personId, row.qualification);
  const own = found(facts.certifications.find(({ id }) => id === row.id));
  if (own.isRenewed) refuse("conflict", "certification_renewed");
  const today = localDateOf(ctx.now);
  const last = graceUntil(row) ?? endsOn;
  if (today > last) refuse("conflict", "renewal_too_late", { date: { date: last } });
  const first = addMonths(endsOn, -renewalMonths);
  if (today < first) refuse("conflict", "renewal_too_early", { date: { date: first } });
  const renewal = renewalOf(own, facts);
  if (renewal === null || validityMonths === null) return refuse("conflict", "renewal_not_offered");
  if (!renewal.met) throw new Refusal("conflict", renewal.reasons);
  return { endsOn, validityMonths };
}

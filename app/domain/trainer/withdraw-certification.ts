import { eq, inArray } from "drizzle-orm";
import { certification } from "#db/schema.server";
import { revokeOf } from "../certificate/trainer-certificate";
import { localDateOf } from "../dates";
import { refuseField } from "../refusal";
import { type WriteContext, write } from "../write";
import { assertStands, certificationSubject } from "./certification-subject";
import { WithdrawCertification } from "./schemas";

/**
 * From a day on (today without one) a qualification holds no more, with the reason; nor do the periods that renewed it.
 * Their certificates are revoked. Refuses `certification_is_withdrawn`, `day_in_future` and `day_before_start`.
 */
export const withdrawCertification = write("certification.withdraw", {
  input: WithdrawCertification,
  subject: ({ db }, { certificationId }) => certificationSubject(db, certificationId),
  work: (ctx, { reason, ...input }, { row }) => {
    assertStands(row);
    const today = localDateOf(ctx.now);
    const withdrawnOn = input.withdrawnOn ?? today;
    if (withdrawnOn > today) refuseField("withdrawnOn", "day_in_future");
    if (withdrawnOn < row.startsOn) {
      refuseField("withdrawnOn", "day_before_start", { date: { date: row.startsOn } });
    }
    const ids = withRenewals(ctx, row.id);
    const withdrawn = { withdrawnOn, withdrawnReason: reason, withdrawnById: ctx.user?.id ?? null };
    ctx.db.update(certification).set(withdrawn).where(inArray(certification.id, ids)).run();
    const numbers = ids.flatMap((id) => revokeOf(ctx, id, reason) ?? []);
    return { withdrawnOn, numbers };
  },
  journal: ({ withdrawnOn, numbers }, { certificationId, reason }, { personId, row }) => ({
    subject: "certification",
    id: certificationId,
    detail: { personId, qualification: row.qualification, withdrawnOn, reason, numbers },
  }),
});

/** The period and those that renewed it, one after the other. */
function withRenewals({ db }: WriteContext, first: number): number[] {
  const ids = [first];
  for (let next: number | undefined = first; next !== undefined; ) {
    const row = db.select({ id: certification.id }).from(certification).where(eq(certification.renewsId, next)).get();
    next = row?.id;
    if (next !== undefined) ids.push(next);
  }
  return ids;
}

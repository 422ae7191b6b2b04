import type { z } from "zod";
import { allowance } from "#db/schema.server";
import { yearOf } from "../dates";
import { found, Refusal, reason, refuse, refuseField } from "../refusal";
import { type WriteContext, write } from "../write";
import { type ActingDay, findActingDay } from "./acting-day";
import { centsOf, parseHours } from "./amounts";
import { type AllowanceBasis, findBasis } from "./facts";
import { type AllowanceVerdict, judgeAllowance, type Payment } from "./rules";
import { RecordAllowance } from "./schemas";

/**
 * Records what an actor gets for a day on which they acted. Refuses `conflict` for a day that is not done
 * (`allowance_not_done`), that was recorded already (`allowance_recorded`), and for who has no file; by field
 * `allowance_only_costs` where no fixed allowance was agreed, and `reason_needed` when a limit is passed without one, with
 * which limit it is. Returns the row's id.
 */
export const recordAllowance = write("allowance.record", {
  input: RecordAllowance,
  subject: ({ db, now }, { bookingId }) => {
    const day = found(findActingDay(db, bookingId, now));
    return { personId: day.personId, organisationId: day.organisationId, day };
  },
  work: (ctx, input, { day }) => {
    const basis = requireBasis(ctx, day);
    const payment = paymentOf(input, day);
    if (basis.noFixedAllowance && payment.allowanceCents > 0) refuseField("allowance", "allowance_only_costs");
    const verdict = judgeAllowance({ ...basis, payment, others: basis.payments });
    if (verdict.isPassed && !input.passedReason) refusePassing(verdict);
    const { minutes, ...amounts } = payment;
    const { id } = ctx.db
      .insert(allowance)
      .values({
        ...amounts,
        minutes: minutes ?? 0,
        personId: day.personId,
        source: "programme",
        bookingId: day.bookingId,
        passedReason: verdict.isPassed ? input.passedReason : null,
        recordedAt: ctx.now,
        recordedById: ctx.user?.id ?? null,
      })
      .returning({ id: allowance.id })
      .get();
    return { id, isPassed: verdict.isPassed };
  },
  journal: ({ id, isPassed }, { bookingId }, { personId }) => ({
    subject: "person",
    id: personId,
    detail: { allowanceId: id, bookingId, isPassed },
  }),
});

function requireBasis({ db }: WriteContext, day: ActingDay): AllowanceBasis {
  if (day.isRecorded) refuse("conflict", "allowance_recorded");
  if (!day.isDone) refuse("conflict", "allowance_not_done");
  return findBasis(db, day.personId, yearOf(day.date)) ?? refuse("conflict", "actor_file_missing");
}

const paymentOf = (input: z.output<typeof RecordAllowance>, { date }: ActingDay): Payment => ({
  date,
  minutes: parseHours(input.hours) ?? 0,
  allowanceCents: centsOf(input.allowance),
  expensesCents: centsOf(input.expenses),
});

function refusePassing({ reasons }: AllowanceVerdict): never {
  throw new Refusal("invalid", reasons, { passedReason: [reason("reason_needed")] });
}

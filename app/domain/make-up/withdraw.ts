import { found, refuse } from "../refusal";
import { write } from "../write";
import { makeUpSubject } from "./book";
import { lastSeatFor } from "./chain";
import { endSeats } from "./end-seats";
import { listSeats } from "./queries";
import { WithdrawMakeUp } from "./schemas";

/** Gives a place to make up in back, before it begins. Refuses `not_found` without one, `conflict` once it has begun. */
export const withdrawMakeUp = write("makeUp.withdraw", {
  input: WithdrawMakeUp,
  subject: (ctx, { enrolmentId }) => makeUpSubject(ctx, enrolmentId),
  work(ctx, { enrolmentId, missedSessionId }) {
    const seat = found(lastSeatFor(listSeats(ctx.db, [enrolmentId]), missedSessionId));
    if (seat.startInstant <= ctx.now) return refuse("conflict", "make_up_begun");
    endSeats(ctx, [seat.id], "withdrawn");
    return { enrolmentId, on: seat.date };
  },
  journal: ({ enrolmentId, ...detail }, _input, { file }) => ({
    subject: "enrolment",
    id: enrolmentId,
    trainingId: file.training.id,
    detail,
  }),
});

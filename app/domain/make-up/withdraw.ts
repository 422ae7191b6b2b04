import { and, eq, isNull } from "drizzle-orm";
import { makeUpSeat, session } from "#db/schema.server";
import { found, refuse } from "../refusal";
import { write } from "../write";
import { makeUpSubject } from "./book";
import { WithdrawMakeUp } from "./schemas";

/** Gives a place to make up in back, before it begins. Refuses `not_found` without one, `conflict` once it has begun. */
export const withdrawMakeUp = write("makeUp.withdraw", {
  input: WithdrawMakeUp,
  subject: (ctx, { enrolmentId }) => makeUpSubject(ctx, enrolmentId),
  work(ctx, { enrolmentId, missedSessionId }) {
    const seat = found(
      ctx.db
        .select({ id: makeUpSeat.id, date: session.date, startInstant: session.startInstant })
        .from(makeUpSeat)
        .innerJoin(session, eq(session.id, makeUpSeat.sessionId))
        .where(
          and(
            eq(makeUpSeat.enrolmentId, enrolmentId),
            eq(makeUpSeat.missedSessionId, missedSessionId),
            isNull(makeUpSeat.endedAt),
          ),
        )
        .get(),
    );
    if (seat.startInstant <= ctx.now) return refuse("conflict", "make_up_begun");
    ctx.db
      .update(makeUpSeat)
      .set({ endedAt: ctx.now, endedById: ctx.user?.id ?? null, end: "withdrawn" })
      .where(eq(makeUpSeat.id, seat.id))
      .run();
    return { enrolmentId, on: seat.date };
  },
  journal: ({ enrolmentId, ...detail }, _input, { file }) => ({
    subject: "enrolment",
    id: enrolmentId,
    trainingId: file.training.id,
    detail,
  }),
});

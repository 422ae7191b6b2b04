import { and, asc, eq, gt } from "drizzle-orm";
import type { z } from "zod";
import { session, training } from "#db/schema.server";
import { found, refuse, refuseField } from "../refusal";
import { whyNoPlanning } from "../training/rules";
import { type WriteContext, write } from "../write";
import { engage } from "./engage";
import { MakeBooking } from "./schemas";

type Input = z.output<typeof MakeBooking>;
type Session = typeof session.$inferSelect;

/**
 * Books a trainer or actor on one session, or on all that are not over yet: all of them or none. They are asked by mail, or
 * said yes already, or are only put forward. Who was there may be written down until the training is closed. Refuses as
 * `engage` does. Returns the ids of the sessions.
 */
export const makeBooking = write("booking.make", {
  input: MakeBooking,
  subject({ db }, { trainingId }) {
    const row = found(db.select().from(training).where(eq(training.id, trainingId)).get());
    return { organisationId: row.clientOrganisationId, row };
  },
  work(ctx, input, { row }) {
    const { personId, function: as, capacity, how } = input;
    const over = whyNoPlanning(row.status);
    if (over && !(row.status === "delivered" && wasThere(ctx, input))) return refuse("conflict", over.code);
    const who = { personIds: [personId], function: as, capacity, how, callId: null, field: "personId" } as const;
    const engaged = engage(ctx, { training: row, sessions: sessionsFor(ctx, input), ...who });
    return { trainingId: row.id, sessionIds: engaged.map(({ session: { id } }) => id) };
  },
  journal: ({ trainingId, sessionIds }, { personId, function: as, capacity, how }) => ({
    subject: "training",
    id: trainingId,
    trainingId,
    detail: { personId, function: as, capacity, how, sessionIds },
  }),
});

/** It is about what was: someone came to a session that is over. */
const wasThere = (ctx: WriteContext, input: Input): boolean =>
  input.how === "agreed" && sessionsFor(ctx, input).every(({ endInstant }) => endInstant <= ctx.now);

function sessionsFor({ db, now }: WriteContext, { trainingId, sessionId, how }: Input): Session[] {
  const opens = how === "ask" ? session.startInstant : session.endInstant;
  const which = sessionId === "all" ? gt(opens, now) : eq(session.id, sessionId);
  const rows = db
    .select()
    .from(session)
    .where(and(eq(session.trainingId, trainingId), which))
    .orderBy(asc(session.position))
    .all();
  return rows.length > 0 ? rows : refuseField("sessionId", sessionId === "all" ? "no_sessions" : "not_in_list");
}

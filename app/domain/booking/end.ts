import { eq } from "drizzle-orm";
import { booking, session, training } from "#db/schema.server";
import { found, refuse } from "../refusal";
import { whyNoPlanning } from "../training/rules";
import { write } from "../write";
import { EndBooking } from "./schemas";

/** Ends a trainer's or actor's booking; the row stays; once is enough. Refuses `conflict` once the training is over or cancelled. */
export const endBooking = write("booking.end", {
  input: EndBooking,
  subject({ db }, { bookingId }) {
    const row = found(
      db
        .select({ booking, training })
        .from(booking)
        .innerJoin(session, eq(session.id, booking.sessionId))
        .innerJoin(training, eq(training.id, session.trainingId))
        .where(eq(booking.id, bookingId))
        .get(),
    );
    return { organisationId: row.training.clientOrganisationId, row };
  },
  work(ctx, { bookingId }, { row }) {
    const over = whyNoPlanning(row.training.status);
    if (over) return refuse("conflict", over.code);
    const { sessionId, endedAt } = row.booking;
    const result = { trainingId: row.training.id, sessionId, ended: endedAt === null };
    if (!result.ended) return result;
    ctx.db
      .update(booking)
      .set({ end: "withdrawn", endedAt: ctx.now, endedById: ctx.user?.id ?? null })
      .where(eq(booking.id, bookingId))
      .run();
    return result;
  },
  journal: ({ trainingId, sessionId, ended }, { bookingId }, { row }) =>
    ended
      ? {
          subject: "training",
          id: trainingId,
          trainingId,
          detail: { bookingId, sessionId, personId: row.booking.personId, function: row.booking.function },
        }
      : null,
});

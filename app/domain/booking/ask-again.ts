import { eq } from "drizzle-orm";
import { booking } from "#db/schema.server";
import { found, Refusal, refuse } from "../refusal";
import { whyNoPlanning } from "../training/rules";
import { write } from "../write";
import { sendAskMails } from "./ask-mails";
import { bookingSubject, findBooking } from "./find";
import { listHeld } from "./held";
import { AskAgain } from "./schemas";
import { saidYes } from "./state";

/**
 * Asks someone who has not answered, by a new mail: who was only proposed, who was asked before, and who said yes to another
 * moment than the session has now. Their time to answer begins anew. Refuses `conflict` for who said yes or whose booking
 * ended, once the session has begun, when the training is over or cancelled, and for an actor whom care holds now.
 */
export const askAgain = write("booking.ask", {
  input: AskAgain,
  subject: ({ db }, { bookingId }) => bookingSubject(found(findBooking(db, bookingId))),
  work(ctx, { bookingId }, { row }) {
    const { training, session } = row;
    const over = whyNoPlanning(training.status);
    if (over) return refuse("conflict", over.code);
    if (row.booking.end !== null) return refuse("conflict", "booking_withdrawn");
    const { personId, function: as } = row.booking;
    if (saidYes(row.booking, session)) return refuse("conflict", "nobody_to_ask");
    if (session.startInstant <= ctx.now) {
      return refuse("conflict", "booking_no_start", { session: session.name, date: { date: session.date } });
    }
    const held = as === "actor" ? listHeld(ctx, [{ personId, session }]) : [];
    if (held.length > 0) throw new Refusal("conflict", held);
    ctx.db.update(booking).set({ askedAt: ctx.now }).where(eq(booking.id, bookingId)).run();
    sendAskMails(ctx, training, as, [{ bookingId, personId, session }]);
    return { trainingId: training.id, sessionId: session.id, personId, function: as };
  },
  journal: ({ trainingId, sessionId, personId, function: as }, { bookingId }) => ({
    subject: "training",
    id: trainingId,
    trainingId,
    detail: { bookingId, sessionId, personId, function: as },
  }),
});

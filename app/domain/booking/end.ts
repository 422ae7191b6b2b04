import { found, refuse } from "../refusal";
import { whyNoPlanning } from "../training/rules";
import { write } from "../write";
import { endRow } from "./ending";
import { bookingSubject, findBooking } from "./find";
import { refuseWhileLocked } from "./locked";
import { sendOverMails } from "./over-mails";
import { EndBooking } from "./schemas";

/**
 * Ends a trainer's or actor's booking; the row stays; once is enough. Who was asked or said yes gets a mail while the session
 * is still to come. Refuses `conflict` once the training is over or cancelled, and while its people are locked.
 */
export const endBooking = write("booking.end", {
  input: EndBooking,
  subject: ({ db }, { bookingId }) => bookingSubject(found(findBooking(db, bookingId))),
  work(ctx, { reason }, { row }) {
    const over = whyNoPlanning(row.training.status);
    if (over) return refuse("conflict", over.code);
    const { sessionId, endedAt } = row.booking;
    const result = { trainingId: row.training.id, sessionId, ended: endedAt === null };
    if (!result.ended) return result;
    refuseWhileLocked(ctx, row.training, row.booking.function);
    endRow(ctx, row.booking, { end: "withdrawn", endReason: reason });
    sendOverMails(ctx, "booking_ended", [row]);
    return result;
  },
  journal: ({ trainingId, sessionId, ended }, { bookingId, reason }, { row }) =>
    ended
      ? {
          subject: "training",
          id: trainingId,
          trainingId,
          detail: { bookingId, sessionId, personId: row.booking.personId, function: row.booking.function, reason },
        }
      : null,
});

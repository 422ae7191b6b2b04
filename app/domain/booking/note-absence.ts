import { found, Refusal, refuse } from "../refusal";
import { readNames } from "../schedule/queries";
import { write } from "../write";
import { endRow } from "./ending";
import { bookingSubject, findBooking } from "./find";
import { NoteAbsence } from "./schemas";
import { saidYes } from "./state";

/**
 * Notes that someone who had said yes was not there, once the session is over: it is no delivery of theirs. Refuses `conflict`
 * before that, for who had not said yes, and when the training is closed or cancelled. Once is enough.
 */
export const noteAbsence = write("booking.noteAbsence", {
  input: NoteAbsence,
  subject: ({ db }, { bookingId }) => bookingSubject(found(findBooking(db, bookingId))),
  work(ctx, _input, { row }) {
    const { booking, session, training } = row;
    const result = { trainingId: training.id, sessionId: session.id, noted: booking.end !== "no_show" };
    if (!result.noted) return result;
    if (training.status === "cancelled") return refuse("conflict", "training_cancelled");
    if (training.status === "closed") return refuse("conflict", "training_closed");
    if (session.endInstant > ctx.now) {
      return refuse("conflict", "session_not_over", { session: session.name, date: { date: session.date } });
    }
    if (!saidYes(booking, session)) {
      const person = readNames(ctx.db, [booking.personId]).get(booking.personId) ?? "";
      throw new Refusal("conflict", [{ code: "not_agreed", params: { person } }]);
    }
    endRow(ctx, booking, { end: "no_show" });
    return result;
  },
  journal: ({ trainingId, sessionId, noted }, { bookingId }, { row }) =>
    noted
      ? {
          subject: "training",
          id: trainingId,
          trainingId,
          detail: { bookingId, sessionId, personId: row.booking.personId, function: row.booking.function },
        }
      : null,
});

import { coachingAction } from "#db/schema.server";
import { refuse } from "../refusal";
import { write } from "../write";
import { AgreeAction } from "./schemas";
import { bookingSubject } from "./subject";

/**
 * The one who is coached or the coach writes down what they agreed; nobody else ever reads it, nor does the journal hold it.
 * Refuses `coaching_booking_ended`. Returns its id.
 */
export const agreeAction = write("coaching.agree", {
  input: AgreeAction,
  subject: (ctx, { bookingId }) => bookingSubject(ctx, bookingId),
  work: ({ db, now }, { bookingId, text }, { booking, personId }) => {
    if (booking.endedAt !== null) refuse("conflict", "coaching_booking_ended");
    const row = { bookingId, text, at: now, byId: personId };
    return db.insert(coachingAction).values(row).returning({ id: coachingAction.id }).get().id;
  },
  journal: (id, { bookingId }) => ({ subject: "coachingAction", id, detail: { bookingId } }),
});

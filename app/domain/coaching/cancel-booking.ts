import { refuse } from "../refusal";
import { write } from "../write";
import { endBooking } from "./ending";
import { sendCancelled } from "./mails";
import { CancelBooking } from "./schemas";
import { bookingSubject } from "./subject";

/**
 * The one who is coached, or the coach, gives a place back; the other is told, and the place is free again. Refuses
 * `coaching_booking_ended` and, once it began, `coaching_begun`. Returns who ended it.
 */
export const cancelBooking = write("coaching.cancel", {
  input: CancelBooking,
  subject: (ctx, { bookingId }) => bookingSubject(ctx, bookingId),
  work: (ctx, { bookingId }, { booking, session, isCoach }) => {
    if (booking.endedAt !== null) refuse("conflict", "coaching_booking_ended");
    if (session.startInstant <= ctx.now) refuse("conflict", "coaching_begun");
    const end = isCoach ? ("cancelled_by_coach" as const) : ("cancelled_by_participant" as const);
    endBooking(ctx, bookingId, end);
    const [to, other] = isCoach ? [booking.personId, session.coachId] : [session.coachId, booking.personId];
    sendCancelled(ctx, session, [{ to, other }]);
    return end;
  },
  journal: (end, { bookingId }, { session }) => ({
    subject: "coachingBooking",
    id: bookingId,
    detail: { sessionId: session.id, end },
  }),
});

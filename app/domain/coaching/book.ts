import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { coachingBooking, coachingRequest, person } from "#db/schema.server";
import { Refusal, refuse } from "../refusal";
import { type WriteContext, write } from "../write";
import { clashesWith } from "./clashes";
import { endBooking } from "./ending";
import { sendBooked, sendCancelled } from "./mails";
import { closedBecause } from "./rules";
import { BookCoaching } from "./schemas";
import {
  bookingSubject,
  byIdOf,
  type CoachingSession,
  countTaken,
  isCoachOn,
  requireSession,
  standingBookings,
} from "./subject";

/**
 * A professional takes a place in an offered time, perhaps instead of one they have. Whoever comes second for the last place
 * is refused `coaching_full`; also refused: `coaching_withdrawn`, `coaching_begun`, `coaching_own_session`,
 * `coaching_already_booked`, `coaching_coach_busy` (in a training since they offered it), and what they have at that time already. An open request is answered by it. The organisation is
 * that of today: who leaves it later leaves this behind. Returns the booking's id.
 */
export const bookCoaching = write("coaching.book", {
  input: BookCoaching,
  subject: (ctx, { sessionId, insteadOf }) => {
    const session = requireSession(ctx.db, sessionId);
    const personId = ctx.user?.id ?? refuse("forbidden", "forbidden");
    return { personId, session, earlier: insteadOf ? ownBooking(ctx, insteadOf, personId) : null };
  },
  work: (ctx, _input, { personId, session, earlier }) => {
    assertOpen(ctx, session, personId);
    const except = earlier ? [earlier.session.id] : [];
    const clashes = clashesWith(ctx.db, personId, [session], except).get(0) ?? [];
    if (clashes.length > 0) throw new Refusal("conflict", clashes);
    if (earlier) endBooking(ctx, earlier.booking.id, "cancelled_by_participant");
    const { db, now, user } = ctx;
    const employer = db.select({ id: person.organisationId }).from(person).where(eq(person.id, personId)).get();
    const row = { coachingSessionId: session.id, personId, organisationId: employer?.id ?? null };
    const { id } = db
      .insert(coachingBooking)
      .values({ ...row, bookedAt: now, bookedById: byIdOf(user) })
      .returning({ id: coachingBooking.id })
      .get();
    closeRequest(ctx, personId);
    const coach = (one: CoachingSession) => [{ to: one.coachId, other: personId }];
    if (earlier) sendCancelled(ctx, earlier.session, coach(earlier.session));
    sendBooked(ctx, session, [...coach(session), { to: personId, other: session.coachId }]);
    return id;
  },
  journal: (id, { sessionId, insteadOf = null }) => ({
    subject: "coachingBooking",
    id,
    detail: { sessionId, insteadOf },
  }),
});

/** A place of one's own that stands and has not begun. */
function ownBooking(ctx: WriteContext, bookingId: number, personId: number) {
  const { booking, session } = bookingSubject(ctx, bookingId);
  if (booking.personId !== personId) refuse("not_found", "not_found");
  if (booking.endedAt !== null) refuse("conflict", "coaching_booking_ended");
  if (session.startInstant <= ctx.now) refuse("conflict", "coaching_begun");
  return { booking, session };
}

function assertOpen({ db, now }: WriteContext, session: CoachingSession, personId: number): void {
  if (session.coachId === personId) refuse("conflict", "coaching_own_session");
  if (standingBookings(db, session.id).some((one) => one.personId === personId)) {
    refuse("conflict", "coaching_already_booked");
  }
  const closed = closedBecause({ ...session, taken: countTaken(db, session.id) }, now);
  if (closed) refuse("conflict", closed);
  if (!isCoachOn(db, session.coachId, session.date) || isDisabled(db, session.coachId)) {
    refuse("conflict", "coaching_withdrawn");
  }
  if (clashesWith(db, session.coachId, [session], [session.id]).size > 0) refuse("conflict", "coaching_coach_busy");
}

const isDisabled = (db: Reader, personId: number): boolean =>
  db.select({ at: person.disabledAt }).from(person).where(eq(person.id, personId)).get()?.at !== null;

function closeRequest({ db, now }: WriteContext, personId: number): void {
  const open = and(eq(coachingRequest.personId, personId), isNull(coachingRequest.closedAt));
  db.update(coachingRequest).set({ closedAt: now }).where(open).run();
}

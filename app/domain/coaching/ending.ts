import { and, eq, gt, isNull } from "drizzle-orm";
import type { CoachingBookingEnd } from "#db/lists-after";
import { coachingBooking, coachingSession } from "#db/schema.server";
import type { LocalDate } from "../dates";
import type { WriteContext } from "../write";
import { sendCancelled } from "./mails";
import { byIdOf, type CoachingSession, standingBookings } from "./subject";

/** Gives a place back; who gave it back is its end. */
export function endBooking({ db, user, now }: WriteContext, bookingId: number, end: CoachingBookingEnd): void {
  db.update(coachingBooking)
    .set({ endedAt: now, endedById: byIdOf(user), end })
    .where(eq(coachingBooking.id, bookingId))
    .run();
}

/** Takes away every time of a coach that has not begun, from the day after `after` on; tells whoever had a place. Returns how many. */
export function withdrawTimesAfter(ctx: WriteContext, coachId: number, after: LocalDate | null): number {
  const toCome = and(
    eq(coachingSession.coachId, coachId),
    isNull(coachingSession.withdrawnAt),
    gt(coachingSession.startInstant, ctx.now),
    ...(after === null ? [] : [gt(coachingSession.date, after)]),
  );
  const sessions = ctx.db.select().from(coachingSession).where(toCome).all();
  for (const session of sessions) withdrawSession(ctx, session);
  return sessions.length;
}

/** Takes an offered time away with every place in it, and tells whoever had one. Returns how many had. */
export function withdrawSession(ctx: WriteContext, session: CoachingSession): number {
  const bookings = standingBookings(ctx.db, session.id);
  for (const { id } of bookings) endBooking(ctx, id, "cancelled_by_coach");
  ctx.db
    .update(coachingSession)
    .set({ withdrawnAt: ctx.now, withdrawnById: byIdOf(ctx.user), version: session.version + 1 })
    .where(eq(coachingSession.id, session.id))
    .run();
  sendCancelled(
    ctx,
    session,
    bookings.map(({ personId }) => ({ to: personId, other: session.coachId })),
  );
  return bookings.length;
}

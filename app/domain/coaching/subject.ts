import { and, count, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import {
  coachingAction,
  coachingBooking,
  coachingRequest,
  coachingSession,
  coachRole,
  location,
} from "#db/schema.server";
import { type LocalDate, localDateOf } from "../dates";
import { found, refuse } from "../refusal";
import { personSubject } from "../trainer/subject";
import type { User } from "../user";
import type { WriteContext } from "../write";

export type CoachingSession = typeof coachingSession.$inferSelect;
export type CoachingBooking = typeof coachingBooking.$inferSelect;

/** Whether someone coaches on a day. */
export function isCoachOn(db: Reader, personId: number, date: LocalDate): boolean {
  const inForce = and(
    eq(coachRole.personId, personId),
    lte(coachRole.startsOn, date),
    or(isNull(coachRole.endsOn), gte(coachRole.endsOn, date)),
  );
  return db.select({ id: coachRole.id }).from(coachRole).where(inForce).get() !== undefined;
}

/** Someone who coaches today, or `not_found`. */
export function coachSubject({ db, now }: WriteContext, coachId: number) {
  if (!isCoachOn(db, coachId, localDateOf(now))) refuse("not_found", "not_found");
  return { coachId };
}

export const requireSession = (db: Reader, sessionId: number): CoachingSession =>
  found(db.select().from(coachingSession).where(eq(coachingSession.id, sessionId)).get());

/** A session of whoever coaches it, also when they do not coach any more: what they began they may round off. */
export function sessionSubject({ db }: WriteContext, sessionId: number) {
  const session = requireSession(db, sessionId);
  return { coachId: session.coachId, session };
}

/** A booking with its session, for the one who is coached and the one who coaches: whoever of the two acts is the subject. */
export function bookingSubject({ db, user }: WriteContext, bookingId: number) {
  const row = found(
    db
      .select({ booking: coachingBooking, session: coachingSession })
      .from(coachingBooking)
      .innerJoin(coachingSession, eq(coachingSession.id, coachingBooking.coachingSessionId))
      .where(eq(coachingBooking.id, bookingId))
      .get(),
  );
  const isCoach = user !== null && user.id === row.session.coachId;
  return { ...row, isCoach, personId: isCoach ? row.session.coachId : row.booking.personId };
}

export function actionSubject(ctx: WriteContext, actionId: number) {
  const action = found(ctx.db.select().from(coachingAction).where(eq(coachingAction.id, actionId)).get());
  return { ...bookingSubject(ctx, action.bookingId), action };
}

export const requireRequest = (db: Reader, requestId: number) =>
  found(db.select().from(coachingRequest).where(eq(coachingRequest.id, requestId)).get());

export const standingBookings = (db: Reader, sessionId: number): CoachingBooking[] =>
  db
    .select()
    .from(coachingBooking)
    .where(and(eq(coachingBooking.coachingSessionId, sessionId), isNull(coachingBooking.endedAt)))
    .orderBy(coachingBooking.id)
    .all();

export const countTaken = (db: Reader, sessionId: number): number =>
  db
    .select({ taken: count() })
    .from(coachingBooking)
    .where(and(eq(coachingBooking.coachingSessionId, sessionId), isNull(coachingBooking.endedAt)))
    .get()?.taken ?? 0;

/** Where a session is, as one line: a location of the list, or what the coach wrote; empty when neither is known. */
export function placeOf(db: Reader, { locationId, place }: CoachingSession): string {
  const row =
    locationId === null
      ? undefined
      : db.select({ name: location.name, city: location.city }).from(location).where(eq(location.id, locationId)).get();
  return [row && `${row.name}, ${row.city}`, place].filter(Boolean).join(" · ");
}

export const nameOf = (db: Reader, personId: number): string => personSubject(db, personId).name;

export const byIdOf = (user: User | null): number | null => user?.id ?? null;

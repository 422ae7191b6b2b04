import { and, asc, eq, isNull } from "drizzle-orm";
import type { BookingCapacity } from "#db/lists";
import { booking, type session, type training } from "#db/schema.server";
import { endRow } from "../booking/ending";
import { engage } from "../booking/engage";
import { findBooking } from "../booking/find";
import { sendOverMails } from "../booking/over-mails";
import type { Session as PlannedSession, TrainingPlan } from "../planner/types";
import { found, refuse } from "../refusal";
import { isAmong } from "../schedule/queries";
import { findSession, listSessionsOf } from "../session/find";
import { moveTo } from "../session/move";
import type { WriteContext } from "../write";
import { locationIdOf } from "./ids";
import { type Place, placesOf } from "./proposal-places";

type Session = typeof session.$inferSelect;
type Booking = typeof booking.$inferSelect;

export interface Change {
  training: typeof training.$inferSelect;
  before: TrainingPlan;
  after: TrainingPlan;
  waiverReason: string;
  /** In which share of the work a trainer comes on a day. */
  capacityOf: (personId: number, date: string) => BookingCapacity;
}

/** A session that is not over, as it is and as it should be. */
interface Pair {
  session: Session;
  was: PlannedSession;
  wanted: PlannedSession;
}

/**
 * Brings a training that stands into line with its new plan, but for sessions that began already: who makes way ends as
 * `replaced`, the sessions move, and who comes instead is put forward. In that order, since whoever makes way should not
 * stand in the way on the new day. Refuses as moving and booking do.
 */
export function changeTraining(ctx: WriteContext, change: Change): void {
  const pairs = pairsOf(ctx, change);
  const leaving = pairs.flatMap((pair) => leave(ctx, change, pair));
  for (const pair of inMovingOrder(pairs)) move(ctx, change, pair);
  for (const pair of pairs) join(ctx, change, pair, leaving);
}

function pairsOf(ctx: WriteContext, { training: { id }, before, after }: Change): Pair[] {
  const sessions = listSessionsOf(ctx.db, id).toSorted(byStart);
  if (sessions.length !== after.sessions.length) refuse("conflict", "proposal_sessions_changed");
  return sessions.flatMap(({ session }, index) => {
    const [was, wanted] = [before.sessions[index], after.sessions[index]];
    return was && wanted && session.startInstant > ctx.now ? [{ session, was, wanted }] : [];
  });
}

const byStart = (one: { session: Session }, other: { session: Session }): number =>
  one.session.startInstant - other.session.startInstant;

/** The last one first when the training goes later, so that no part passes another on the way. */
function inMovingOrder(pairs: readonly Pair[]): Pair[] {
  const goesLater = pairs.some(({ was, wanted }) => wanted.date > was.date);
  return goesLater ? pairs.toReversed() : [...pairs];
}

function move(ctx: WriteContext, { waiverReason }: Change, { session, was, wanted }: Pair): void {
  if (was.date === wanted.date && was.venueId === wanted.venueId) return;
  const row = found(findSession(ctx.db, session.id));
  const locationId = wanted.venueId === undefined ? null : locationIdOf(wanted.venueId);
  const { startsAt, endsAt } = session;
  moveTo(ctx, row, { date: wanted.date, startsAt, endsAt, locationId }, waiverReason);
}

const isSame = (one: Place, other: Place): boolean =>
  one.personId === other.personId && one.function === other.function;

const without = (places: readonly Place[], others: readonly Place[]): Place[] =>
  places.filter((one) => !others.some((other) => isSame(one, other)));

/** Ends the bookings of who is no longer wanted in the session. */
function leave(ctx: WriteContext, { before, after }: Change, { session, was, wanted }: Pair): Booking[] {
  const gone = without(placesOf(before, was), placesOf(after, wanted));
  const personIds = gone.map(({ personId }) => personId);
  const standing = ctx.db
    .select()
    .from(booking)
    .where(and(eq(booking.sessionId, session.id), isNull(booking.endedAt), isAmong(booking.personId, personIds)))
    .orderBy(asc(booking.id))
    .all();
  for (const row of standing) {
    endRow(ctx, row, { end: "replaced" });
    sendOverMails(ctx, "booking_ended", [found(findBooking(ctx.db, row.id))]);
  }
  return standing;
}

/** Puts forward who comes instead; whoever made way points at who took their place. */
function join(ctx: WriteContext, change: Change, { session, was, wanted }: Pair, leaving: Booking[]): void {
  const { training, before, after, capacityOf } = change;
  const coming = without(placesOf(after, wanted), placesOf(before, was));
  if (coming.length === 0) return;
  const { session: moved } = found(findSession(ctx.db, session.id));
  for (const one of coming) {
    const capacity = one.function === "actor" ? "full" : capacityOf(one.personId, moved.date);
    const who = { personIds: [one.personId], function: one.function, capacity, how: "propose", callId: null } as const;
    const [successor] = engage(ctx, { training, sessions: [moved], ...who, field: "personIds" });
    const successorId = successor?.bookingId;
    const made = leaving.findIndex((row) => row.sessionId === session.id && row.function === one.function);
    const [predecessor] = made < 0 ? [] : leaving.splice(made, 1);
    if (predecessor) ctx.db.update(booking).set({ successorId }).where(eq(booking.id, predecessor.id)).run();
  }
}

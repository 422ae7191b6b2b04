import { and, eq, isNull } from "drizzle-orm";
import type { BookingCapacity, BookingFunction } from "#db/lists";
import { booking, type session, type training } from "#db/schema.server";
import type { Reason } from "../reasons";
import { found, Refusal, reason, refuseField } from "../refusal";
import { isAmong, readNames } from "../schedule/queries";
import type { WriteContext } from "../write";
import { type Engaged, sendAskMails } from "./ask-mails";
import { settleCall } from "./call";
import { listDoubleBookings } from "./double-bookings";
import { refuseUnlessStaff } from "./eligible";
import { listHeld } from "./held";
import { refuseWhileLocked } from "./locked";
import type { BookingHow } from "./schemas";
import { isProposed, saidYes } from "./state";

type Session = typeof session.$inferSelect;
type Booking = typeof booking.$inferSelect;

export interface Engagement {
  training: typeof training.$inferSelect;
  sessions: readonly Session[];
  personIds: readonly number[];
  function: BookingFunction;
  capacity: BookingCapacity;
  how: BookingHow;
  /** Whom they are asked together with. */
  callId: number | null;
  /** The field of the form that names the people. */
  field: "personId" | "personIds";
}

interface Place {
  personId: number;
  session: Session;
  /** A booking of theirs that stands already and is taken a step further. */
  standing: Booking | undefined;
}

/**
 * Gets people on sessions of one training, all of them or none: proposes them, asks them by mail, or writes down the yes they
 * gave. Whoever was proposed is asked, whoever was proposed or asked may be written down as having said yes, each in the
 * capacity that is wanted now. Refuses
 * `invalid` for a capacity or a role that does not fit and for who is booked already, `conflict` for a double booking, each
 * with where the person is then, for an actor whom care holds now, and for a new person while the people are locked.
 */
export function engage(ctx: WriteContext, wanted: Engagement): Engaged[] {
  if (wanted.function === "actor" && wanted.capacity !== "full") refuseField("capacity", "capacity_of_trainers");
  const places = openPlaces(ctx, wanted);
  if (places.some(({ standing }) => !standing)) refuseWhileLocked(ctx, wanted.training, wanted.function);
  const dates = places.map(({ session }) => session.date);
  refuseUnlessStaff(ctx.db, wanted.function, wanted.personIds, dates, () => wanted.field);
  refuseAll("conflict", wanted, listDoubleBookings(ctx, wanted.training, places, wanted.function));
  if (wanted.how === "ask") refuseAll("conflict", wanted, places.flatMap(whyTooLate(ctx)));
  const engaged = places.map((place) => enter(ctx, wanted, place));
  if (wanted.function === "actor") refuseAll("conflict", wanted, listHeld(ctx, engaged));
  if (wanted.how === "ask") sendAskMails(ctx, wanted.training, wanted.function, engaged);
  return engaged;
}

function refuseAll(kind: "conflict" | "invalid", { field }: Engagement, reasons: Reason[]): void {
  if (reasons.length > 0) throw new Refusal(kind, [], { [field]: reasons });
}

const whyTooLate =
  ({ now }: WriteContext) =>
  ({ session: { name, date, startInstant } }: Place): Reason[] =>
    startInstant > now ? [] : [reason("booking_no_start", { session: name, date: { date } })];

/** Where each of them can still come; refuses when that leaves someone nowhere. */
function openPlaces({ db }: WriteContext, wanted: Engagement): Place[] {
  const { sessions, personIds } = wanted;
  const ids = sessions.map(({ id }) => id);
  const all = db
    .select()
    .from(booking)
    .where(and(isAmong(booking.personId, personIds), isNull(booking.endedAt), isAmong(booking.sessionId, ids)))
    .all();
  const places = personIds.map((personId) =>
    sessions
      .map((session) => ({ personId, session, standing: all.find(isOf(personId, session)) }))
      .filter((place) => isOpen(place, wanted)),
  );
  const nowhere = personIds.filter((_id, index) => places[index]?.length === 0);
  const names = readNames(db, nowhere);
  refuseAll(
    "invalid",
    wanted,
    nowhere.map((id) => reason("already_booked", { person: names.get(id) ?? "" })),
  );
  return places.flat();
}

const isOf =
  (personId: number, { id }: Session) =>
  (one: Booking): boolean =>
    one.personId === personId && one.sessionId === id;

function isOpen({ standing, session }: Place, { how, function: as }: Engagement): boolean {
  if (!standing) return true;
  if (standing.function !== as) return false;
  if (how === "ask") return isProposed(standing);
  return how === "agreed" && !saidYes(standing, session);
}

function enter(ctx: WriteContext, wanted: Engagement, { personId, session, standing }: Place): Engaged {
  const { db, now, user } = ctx;
  const byId = user?.id ?? null;
  const yes = { answer: "accepted", answeredAt: now, answeredById: byId, answeredFor: session.startInstant } as const;
  const { function: as, capacity, how } = wanted;
  const base = { sessionId: session.id, personId, function: as, bookedAt: now, bookedById: byId };
  const callId = standing?.callId ?? wanted.callId;
  const step = { capacity, callId, ...{ propose: {}, ask: { askedAt: now }, agreed: yes }[how] };
  const id = { id: booking.id };
  const written = standing
    ? db.update(booking).set(step).where(eq(booking.id, standing.id)).returning(id).get()
    : db
        .insert(booking)
        .values({ ...base, ...step })
        .returning(id)
        .get();
  const { id: bookingId } = found(written);
  if (how === "agreed") settleCall(ctx, callId);
  return { bookingId, personId, session };
}

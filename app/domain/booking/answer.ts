import { eq } from "drizzle-orm";
import type { BookingAnswer } from "#db/lists";
import { booking } from "#db/schema.server";
import type { Instant } from "../dates";
import type { JournalEntry } from "../journal";
import { found, Refusal } from "../refusal";
import { placeName } from "../session/queries";
import { type WriteContext, write } from "../write";
import { answerState, whyNoAnswer } from "./answer-rules";
import { settleCall } from "./call";
import { listDoubleBookings } from "./double-bookings";
import { type FoundBooking, findBooking } from "./find";
import { listHeld } from "./held";
import { findBookingByToken } from "./link";
import { AnswerBooking, AnswerByLink } from "./schemas";
import { saidYes } from "./state";

interface Input {
  answer: BookingAnswer;
  startInstant: Instant;
}

/**
 * Someone says yes or no to what they were asked, signed in. Refuses `stale` when the session has another start now than
 * they saw, and `conflict` when the question is over, or they are elsewhere at that hour. The same answer twice is one;
 * after a yes, no may be said until the session begins.
 */
export const answerBooking = write("booking.answer", {
  input: AnswerBooking,
  subject({ db }, { bookingId }) {
    const row = found(findBooking(db, bookingId));
    return { personId: row.booking.personId, row };
  },
  work: (ctx, input, { row }) => give(ctx, row, input),
  journal: (given, _input, { row }) => entry(given, row, "page"),
});

/** As `answerBooking`, by the link in the mail: whoever holds it answers for the one it was sent to. */
export const answerByLink = write("booking.answer", {
  input: AnswerByLink,
  subject({ db, user }, { token }) {
    const row = found(findBookingByToken(db, token));
    return { ...(user && { personId: user.id }), row };
  },
  work: (ctx, input, { row }) => give(ctx, row, input),
  journal: (given, _input, { row }) => entry(given, row, "link"),
});

interface Given {
  answer: BookingAnswer;
  changed: boolean;
}

function give(ctx: WriteContext, row: FoundBooking, { answer, startInstant }: Input): Given {
  const isSaid = answer === "declined" ? row.booking.end === "declined" : saidYes(row.booking, row.session);
  if (isSaid && (answer === "declined" || startInstant === row.session.startInstant)) {
    return { answer, changed: false };
  }
  const why = whyNoAnswer(answerState(row, ctx.now));
  if (why) throw new Refusal("conflict", [why]);
  if (startInstant !== row.session.startInstant) throw movedMeanwhile(ctx, row);
  if (answer === "accepted") accept(ctx, row);
  else decline(ctx, row);
  return { answer, changed: true };
}

function movedMeanwhile({ db }: WriteContext, { session }: FoundBooking): Refusal {
  const { date, startsAt, endsAt, startInstant } = session;
  const why = { code: "booking_moved", params: { date: { date }, from: startsAt, until: endsAt } } as const;
  const place = placeName(db, session.locationId);
  return new Refusal("stale", [why], {}, { date, startsAt, endsAt, place, startInstant: String(startInstant) });
}

const answered = ({ now }: WriteContext, { booking: { personId }, session }: FoundBooking) => ({
  ...{ answeredAt: now, answeredById: personId, answeredFor: session.startInstant },
});

function accept(ctx: WriteContext, row: FoundBooking): void {
  const { personId, function: as, id, callId } = row.booking;
  const reasons = listDoubleBookings(ctx, row.training, [{ personId, session: row.session }], as);
  if (reasons.length > 0) throw new Refusal("conflict", reasons);
  if (as === "actor" && listHeld(ctx, [{ personId, session: row.session }]).length > 0) {
    throw new Refusal("conflict", [{ code: "booking_held" }]);
  }
  const yes = { ...answered(ctx, row), answer: "accepted" } as const;
  ctx.db.update(booking).set(yes).where(eq(booking.id, id)).run();
  settleCall(ctx, callId);
}

function decline(ctx: WriteContext, row: FoundBooking): void {
  const { personId, id } = row.booking;
  const no = { ...answered(ctx, row), answer: "declined", end: "declined" } as const;
  ctx.db
    .update(booking)
    .set({ ...no, endedAt: ctx.now, endedById: personId })
    .where(eq(booking.id, id))
    .run();
}

function entry({ answer, changed }: Given, row: FoundBooking, by: "page" | "link"): JournalEntry | null {
  if (!changed) return null;
  const { id: bookingId, personId, sessionId, function: as } = row.booking;
  const { id } = row.training;
  const detail = { bookingId, sessionId, personId, function: as, answer, by };
  return { subject: "training", id, trainingId: id, detail };
}

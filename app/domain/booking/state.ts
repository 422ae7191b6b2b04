import type { BookingAnswer, BookingEnd } from "#db/lists";
import type { Instant } from "../dates";

export const bookingStates = [
  "proposed",
  "asked",
  "accepted",
  "done",
  "declined",
  "withdrawn",
  "replaced",
  "filled",
  "no_show",
] as const;
export type BookingState = (typeof bookingStates)[number];

export interface BookingFacts {
  askedAt: Instant | null;
  answer: BookingAnswer | null;
  /** The start of the session to which they answered. */
  answeredFor: Instant | null;
  end: BookingEnd | null;
}

export interface BookedSession {
  startInstant: Instant;
  endInstant: Instant;
  /** Its register was handed in: it was delivered. */
  attendanceSubmitted: boolean;
}

/**
 * Where a booking stands. A yes holds for the start it was given for: once the session moves, the person counts as asked
 * again, and a move back restores the yes. It is done when the session is over and its attendance was handed in.
 */
export function bookingState(booking: BookingFacts, session: BookedSession, now: Instant): BookingState {
  if (booking.end) return booking.end;
  if (booking.answer === "accepted" && booking.answeredFor === session.startInstant) {
    return session.endInstant <= now && session.attendanceSubmitted ? "done" : "accepted";
  }
  return booking.askedAt === null && booking.answer === null ? "proposed" : "asked";
}

/** Whether someone who said yes now stands for another start than the one they said it to. */
export const mustAnswerAgain = (
  booking: BookingFacts,
  { startInstant }: Pick<BookedSession, "startInstant">,
): boolean => booking.end === null && booking.answer === "accepted" && booking.answeredFor !== startInstant;

/** Whether someone said yes to the session as it is now, and their booking stands. */
export const saidYes = (booking: BookingFacts, { startInstant }: Pick<BookedSession, "startInstant">): boolean =>
  booking.end === null && booking.answer === "accepted" && booking.answeredFor === startInstant;

/** Whether they were put forward and know of nothing yet. */
export const isProposed = ({ askedAt, answer, end }: BookingFacts): boolean =>
  end === null && askedAt === null && answer === null;

/** Whether they know of it: they were asked, or it was agreed with them. */
export const isTold = ({ askedAt, answer }: Pick<BookingFacts, "askedAt" | "answer">): boolean =>
  askedAt !== null || answer !== null;

/** In SQL: the booking was not ended, and holds the person's time. */
export const isStanding = (booking: string): string => `${booking}.ended_at IS NULL`;

/** In SQL: the person said yes to the session as it is now; the states `accepted` and `done`. */
export const isAgreed = (booking: string, session: string): string =>
  `${booking}.ended_at IS NULL AND ${booking}.answer = 'accepted' AND ${booking}.answered_for = ${session}.start_instant`;

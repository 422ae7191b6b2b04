import type { SessionVerdict } from "../certificate/facts";

interface Link {
  missedSessionId: number;
  sessionId: number;
}

/**
 * The place that stands last for a session that was missed: where it is made up, and where what fell short there is made up
 * again. Nothing without a place. `seats` are those of one enrolment.
 */
export function lastSeatFor<Seat extends Link>(seats: readonly Seat[], missedSessionId: number): Seat | undefined {
  const left = new Map(seats.map((seat) => [seat.missedSessionId, seat]));
  let last: Seat | undefined;
  for (let next = left.get(missedSessionId); next; next = left.get(next.sessionId)) {
    left.delete(next.missedSessionId);
    last = next;
  }
  return last;
}

/** The place that there is something to tell of: where it is awaited, or else where it was made up, wholly or in part. */
export function seatToTell<Seat extends Link>(
  seats: readonly Seat[],
  { id, outcome, madeUpIn }: SessionVerdict,
): Seat | undefined {
  if (outcome === "to_make_up") return lastSeatFor(seats, id);
  return seats.find(({ sessionId }) => sessionId === madeUpIn);
}

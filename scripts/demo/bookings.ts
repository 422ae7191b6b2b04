import type { BookingCapacity, BookingFunction } from "#db/lists";
import type { Instant } from "~/domain/dates";
import type { Member, Stage } from "./shapes";

const hour = 3_600_000;
const answerTime = 20 * hour;

interface Booked {
  sessionId: number;
  member: Member;
  as: BookingFunction;
  capacity?: BookingCapacity;
  bookedAt: Instant;
  /** The start of the session they were asked for. */
  start: Instant;
  callId?: number;
}

/** What became of a booking; `asked` has no answer yet, `filled` never got one. */
export type Told =
  | { state: "accepted" | "proposed" | "declined" | "filled" }
  | { state: "asked"; daysAgo: number }
  | { state: "withdrawn" | "no_show"; at: Instant; reason: string | null }
  | { state: "replaced"; at: Instant; successorId: number };

/** Adds a booking with what became of it; gives its id. */
export function addBooking(stage: Stage, booked: Booked, told: Told): number {
  const { sessionId, member, as, capacity = "full", callId = null } = booked;
  const bookedAt = told.state === "asked" ? stage.now - told.daysAgo * 24 * hour : booked.bookedAt;
  return stage.batch.add("booking", {
    ...{ sessionId, personId: member.id, function: as, capacity, callId, bookedAt },
    bookedById: stage.coordinator.id,
    askedAt: told.state === "proposed" ? null : bookedAt,
    ...answerOf(stage, { ...booked, bookedAt }, told),
    ...endOf(stage, { ...booked, bookedAt }, told),
  });
}

const answeredAt = ({ now }: Stage, { bookedAt }: Booked): Instant => Math.min(bookedAt + answerTime, now);

function answerOf(stage: Stage, booked: Booked, { state }: Told) {
  if (state === "proposed" || state === "asked" || state === "filled") {
    return { answer: null, answeredAt: null, answeredById: null, answeredFor: null };
  }
  const answer = state === "declined" ? ("declined" as const) : ("accepted" as const);
  const { member, start } = booked;
  return { answer, answeredAt: answeredAt(stage, booked), answeredById: member.id, answeredFor: start };
}

function endOf(stage: Stage, booked: Booked, told: Told) {
  const ended = { endReason: null, successorId: null };
  switch (told.state) {
    case "accepted":
    case "proposed":
    case "asked":
      return { ...ended, end: null, endedAt: null, endedById: null };
    case "declined":
    case "filled":
      return { ...ended, end: told.state, endedAt: answeredAt(stage, booked), endedById: booked.member.id };
    case "replaced": {
      const { at, successorId } = told;
      return { ...ended, successorId, end: told.state, endedAt: at, endedById: stage.coordinator.id };
    }
    default:
      return { ...ended, end: told.state, endedAt: told.at, endedById: stage.coordinator.id, endReason: told.reason };
  }
}

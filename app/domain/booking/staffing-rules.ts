import type { BookingCapacity } from "#db/lists";
import { type Instant, localDateOf } from "../dates";
import type { Fitness } from "../qualification/rules";
import type { Reason, ReasonCode } from "../reasons";
import {
  type Count,
  countStaff,
  countsFor,
  isAgreedState,
  isShort,
  isStandingState,
  type StaffedBooking,
  type StaffedSession,
  type StaffingCounts,
  type StaffingNeeds,
  traineePlaces,
  wantsPeople,
} from "./staffing-count";

/** Red: it can't go on like this. Orange: someone must look. Open: it is under way, or people are still to be found. */
export type FindingLevel = "red" | "orange" | "open";
export type StaffingLevel = "whole" | FindingLevel;

export interface StaffingFinding {
  level: FindingLevel;
  /** With who, which session and which day. */
  reason: Reason;
  /** What lies behind it, to be said beside the person; who may not read an actor's file does not see theirs. */
  why: readonly Reason[];
  /** Null when it is about a place that nobody fills. */
  bookingId: number | null;
  /** The session does not hold because of it. */
  blocks: boolean;
}

export interface Staffing {
  /** The gravest of the findings. */
  level: StaffingLevel;
  counts: StaffingCounts;
  /** The gravest first. */
  findings: StaffingFinding[];
}

/** After this an unanswered question wants attention. */
const answerTime = 3 * 86_400_000;

/**
 * How a session stands with its people, in whatever order they come. Only who said yes counts; a shadow never does; a
 * trainee fills one place at most, beside those who must be certified and never as one of them, and only where the session
 * allows it.
 */
export function staffingOf(session: StaffedSession, bookings: readonly StaffedBooking[], now: Instant): Staffing {
  const counts = countStaff(session, bookings);
  const people = bookings.toSorted((one, other) => one.bookingId - other.bookingId);
  const findings = [
    ...missingPeople(session, counts),
    ...people.flatMap((booking) => aboutOne(session, booking, counts, now)),
  ].toSorted((one, other) => gravity[other.level] - gravity[one.level]);
  return { level: findings[0]?.level ?? "whole", counts, findings };
}

const gravity: Record<FindingLevel, number> = { open: 1, orange: 2, red: 3 };

/** Whether the staffing rule holds: nothing stands in the way of "Definitief". */
export const ruleHolds = ({ findings }: Pick<Staffing, "findings">): boolean => !findings.some(({ blocks }) => blocks);

const inSession = ({ name, date }: StaffedSession) => ({ session: name, date: { date } });

function missingPeople(session: StaffedSession, { trainers, certified, actors }: StaffingCounts): StaffingFinding[] {
  const missing = (code: ReasonCode, count: Count): StaffingFinding[] => {
    if (!isShort(count)) return [];
    const reason = { code, params: { ...inSession(session), count: count.agreed, needed: count.needed } };
    return [{ level: "open", reason, why: [], bookingId: null, blocks: true }];
  };
  const sameAgain = trainers.needed === certified.needed && trainers.agreed === certified.agreed;
  return [
    ...missing("too_few_trainers", trainers),
    ...(sameAgain ? [] : missing("too_few_certified", certified)),
    ...missing("too_few_actors", actors),
  ];
}

function aboutOne(
  session: StaffedSession,
  booking: StaffedBooking,
  counts: StaffingCounts,
  now: Instant,
): StaffingFinding[] {
  const { bookingId, name, state } = booking;
  const found = (level: FindingLevel, code: ReasonCode, blocks: boolean, why: readonly Reason[] = []) => ({
    ...{ level, why, bookingId, blocks },
    reason: { code, params: { person: name, ...inSession(session) } },
  });
  const own = countsFor(booking, counts);
  if (state === "declined") {
    return !booking.isSucceeded && own.some(wantsPeople) ? [found("red", "staff_declined", true)] : [];
  }
  if (!isStandingState(state)) return [];
  const clash = booking.clashes.length > 0 ? [found("red", "staff_double_booked", true, booking.clashes)] : [];
  const held = booking.holds.length > 0 ? [found("orange", "staff_held", false, booking.holds)] : [];
  const isNeeded = own.some(isShort);
  return [...clash, ...aboutFitness(booking, found), ...held, ...aboutAnswer(booking, session, isNeeded, now, found)];
}

type Found = (level: FindingLevel, code: ReasonCode, blocks: boolean, why?: readonly Reason[]) => StaffingFinding;

const notDeployable: readonly ReasonCode[] = ["not_deployable_on", "not_deployable_on_since"];
const away: readonly ReasonCode[] = ["is_away", "is_away_until", "is_alumnus"];

/** Whether someone is not fit because they are not active on that day. */
export const isAwayThen = ({ reasons }: Pick<Fitness, "reasons">): boolean =>
  reasons.some(({ code }) => away.includes(code));

/** What is wrong with a trainer's fitness for a place; the schedule says the same. */
interface FitnessFault {
  level: "red" | "orange";
  code: ReasonCode;
}

/** Whoever trains in full is counted on to be fit that day; a trainee need only not be away, and a shadow nothing. */
export function fitnessFault(fitness: Fitness, capacity: BookingCapacity): FitnessFault | null {
  if (fitness.level === "qualified" || capacity === "shadow") return null;
  const isFull = capacity === "full";
  if (fitness.level === "in_grace") return isFull ? { level: "orange", code: "staff_in_grace" } : null;
  if (isAwayThen(fitness)) return { level: "red", code: "staff_away" };
  return isFull ? { level: "red", code: unfitCode(fitness) } : null;
}

function aboutFitness({ fitness, capacity }: StaffedBooking, found: Found): StaffingFinding[] {
  const fault = fitness && fitnessFault(fitness, capacity);
  return fault ? [found(fault.level, fault.code, fault.level === "red", fitness.reasons)] : [];
}

/** Certified but not deployable there, back from long away, or not certified at all. */
function unfitCode({ reasons }: Fitness): ReasonCode {
  if (reasons.some(({ code }) => notDeployable.includes(code))) return "staff_not_deployable";
  return reasons.some(({ code }) => code === "trainer_co_trains_first") ? "staff_returning" : "staff_not_certified";
}

/** What is still to be heard from them; it blocks while their place is not filled otherwise. */
function aboutAnswer(
  booking: StaffedBooking,
  session: StaffingNeeds,
  isNeeded: boolean,
  now: Instant,
  found: Found,
): StaffingFinding[] {
  const { state, mustAnswerAgain, askedAt } = booking;
  if (isAgreedState(state)) {
    const isIdle = isNeeded && booking.capacity === "trainee" && traineePlaces(session) === 0;
    return isIdle ? [found("open", "trainee_not_counted", true)] : [];
  }
  if (mustAnswerAgain) return [found("orange", "staff_answer_again", isNeeded)];
  if (state === "proposed" || askedAt === null) return [found("open", "staff_proposed", isNeeded)];
  const why: Reason[] = [{ code: "asked_on", params: { date: { date: localDateOf(askedAt) } } }];
  const isLate = now - askedAt >= answerTime;
  return [found(isLate ? "orange" : "open", isLate ? "staff_no_answer" : "staff_asked", isNeeded, why)];
}

import type { BookingCapacity, BookingFunction } from "#db/lists";
import type { Instant, LocalDate } from "../dates";
import type { Fitness } from "../qualification/rules";
import type { Reason } from "../reasons";
import type { BookingState } from "./state";

/** What a session asks of its people. */
export interface StaffingNeeds {
  trainersNeeded: number;
  /** How many of the trainers must be fit for this client on the day; never more than there are trainers. */
  certifiedNeeded: number;
  /** Whether a trainer in training may be the second. */
  traineeAllowed: boolean;
  actorsNeeded: number;
}

export interface StaffedSession extends StaffingNeeds {
  name: string;
  date: LocalDate;
}

/** Someone's engagement for the session, with what is known of them on its day. */
export interface StaffedBooking {
  bookingId: number;
  name: string;
  function: BookingFunction;
  capacity: BookingCapacity;
  state: BookingState;
  /** They said yes, and then the session moved. */
  mustAnswerAgain: boolean;
  askedAt: Instant | null;
  /** Another booking took the place of this one. */
  isSucceeded: boolean;
  /** Of a trainer. */
  fitness: Fitness | null;
  /** Why care says that an actor does not go now. */
  holds: readonly Reason[];
  /** Where else they are at that time. */
  clashes: readonly Reason[];
}

export interface Count {
  agreed: number;
  /** Proposed or asked, and not answered. */
  pending: number;
  needed: number;
}

export interface StaffingCounts {
  trainers: Count;
  /** Of the trainers, those fit on the day. */
  certified: Count;
  actors: Count;
}

const agreedStates: readonly BookingState[] = ["accepted", "done"];
const pendingStates: readonly BookingState[] = ["proposed", "asked"];

export const isAgreedState = (state: BookingState): boolean => agreedStates.includes(state);
export const isPendingState = (state: BookingState): boolean => pendingStates.includes(state);
export const isStandingState = (state: BookingState): boolean => isAgreedState(state) || isPendingState(state);

/** Only who said yes counts as agreed, in whatever order they come; a shadow counts nowhere. */
export function countStaff(session: StaffingNeeds, bookings: readonly StaffedBooking[]): StaffingCounts {
  const agreed = bookings.filter(({ state }) => isAgreedState(state));
  const standing = bookings.filter(({ state }) => isStandingState(state));
  const count = (needed: number, of: (among: readonly StaffedBooking[]) => number): Count => ({
    agreed: of(agreed),
    pending: of(standing) - of(agreed),
    needed,
  });
  return {
    trainers: count(session.trainersNeeded, (among) => countTrainers(session, among)),
    certified: count(Math.min(session.certifiedNeeded, session.trainersNeeded), (among) => among.filter(isFit).length),
    actors: count(session.actorsNeeded, (among) => among.filter((one) => one.function === "actor").length),
  };
}

const isTrainer = ({ function: as, capacity }: StaffedBooking, wanted: BookingCapacity): boolean =>
  as === "trainer" && capacity === wanted;

/** In grace a certification still counts. */
const isFit = (booking: StaffedBooking): boolean =>
  isTrainer(booking, "full") && booking.fitness !== null && booking.fitness.level !== "not_qualified";

/** The places that a trainee may fill: the second, when that one need not be certified. */
export const traineePlaces = ({ traineeAllowed, trainersNeeded, certifiedNeeded }: StaffingNeeds): number =>
  traineeAllowed && trainersNeeded > Math.max(1, certifiedNeeded) ? 1 : 0;

function countTrainers(session: StaffingNeeds, among: readonly StaffedBooking[]): number {
  const trainees = among.filter((one) => isTrainer(one, "trainee")).length;
  return among.filter((one) => isTrainer(one, "full")).length + Math.min(trainees, traineePlaces(session));
}

export const isShort = ({ agreed, needed }: Count): boolean => agreed < needed;

/** The counts that this booking adds to once it is agreed; a shadow adds to none. */
export function countsFor(booking: StaffedBooking, { trainers, certified, actors }: StaffingCounts): Count[] {
  if (booking.function === "actor") return [actors];
  return { full: [trainers, certified], trainee: [trainers], shadow: [] }[booking.capacity];
}

/** Nobody has the place, and nobody was asked for it. */
export const wantsPeople = ({ agreed, pending, needed }: Count): boolean => agreed + pending < needed;

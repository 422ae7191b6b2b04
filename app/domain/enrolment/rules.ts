import type { Instant } from "../dates";
import type { Reason } from "../reasons";

/** An enrolment that has not ended: placed, or waiting when `placedAt` is null. */
export interface StandingEnrolment {
  id: number;
  registeredAt: Instant;
  placedAt: Instant | null;
}

export interface Places {
  maxParticipants: number;
  /** Reached only by an explicit decision. */
  hardMaximum: number;
  /** Who makes something up in the fullest session to come: they sit there too. */
  guests?: number;
}

const byRegistration = (one: StandingEnrolment, other: StandingEnrolment): number =>
  one.registeredAt - other.registeredAt || one.id - other.id;

/** Who waits, the first in line first: by moment of registration, then by id. */
export const waitingLine = <One extends StandingEnrolment>(standing: readonly One[]): One[] =>
  standing.filter((one) => one.placedAt === null).sort(byRegistration);

export const placedCount = (standing: readonly StandingEnrolment[]): number =>
  standing.filter((one) => one.placedAt !== null).length;

/** Places that fill themselves; never below 0, also when a decision went over the maximum. */
export const freePlaces = (standing: readonly StandingEnrolment[], places: Places): number =>
  Math.max(0, places.maxParticipants - (places.guests ?? 0) - placedCount(standing));

/** Who is placed now that there is room, in order of registration. */
export const promotions = <One extends StandingEnrolment>(standing: readonly One[], places: Places): One[] =>
  waitingLine(standing).slice(0, freePlaces(standing, places));

/** Whether someone who registers now has a place at once: there is room, and nobody waits for it. */
export const placedAtOnce = (standing: readonly StandingEnrolment[], places: Places): boolean =>
  freePlaces(standing, places) > waitingLine(standing).length;

/** Why nobody can be placed by an explicit decision, over the heads of who waits; nothing while there is room. */
export function whyNotPlace(standing: readonly StandingEnrolment[], places: Places): Reason | undefined {
  const { hardMaximum: limit, guests = 0 } = places;
  if (placedCount(standing) + guests < limit) return undefined;
  return guests > 0
    ? { code: "training_full_with_guests", params: { limit, count: guests } }
    : { code: "training_full", params: { limit } };
}

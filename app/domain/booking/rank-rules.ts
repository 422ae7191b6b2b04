import type { BookingCapacity, BookingFunction } from "#db/lists";
import type { Available } from "../availability/rules";
import type { Fitness } from "../qualification/rules";
import type { Reason } from "../reasons";
import { isAwayThen } from "./staffing-rules";

/** The place that someone is looked for. */
export interface OpenPlace {
  function: BookingFunction;
  capacity: BookingCapacity;
}

/** What is known of someone for one session. */
export interface CandidateFacts {
  personId: number;
  /** Of the client's own organisation. */
  isOwn: boolean;
  /** Where they are at that time. */
  clashes: readonly Reason[];
  /** Of a trainer. */
  fitness: Fitness | null;
  /** How many co-trainings they still need to be certified. */
  coTrainingsWanted: number;
  /** Why care says that an actor does not go. */
  holds: readonly Reason[];
  available: Available;
  /** About how far by road, from home or else from where their organisation is. */
  distance: { km: number; from: "home" | "organisation" } | null;
  travelRadiusKm: number | null;
  /** Sessions in the quarter of this one. */
  load: number;
  /** Of an actor: days in the month of the session, and how many were agreed at most. */
  month: { days: number; maximum: number } | null;
}

export interface Ranked {
  personId: number;
  /** In words: what speaks for and against them. */
  reasons: Reason[];
  /** What follows from an actor's file, for the coordination alone. */
  care: Reason[];
}

/** How many were left out, by the first of these that keeps them away. */
export interface LeftOut {
  busy: number;
  unfit: number;
  held: number;
}

export interface Ranking {
  /** The best first. */
  ranked: Ranked[];
  leftOut: LeftOut;
}

/**
 * Who could step in, the best first. In full trains who is fit that day, as a trainee who still needs a co-training; whoever
 * is elsewhere, not fit or held is only counted. The order is by strain: about how many kilometres of road everything that
 * speaks against someone is worth; it does not depend on the order of the candidates.
 */
export function rankCandidates(place: OpenPlace, candidates: readonly CandidateFacts[]): Ranking {
  const leftOut: LeftOut = { busy: 0, unfit: 0, held: 0 };
  const able: CandidateFacts[] = [];
  for (const one of candidates) {
    const why = whyNot(place, one);
    if (why) leftOut[why] += 1;
    else able.push(one);
  }
  const ranked = able
    .map((one) => ({ one, strain: strainOf(place, one) }))
    .toSorted((a, b) => a.strain - b.strain || a.one.personId - b.one.personId)
    .map(({ one }) => ({ personId: one.personId, reasons: reasonsFor(place, one), care: careFor(place, one) }));
  return { ranked, leftOut };
}

function whyNot(place: OpenPlace, one: CandidateFacts): keyof LeftOut | null {
  if (one.clashes.length > 0) return "busy";
  if (place.function === "trainer" && !isFitFor(place.capacity, one)) return "unfit";
  return one.holds.length > 0 ? "held" : null;
}

function isFitFor(capacity: BookingCapacity, { fitness, coTrainingsWanted }: CandidateFacts): boolean {
  if (!fitness || isAwayThen(fitness)) return false;
  if (capacity === "full") return fitness.level !== "not_qualified";
  return capacity === "shadow" || coTrainingsWanted > 0;
}

/** What each thing that speaks against someone is worth in kilometres of road. */
const strain = {
  available: { free: 0, unknown: 30, outside_week: 90, away: 400 },
  distanceUnknown: 80,
  tooFar: 60,
  session: 8,
  otherOrganisation: 10,
  inGrace: 40,
  dayThisMonth: 20,
  coTraining: -5,
} as const;
/** Who needs more co-trainings than this is in no greater hurry. */
const mostWanted = 4;

function strainOf({ capacity }: OpenPlace, one: CandidateFacts): number {
  const { available, distance, isOwn, load, fitness, month, coTrainingsWanted } = one;
  return (
    strain.available[available.state] +
    (distance?.km ?? strain.distanceUnknown) +
    (isTooFar(one) ? strain.tooFar : 0) +
    load * strain.session +
    (isOwn ? 0 : strain.otherOrganisation) +
    (capacity === "full" && fitness?.level === "in_grace" ? strain.inGrace : 0) +
    (month?.days ?? 0) * strain.dayThisMonth +
    (capacity === "trainee" ? Math.min(coTrainingsWanted, mostWanted) * strain.coTraining : 0)
  );
}

const isTooFar = ({ distance, travelRadiusKm }: CandidateFacts): boolean =>
  distance !== null && travelRadiusKm !== null && distance.km > travelRadiusKm;

/** What an actor says of their days and where they live is of their file: others hear that they are free, not why they are not. */
function reasonsFor(place: OpenPlace, one: CandidateFacts): Reason[] {
  const isTrainer = place.function === "trainer";
  const free = one.available.reason ? [] : [{ code: "candidate_free" } as const];
  return [
    ...(isTrainer ? calendarOf(one) : free),
    ...qualifiedFor(place, one),
    ...(isTrainer ? roadOf(one) : []),
    { code: "candidate_load", params: { count: one.load } },
    { code: one.isOwn ? "candidate_own_organisation" : "candidate_other_organisation" },
  ];
}

const calendarOf = ({ available }: CandidateFacts): Reason[] => [available.reason ?? { code: "candidate_free" }];

const roadOf = (one: CandidateFacts): Reason[] => [
  distanceReason(one),
  ...(isTooFar(one) ? [{ code: "candidate_too_far" as const, params: { km: one.travelRadiusKm ?? 0 } }] : []),
];

function qualifiedFor({ function: as, capacity }: OpenPlace, { fitness, coTrainingsWanted: count }: CandidateFacts) {
  const reasons: Reason[] = as === "trainer" && capacity === "full" && fitness ? [certified(fitness)] : [];
  const wants = capacity === "trainee" && count > 0;
  return wants ? [...reasons, { code: "candidate_wants_co_training" as const, params: { count } }] : reasons;
}

/** In grace, or fit as a guide: that is said with it. */
function certified({ until, reasons: [mind] }: Fitness): Reason {
  if (mind) return mind;
  return until === null
    ? { code: "candidate_certified" }
    : { code: "candidate_certified_until", params: { until: { date: until } } };
}

function distanceReason({ distance }: CandidateFacts): Reason {
  if (!distance) return { code: "candidate_distance_unknown" };
  const code = distance.from === "home" ? "candidate_distance" : "candidate_distance_organisation";
  return { code, params: { km: distance.km } };
}

function careFor(place: OpenPlace, one: CandidateFacts): Reason[] {
  if (place.function === "trainer") return [];
  const { available, month } = one;
  const days = month && { count: month.days, maximum: month.maximum };
  return [
    ...(available.reason ? [available.reason] : []),
    ...roadOf(one),
    ...(days ? [{ code: "candidate_days_this_month" as const, params: days }] : []),
  ];
}

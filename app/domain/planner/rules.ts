import { planningRules } from "#db/lists";

/** Rules that a plan may never break. */
export const hardRules = [
  "window",
  "gap",
  "dayNotAllowed",
  "publicHoliday",
  "unqualified",
  "notExternal",
  "tooFar",
  "unavailable",
  "doubleBooked",
  "rest",
  "quarterCap",
  "actorMonthCap",
  "venueClosed",
  "venueDouble",
  "venueTooSmall",
  "teamSize",
  "lockBroken",
] as const;
export type HardRule = (typeof hardRules)[number];

/** Rules that cost. */
export const softRules = planningRules;
export type SoftRule = (typeof softRules)[number];

/** Ways to break a hard rule that have words of their own. */
export const specialFaults = [
  "training_unknown",
  "training_twice",
  "sessions_incomplete",
  "outside_horizon",
  "in_the_past",
  "past_moved",
  "one_trainer",
  "trainer_unknown",
  "actor_unknown",
  "venue_missing",
  "venue_not_offered",
  "id_twice",
  "window_reversed",
  "window_shorter_than_gap",
  "gap_reversed",
  "no_weekday",
  "venue_unknown",
  "no_venue",
  "venues_too_small",
  "nobody_certified",
  "never_available",
  "lock_without_plan",
] as const;
export type SpecialFault = (typeof specialFaults)[number];

/** What a violation is called in words. */
export type MessageKey = `planner_${HardRule | SoftRule | SpecialFault}`;

export type Weights = Record<SoftRule, number>;

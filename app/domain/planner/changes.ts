import type { Id, IsoDate, LockField } from "./problem";

/** What a way out is called: the code of a change in words. */
export const fixCodes = [
  "later_7",
  "later_14",
  "later_28",
  "earlier_7",
  "earlier_14",
  "earlier_28",
  "wider_gap",
  "other_weekdays",
  "other_room",
  "smaller_group",
  "one_actor",
  "external_trainer",
  "trainee_certified",
  "trainer_further",
  "actor_further",
  "more_in_quarter",
  "more_in_month",
  "unlock",
] as const;
export type FixCode = (typeof fixCodes)[number];

interface OfTraining {
  trainingId: Id;
}

interface OfPerson {
  personId: Id;
}

/** One change to the problem: of a training's wishes, or of what one person may or can. */
export type FixChange =
  | ({ kind: "window"; earliest: IsoDate; latest: IsoDate } & OfTraining)
  | ({ kind: "gap"; least: number; most: number } & OfTraining)
  /** Monday first. */
  | ({ kind: "weekdays"; weekdays: boolean[] } & OfTraining)
  | ({ kind: "room"; venueId: Id } & OfTraining)
  | ({ kind: "size"; size: number } & OfTraining)
  | ({ kind: "actorsMin"; least: number } & OfTraining)
  | ({ kind: "unlock"; fields: LockField[] } & OfTraining)
  | ({ kind: "external"; from: IsoDate } & OfPerson)
  | ({ kind: "certified"; from: IsoDate } & OfPerson)
  /** One way. */
  | ({ kind: "travel"; km: number } & OfPerson)
  /** Sessions in a calendar quarter. */
  | ({ kind: "quarter"; most: number } & OfPerson)
  /** Sessions in a calendar month. */
  | ({ kind: "month"; most: number } & OfPerson);

/** What was counted on the way to no place at all. */
export const funnelSteps = [
  "days",
  "dayPairs",
  "venues",
  "dayPairsWithOpenRoom",
  "dayPairsWithFreeRoom",
  "leadsQualifiedAndNear",
  "leadsAvailable",
  "leadsFree",
  "secondsAvailable",
  "secondsFree",
  "actorsNear",
  "actorsAvailable",
  "actorsFree",
] as const;
export type FunnelStep = (typeof funnelSteps)[number];

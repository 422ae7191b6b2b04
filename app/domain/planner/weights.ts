import type { SessionKind, Weights } from "./types";

/** One point is five kilometres one way. */
export const defaultWeights: Weights = {
  unplaced: 2000,
  travelTrainer: 1,
  travelActor: 1,
  outOfRegion: 6,
  preferredDate: 2,
  schoolHoliday: 15,
  secondActorMissing: 25,
  actorChange: 8,
  twoNewTrainers: 20,
  traineeSlotMissing: 40,
  loadOver: 3,
  loadUnder: 1,
  actorLoad: 4,
  changeDate: 30,
  changeTrainer: 20,
  changeActor: 8,
};

export const kmPerPoint = 5;
/** An actor from another region weighs this share of `outOfRegion`, each session; a trainer weighs it whole, once. */
export const actorRegionShare = 0.5;
/** An intervision that moved weighs this share of `changeDate`. */
export const intervisionChangeShare = 0.5;

export const halfDays: Record<SessionKind, number> = { day1: 2, day2: 2, intervision: 1 };

/** Shares of a fair load: below `under` and above `over` cost; above `farOver` costs `farOverFactor` more. */
export const loadBands = { under: 0.6, over: 1.15, farOver: 1.6, farOverFactor: 5 / 3 };
/** An actor's sessions beyond this share of the fair number cost. */
export const actorOver = 1.3;

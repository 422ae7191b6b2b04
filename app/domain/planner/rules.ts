/** Rules that a plan may never break, and rules that cost. */
export type HardRule =
  | "window"
  | "gap"
  | "dayNotAllowed"
  | "publicHoliday"
  | "unqualified"
  | "notExternal"
  | "tooFar"
  | "unavailable"
  | "doubleBooked"
  | "quarterCap"
  | "actorMonthCap"
  | "venueClosed"
  | "venueDouble"
  | "venueTooSmall"
  | "teamSize"
  | "lockBroken";

export type SoftRule =
  | "unplaced"
  | "travelTrainer"
  | "travelActor"
  | "outOfRegion"
  | "preferredDate"
  | "schoolHoliday"
  | "secondActorMissing"
  | "actorChange"
  | "twoNewTrainers"
  | "traineeSlotMissing"
  | "loadOver"
  | "loadUnder"
  | "actorLoad"
  | "changeDate"
  | "changeTrainer"
  | "changeActor";

export type Weights = Record<SoftRule, number>;

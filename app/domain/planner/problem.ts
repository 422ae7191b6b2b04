import type { Weights } from "./rules";

/** What the planner takes. Dates are ISO yyyy-mm-dd: calendar days in Europe/Amsterdam. */
export type Id = string;
export type IsoDate = string;
export type Zone = "noord" | "midden" | "zuid";

export interface LatLon {
  lat: number;
  lon: number;
}

export interface Stretch {
  from: IsoDate;
  to: IsoDate;
}

/** A weekly pattern, Monday first, with exceptions; where exceptions overlap, being away wins. */
export interface Availability {
  weekly: [boolean, boolean, boolean, boolean, boolean, boolean, boolean];
  exceptions: (Stretch & { available: boolean; reason?: string | undefined })[];
}

export interface Trainer {
  id: Id;
  orgId: Id;
  regionId: Id;
  home: LatLon;
  availability: Availability;
  maxKm: number;
  /** Sessions in a calendar quarter. */
  maxPerQuarter: number;
  /** The share of the work, against the other trainers' weights. */
  weight: number;
  leadFrom: IsoDate | null;
  traineeFrom: IsoDate | null;
  coSlotsNeeded: number;
  externalFrom: IsoDate | null;
  experiencedFrom: IsoDate | null;
}

export interface Actor {
  id: Id;
  orgId: Id;
  regionId: Id;
  home: LatLon;
  availability: Availability;
  maxKm: number;
  /** Sessions in a calendar month. */
  maxPerMonth: number;
  /** Days without acting between two days of acting. */
  restDays?: number | undefined;
}

export interface Venue {
  id: Id;
  regionId: Id;
  loc: LatLon;
  capacity: number;
  closed: Stretch[];
}

export interface TrainingRequest {
  id: Id;
  /** Null: open to all, so nobody is at home there. */
  clientOrgId: Id | null;
  regionId: Id;
  cohort: string;
  size: number;
  venueIds: Id[];
  /** Both training days fall from `earliest` up to and including `latest`; intervisions may follow later. */
  earliest: IsoDate;
  latest: IsoDate;
  preferred: IsoDate;
  /** Monday first. */
  weekdays: boolean[];
  day2GapDays: [number, number];
  intervisions: number;
  intervisionGapDays: [number, number];
  actorsMin: number;
  actorsWanted: number;
}

export type SessionKind = "day1" | "day2" | "intervision";

/** An intervision without a venue is held at the client's, in no room that can be taken. */
export interface Session {
  kind: SessionKind;
  date: IsoDate;
  venueId?: Id | undefined;
  actorIds: Id[];
}

export interface TrainingPlan {
  trainingId: Id;
  leadId: Id;
  coId: Id;
  sessions: Session[];
}

export type LockField = "all" | "dates" | "lead" | "co" | "actors" | "venue";

/** Fields of the published plan that a person has fixed. */
export interface Lock {
  trainingId: Id;
  fields: LockField[];
}

export interface PlanningProblem {
  origin: IsoDate;
  horizonDays: number;
  today: IsoDate;
  regions: { id: Id; zone: Zone }[];
  publicHolidays: IsoDate[];
  schoolHolidays: (Stretch & { zone: Zone })[];
  trainers: Trainer[];
  actors: Actor[];
  venues: Venue[];
  trainings: TrainingRequest[];
  locks: Lock[];
  published: TrainingPlan[];
  weights: Weights;
  distanceKm?: ((one: LatLon, other: LatLon) => number) | undefined;
}

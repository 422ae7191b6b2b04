import type { PlanningProblem } from "../types";

/** The problem in whole numbers: days since the origin, people, rooms and trainings by their place in the list. */
export interface Model {
  problem: PlanningProblem;
  /** Days in the horizon. */
  days: number;
  /** Epoch day of day 0. */
  origin: number;
  /** The day it is; what stands before it is over. */
  today: number;
  quarterOf: Int16Array;
  monthOf: Int16Array;
  yearOf: Int16Array;
  quarters: number;
  months: number;
  years: number;
  people: number;
  trainers: TrainerFacts[];
  actors: ActorFacts[];
  venues: VenueFacts[];
  trainings: TrainingFacts[];
  places: Places;
  /** Fair half-days, trainer by year; fair sessions by year. */
  trainerFair: Float64Array;
  actorFair: Float64Array;
}

/** Where everyone and everything stands in its list, by id. */
export interface Places {
  trainers: ReadonlyMap<string, number>;
  actors: ReadonlyMap<string, number>;
  venues: ReadonlyMap<string, number>;
  trainings: ReadonlyMap<string, number>;
}

export interface TrainerFacts {
  index: number;
  person: number;
  cap: number;
  slotsNeeded: number;
  /** Days on which they may lead or be second, at their own organisation and elsewhere. */
  leadHome: Uint8Array;
  leadAway: Uint8Array;
  coHome: Uint8Array;
  coAway: Uint8Array;
  experiencedFrom: number;
  /** The same person's place among the actors, or -1. */
  asActor: number;
}

export interface ActorFacts {
  index: number;
  person: number;
  cap: number;
  rest: number;
  free: Uint8Array;
  asTrainer: number;
}

export interface VenueFacts {
  index: number;
  open: Uint8Array;
}

/** Someone who can do one job in one training; costs by the training's own list of venues, Infinity where too far. */
export interface TrainerOption {
  trainer: number;
  days: Uint8Array;
  perSession: Float64Array;
  once: number;
}

export interface ActorOption {
  actor: number;
  days: Uint8Array;
  perSession: Float64Array;
}

/** Who stood in the published plan, and what another trainer costs; a kept actor is taken off `constant`. */
export interface Standing {
  lead: number;
  co: number;
  changeTrainer: number;
  actors: [number[], number[]];
  changeActor: number;
}

export interface TrainingFacts {
  index: number;
  id: string;
  venues: number[];
  leads: TrainerOption[];
  cos: TrainerOption[];
  actors: ActorOption[];
  /** Candidate training days, and what each costs as first and as second day; Infinity where it may not be. */
  days: Int32Array;
  dayCost: [Float64Array, Float64Array];
  dayGap: readonly [number, number];
  intervisions: number;
  later: Int32Array;
  /** What each later day costs as the first, second ... intervision. */
  laterCost: Float64Array[];
  laterGap: readonly [number, number];
  actorsMin: number;
  actorsWanted: number;
  standing: Standing | null;
  /** Which training days are over. */
  isOver: [boolean, boolean];
  /** Actors that are fixed for a day. */
  fixedActors: [number[] | null, number[] | null];
  /** What is paid whatever is chosen. */
  constant: number;
  /** The published plan, if it still holds. */
  published: Column | null;
  /** All of it is fixed: this plan or none. */
  frozen: Column | null;
}

/** A whole plan of one training. */
export interface Column {
  training: number;
  lead: number;
  co: number;
  /** By session; an intervision at the client's has none, or -1. */
  venues: readonly number[];
  /** First day, second day, intervisions. */
  days: readonly number[];
  actors: readonly [readonly number[], readonly number[]];
  /** What it costs by itself, loads and trainee places aside. */
  cost: number;
}

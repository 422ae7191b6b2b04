import type { FixChange, FixCode, FunnelStep } from "./changes";
import type { Id, IsoDate, TrainingPlan } from "./problem";
import type { HardRule, MessageKey, SoftRule } from "./rules";

/** What the planner gives. */
export type Params = Record<string, string | number>;

export interface Violation {
  level: "hard" | "soft";
  rule: HardRule | SoftRule;
  cost: number;
  trainingIds: Id[];
  personIds: Id[];
  dates: IsoDate[];
  messageKey: MessageKey;
  params: Params;
}

export interface Score {
  /** The soft costs together. */
  total: number;
  unplaced: number;
  /** How many hard violations there are. */
  hard: number;
  byRule: Partial<Record<SoftRule, number>>;
}

export interface Evaluation {
  score: Score;
  violations: Violation[];
}

export type Phase = "greedy" | "search" | "bound" | "dive" | "mip" | "lns";

export interface Progress {
  tMs: number;
  phase: Phase;
  best: number;
  lowerBound: number | null;
  unplaced: number;
}

export interface PlanningSolution {
  plans: TrainingPlan[];
  unplaced: Id[];
  score: Score;
  lowerBound: number | null;
  /** (score − lowerBound) / score; null as long as there is no bound. */
  gap: number | null;
  status: "optimal" | "feasible" | "cancelled";
  phaseLog: Progress[];
  seed: number;
  engine: { name: string; version: string };
}

export interface SolveOptions {
  budgetMs: number;
  targetGap?: number | undefined;
  seed?: number | undefined;
  /** Stops by work done instead of by time: the same plan on any machine. */
  iterations?: number | undefined;
  signal?: { readonly aborted: boolean } | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Better plans as they are found, a few times a second, with what they cost. */
  onPlans?: ((plans: TrainingPlan[], cost: number) => void) | undefined;
  /** Where two runs go side by side: what this one is for, mostly. */
  part?: "plan" | "proof" | undefined;
  /** The latest plan that the other run found, once. */
  takeFound?: (() => readonly TrainingPlan[] | null) | undefined;
  /** Milliseconds from any beginning. */
  now?: (() => number) | undefined;
}

export interface TeamSuggestion {
  plan: TrainingPlan;
  /** What it adds to the plan as it stands. */
  cost: number;
  delta: Score;
  why: Violation[];
}

export interface UnplacedReason {
  trainingId: Id;
  funnel: { step: FunnelStep; left: number }[];
  bindingRules: HardRule[];
  /** Ways out, the cheapest first. */
  cheapestFixes: Fix[];
}

export interface Fix {
  change: FixCode;
  /** What the plan then adds to the plan as it stands. */
  cost: number;
  /** A plan that breaks no rule once `apply` is done. */
  plan: TrainingPlan;
  /** What to change, of the very people and room that the plan uses. */
  apply: FixChange[];
}

export type ChangedField = "date" | "lead" | "co" | "actor" | "venue";

export interface PlanDiff {
  trainingId: Id;
  changed: ChangedField[];
  before: TrainingPlan | null;
  after: TrainingPlan | null;
}

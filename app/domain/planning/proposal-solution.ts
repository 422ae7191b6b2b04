import type { Phase, PlanningSolution, Progress, Score, TrainingPlan } from "../planner/types";

/** How far a run is, as it is kept: with the best plans so far, so that they outlive the process. */
export interface KeptProgress extends Progress {
  plans: TrainingPlan[];
}

/** What is kept of a solution: its plans stand in the items. */
export interface KeptSolution {
  score: Score;
  lowerBound: number | null;
  gap: number | null;
  seed: number;
  engine: PlanningSolution["engine"];
  tMs: number;
  phase: Phase | null;
}

/** Why a run ended otherwise than by itself; in the column `failure`. */
export const failures = ["crashed", "thread_died", "server_stopped"] as const;
export type Failure = (typeof failures)[number];

/** How far a plan may be from the best there is, as a share of it; nothing while there is no bound, or nothing to compare with. */
export function gapOf({ best, lowerBound }: Pick<Progress, "best" | "lowerBound">): number | null {
  if (lowerBound === null) return null;
  if (best <= 1e-9) return 0;
  return lowerBound <= 1e-9 ? null : Math.max(0, (best - lowerBound) / lowerBound);
}

export const keptSolution = ({ score, lowerBound, gap, seed, engine, phaseLog }: PlanningSolution): KeptSolution => ({
  ...{ score, lowerBound, gap, seed, engine },
  tMs: phaseLog.at(-1)?.tMs ?? 0,
  phase: phaseLog.at(-1)?.phase ?? null,
});

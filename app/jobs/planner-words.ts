import type { MessagePort } from "node:worker_threads";
import type { PlanningProblem, PlanningSolution, Progress, SolveOptions, TrainingPlan } from "~/domain/planner/types";

/** What a thread is told, and what it says. */
export interface WorkerTask {
  problem: PlanningProblem;
  options: Pick<SolveOptions, "budgetMs" | "seed" | "targetGap" | "iterations" | "part">;
  isReplan: boolean;
  /** Two numbers, 1 when so: it is to stop, and there is a first plan. */
  stop: SharedArrayBuffer;
  /** To the thread beside this one: each tells the other its better plans. */
  beside: MessagePort | null;
}

export type WorkerWord =
  | { progress: Progress }
  | { plans: TrainingPlan[]; cost: number }
  | { solution: PlanningSolution }
  | { error: string };

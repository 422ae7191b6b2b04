import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { PlanningProblem, PlanningSolution, Progress, SolveOptions, TrainingPlan } from "~/domain/planner/types";
import { unfinished } from "~/domain/planner/unfinished";

export type WorkerOptions = Pick<
  SolveOptions,
  "budgetMs" | "seed" | "targetGap" | "iterations" | "onProgress" | "onPlans"
> & {
  /** Touch as little of what is published as possible. */
  isReplan?: boolean;
  /** JavaScript memory that the thread may use; beyond it the thread ends, and the server does not. */
  memoryMb?: number;
};

/** What the worker is told and what it says. */
export interface WorkerTask {
  problem: PlanningProblem;
  options: Pick<SolveOptions, "budgetMs" | "seed" | "targetGap" | "iterations">;
  isReplan: boolean;
  stop: SharedArrayBuffer;
}
export type WorkerWord =
  | { progress: Progress }
  | { plans: TrainingPlan[] }
  | { solution: PlanningSolution }
  | { error: string };

export interface Running {
  result: Promise<PlanningSolution>;
  /** Asks it to stop; after half a second it is stopped, and the best plan so far is the result. */
  cancel(): void;
  /** Stops it at once, as when the server goes down; the best plan so far is the result. */
  end(): void;
}

const patienceMs = 500;
const mostMemoryMb = 1024;

/** Solves in a thread of its own; whatever happens to it, the best plan so far is kept here. */
export function solveInWorker(
  problem: PlanningProblem,
  { onProgress, onPlans, isReplan = false, memoryMb = mostMemoryMb, ...options }: WorkerOptions,
): Running {
  const stop = new SharedArrayBuffer(4);
  const { distanceKm: _, ...plain } = problem;
  const task: WorkerTask = { problem: plain, options, isReplan, stop };
  const worker = new Worker(workerFile(), {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  let plans: TrainingPlan[] | null = null;
  let bound: number | null = null;
  const result = new Promise<PlanningSolution>((resolve, reject) => {
    const giveBest = () => resolve(unfinished(problem, plans, bound, options.seed ?? 1));
    worker.on("message", (word: WorkerWord) => {
      if ("plans" in word) {
        plans = word.plans;
        onPlans?.(plans);
      } else if ("progress" in word) {
        bound = word.progress.lowerBound;
        onProgress?.(word.progress);
      } else if ("solution" in word) resolve(word.solution);
      else reject(new Error(word.error));
    });
    worker.on("error", (error) => (plans ? giveBest() : reject(error)));
    worker.on("exit", giveBest);
  });
  const cancel = () => {
    Atomics.store(new Int32Array(stop), 0, 1);
    setTimeout(() => void worker.terminate(), patienceMs).unref();
  };
  return { result, cancel, end: () => void worker.terminate() };
}

/** Beside this file; from the built server (`build/server`) in the source tree, which ships with it. */
function workerFile(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const name = "planner-worker.mjs";
  return (
    [path.join(here, name), path.resolve(here, "../../app/jobs", name)].find(existsSync) ??
    path.resolve("app/jobs", name)
  );
}

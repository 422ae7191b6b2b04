import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { MessageChannel, Worker } from "node:worker_threads";
import { Together } from "~/domain/planner/together";
import type { PlanningProblem, PlanningSolution, SolveOptions } from "~/domain/planner/types";
import type { WorkerTask, WorkerWord } from "./planner-words";

export type WorkerOptions = Pick<
  SolveOptions,
  "budgetMs" | "seed" | "targetGap" | "iterations" | "onProgress" | "onPlans"
> & {
  /** Touch as little of what is published as possible. */
  isReplan?: boolean;
  /** JavaScript memory that a thread may use; beyond it the thread ends, and the server does not. */
  memoryMb?: number;
};

export interface Running {
  result: Promise<PlanningSolution>;
  /** Asks it to stop; after half a second it is stopped, and the best plan so far is the result. */
  cancel(): void;
  /** Stops it at once, as when the server goes down; the best plan so far is the result. */
  end(): void;
}

const patienceMs = 500;
const mostMemoryMb = 1024;
/** From so many trainings on the plan and the proof each have a thread. */
const fewTrainings = 40;

/**
 * Solves in a thread of its own, or two side by side: one for the plan, one for the proof, each telling the other what it found.
 * Whatever happens to them, the best plan so far is kept here.
 */
export function solveInWorker(
  problem: PlanningProblem,
  { onProgress, onPlans, isReplan = false, memoryMb = mostMemoryMb, ...options }: WorkerOptions,
): Running {
  const stop = new SharedArrayBuffer(8);
  const { distanceKm: _, ...plain } = problem;
  const together = new Together(problem, options.seed ?? 1);
  const { port1, port2 } = new MessageChannel();
  const isPair = !isReplan && isForTwo(problem, options);
  const tasks: WorkerTask[] = isPair
    ? [
        { problem: plain, options: { ...options, part: "plan" }, isReplan, stop, beside: port1 },
        { problem: plain, options: { ...options, part: "proof" }, isReplan, stop, beside: port2 },
      ]
    : [{ problem: plain, options, isReplan, stop, beside: null }];
  const askToStop = () => {
    const flags = new Int32Array(stop);
    Atomics.store(flags, 0, 1);
    Atomics.notify(flags, 1);
  };
  let cheapest = Number.POSITIVE_INFINITY;
  const threads = tasks.map((task) =>
    startThread(task, memoryMb, (word) => {
      if ("plans" in word) {
        together.plansFound(word.plans, word.cost);
        if (word.cost < cheapest) onPlans?.(word.plans, word.cost);
        cheapest = Math.min(cheapest, word.cost);
      } else if ("progress" in word) {
        const progress = together.progressMade(word.progress);
        onProgress?.(progress);
      }
      if (isPair && together.isGoodEnough(options.targetGap)) askToStop();
    }),
  );
  const end = () => {
    for (const { worker } of threads) void worker.terminate();
  };
  const cancel = () => {
    together.isCancelled = true;
    askToStop();
    setTimeout(end, patienceMs).unref();
  };
  return { result: resultOf(together, threads), cancel, end };
}

const isForTwo = ({ trainings }: PlanningProblem, { iterations }: WorkerOptions): boolean =>
  iterations === undefined && trainings.length >= fewTrainings && availableParallelism() > 1;

interface Thread {
  worker: Worker;
  /** Its solution, the error that ended it, or null when it was stopped. */
  ended: Promise<PlanningSolution | Error | null>;
}

async function resultOf(together: Together, threads: readonly Thread[]): Promise<PlanningSolution> {
  const ends = await Promise.all(threads.map(({ ended }) => ended));
  const solutions = ends.filter((one): one is PlanningSolution => one !== null && !(one instanceof Error));
  const error = ends.find((one) => one instanceof Error);
  if (error && solutions.length === 0 && !together.hasPlans) throw error;
  return together.solution(solutions);
}

function startThread(task: WorkerTask, memoryMb: number, onWord: (word: WorkerWord) => void): Thread {
  const worker = new Worker(workerFile(), {
    workerData: task,
    transferList: task.beside ? [task.beside] : [],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  const ended = new Promise<PlanningSolution | Error | null>((resolve) => {
    worker.on("message", (word: WorkerWord) => {
      if ("solution" in word) resolve(word.solution);
      else if ("error" in word) resolve(new Error(word.error));
      else onWord(word);
    });
    worker.on("error", resolve);
    worker.on("exit", () => resolve(null));
  });
  return { worker, ended };
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

import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { replan } from "~/domain/planner/replan";
import { solve } from "~/domain/planner/solve";
import type { TrainingPlan } from "~/domain/planner/types";
import type { WorkerTask, WorkerWord } from "./planner-words";

const { problem, options, isReplan, stop, beside } = workerData as WorkerTask;
const flag = new Int32Array(stop);
const say = (word: WorkerWord) => parentPort?.postMessage(word);
const signal = {
  get aborted() {
    return Atomics.load(flag, 0) === 1;
  },
};

function tellPlan(): void {
  Atomics.store(flag, 1, 1);
  Atomics.notify(flag, 1);
}

/** The proof begins with the first plan, and leaves the processor to whoever makes it; says how many milliseconds that took. */
function awaitPlan(): number {
  const started = performance.now();
  if (options.part === "proof") Atomics.wait(flag, 1, 0, options.budgetMs / 3);
  return performance.now() - started;
}

/** The last of what the thread beside this one had to tell; the rest is old. */
function takeFound(): TrainingPlan[] | null {
  if (!beside) return null;
  let last: TrainingPlan[] | null = null;
  for (let next = receiveMessageOnPort(beside); next; next = receiveMessageOnPort(beside)) last = next.message;
  return last;
}

try {
  const run = isReplan ? replan : solve;
  const solution = await run(problem, {
    ...options,
    budgetMs: options.budgetMs - awaitPlan(),
    signal,
    takeFound,
    onProgress: (progress) => say({ progress }),
    onPlans: (plans, cost) => {
      beside?.postMessage(plans);
      if (plans.length > 0) tellPlan();
      say({ plans, cost });
    },
  });
  say({ solution });
} catch (error) {
  say({ error: error instanceof Error ? error.message : String(error) });
}
tellPlan();
beside?.close();

import { parentPort, workerData } from "node:worker_threads";
import { replan } from "~/domain/planner/replan";
import { solve } from "~/domain/planner/solve";
import type { WorkerTask, WorkerWord } from "./planner";

const { problem, options, isReplan, stop } = workerData as WorkerTask;
const flag = new Int32Array(stop);
const say = (word: WorkerWord) => parentPort?.postMessage(word);
const signal = {
  get aborted() {
    return Atomics.load(flag, 0) === 1;
  },
};

try {
  const run = isReplan ? replan : solve;
  const solution = await run(problem, {
    ...options,
    signal,
    onProgress: (progress) => say({ progress }),
    onPlans: (plans) => say({ plans }),
  });
  say({ solution });
} catch (error) {
  say({ error: error instanceof Error ? error.message : String(error) });
}

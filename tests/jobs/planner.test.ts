import { expect, test } from "vitest";
import { evaluate } from "~/domain/planner/evaluate";
import { solve } from "~/domain/planner/solve";
import { solveInWorker } from "~/jobs/planner";
import { instanceOf } from "../../scripts/planner/instance";

const problem = instanceOf({ trainings: 25, seed: 4 });

test("it tells how far it is, stops when asked, and keeps the best so far", async () => {
  let asked = 0;
  const running = solveInWorker(problem, {
    budgetMs: 60_000,
    onProgress: ({ phase }) => {
      if (phase !== "search" || asked > 0) return;
      asked = performance.now();
      running.cancel();
    },
  });
  const { status, plans } = await running.result;
  expect(performance.now() - asked).toBeLessThan(3000);
  expect(status).toBe("cancelled");
  expect(plans.length).toBeGreaterThan(0);
  expect(evaluate(problem, plans).score.hard).toBe(0);
});

test("a thread that is killed halfway leaves the best it had told", async () => {
  let told = 0;
  const running = solveInWorker(problem, {
    budgetMs: 60_000,
    onProgress: ({ phase }) => {
      told += 1;
      if (phase === "search") running.end();
    },
  });
  const { status, plans } = await running.result;
  expect(told).toBeGreaterThan(0);
  expect(status).toBe("cancelled");
  expect(plans.length).toBeGreaterThan(0);
  expect(evaluate(problem, plans).score.hard).toBe(0);
});

test("one that takes too much memory ends by itself, and takes nobody along", async () => {
  const { result } = solveInWorker(problem, { budgetMs: 60_000, memoryMb: 4 });
  await expect(result).rejects.toThrow("memory");
});

test("stopped before it had anything to tell, what was published is the plan", async () => {
  const { plans: published } = await solve(problem, { budgetMs: 300 });
  const running = solveInWorker({ ...problem, published }, { budgetMs: 60_000 });
  running.end();
  expect((await running.result).plans).toEqual(published);
});

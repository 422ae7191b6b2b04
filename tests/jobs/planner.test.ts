import { expect, test } from "vitest";
import { evaluate } from "~/domain/planner/evaluate";
import { solve } from "~/domain/planner/solve";
import type { Progress } from "~/domain/planner/types";
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
  expect(performance.now() - asked).toBeLessThan(30_000);
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

test("two threads side by side: one sound plan, one bound under it, and progress that only gets better", async () => {
  const larger = instanceOf({ trainings: 45, seed: 3 });
  const told: Progress[] = [];
  const running = solveInWorker(larger, { budgetMs: 5000, onProgress: (progress) => told.push(progress) });
  const { plans, score, lowerBound, gap, status } = await running.result;
  expect(evaluate(larger, plans).score).toEqual(score);
  expect(score.hard).toBe(0);
  expect(status).not.toBe("cancelled");
  expect(lowerBound ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(score.total + 1e-6);
  expect(gap).toBeCloseTo((score.total - (lowerBound ?? 0)) / score.total, 9);
  const pairs = told.slice(1).map((now, index) => [told[index] ?? now, now] as const);
  expect(pairs.filter(([before, now]) => now.best > before.best || now.tMs < before.tMs)).toEqual([]);
  expect(pairs.filter(([before, now]) => (now.lowerBound ?? 0) < (before.lowerBound ?? 0))).toEqual([]);
  expect(new Set(told.map(({ phase }) => phase))).toContain("search");
});

test("how it went is in the solution, though nobody asked to be told meanwhile", async () => {
  const larger = instanceOf({ trainings: 45, seed: 3 });
  const { phaseLog, score } = await solveInWorker(larger, { budgetMs: 1500 }).result;
  expect(phaseLog.at(0)?.unplaced).toBe(45);
  expect(phaseLog.at(-1)?.best).toBeCloseTo(score.total, 6);
});

import { expect, test } from "vitest";
import { evaluate } from "~/domain/planner/evaluate";
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

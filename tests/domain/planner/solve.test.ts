import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "~/domain/planner/evaluate";
import { solve } from "~/domain/planner/solve";
import type { Availability, PlanningProblem, TrainingPlan } from "~/domain/planner/types";
import { type InstanceOptions, instanceOf } from "../../../scripts/planner/instance";

const counted = { budgetMs: 60_000, iterations: 20 };
const hardIn = (problem: PlanningProblem, plans: TrainingPlan[]) =>
  evaluate(problem, plans).violations.filter(({ level }) => level === "hard");

const shapes = fc.record({
  trainings: fc.integer({ min: 1, max: 10 }),
  seed: fc.integer({ min: 1, max: 10_000 }),
  kind: fc.constantFrom<NonNullable<InstanceOptions["kind"]>>("normal", "tight", "peak"),
  trainers: fc.integer({ min: 2, max: 9 }),
  actors: fc.integer({ min: 2, max: 8 }),
  intervisions: fc.integer({ min: 0, max: 3 }),
});

describe("whatever the problem", () => {
  test("no hard rule is broken, and no plan costs less than the bound", async () => {
    await fc.assert(
      fc.asyncProperty(shapes, async (shape) => {
        const problem = instanceOf(shape);
        const { plans, unplaced, score, lowerBound, gap } = await solve(problem, counted);
        expect(hardIn(problem, plans)).toEqual([]);
        expect(plans.length + unplaced.length).toBe(problem.trainings.length);
        expect(score.total).toBeCloseTo(evaluate(problem, plans).score.total, 6);
        expect(lowerBound ?? 0).toBeLessThanOrEqual(score.total + 1e-6);
        expect(gap).not.toBeNull();
      }),
      { numRuns: 8, seed: 4 },
    );
  });

  test("what is fixed stays", async () => {
    await fc.assert(
      fc.asyncProperty(
        shapes,
        fc.constantFrom("all", "dates", "lead", "co", "actors", "venue"),
        async (shape, field) => {
          const problem = instanceOf(shape);
          const { plans } = await solve(problem, { ...counted, iterations: 1 });
          const locks = plans.map(({ trainingId }) => ({ trainingId, fields: [field as "all"] }));
          const fixed = { ...problem, published: plans, locks };
          const again = await solve(fixed, { ...counted, seed: 9 });
          expect(hardIn(fixed, again.plans)).toEqual([]);
          if (field === "all") expect(again.plans).toEqual(plans);
          expect(again.unplaced.filter((id) => plans.some(({ trainingId }) => trainingId === id))).toEqual([]);
        },
      ),
      { numRuns: 6, seed: 5 },
    );
  });
});

test("the same seed and number of iterations give the same plan", async () => {
  const problem = instanceOf({ trainings: 28, seed: 2 });
  const [one, other] = [await solve(problem, { ...counted, seed: 3 }), await solve(problem, { ...counted, seed: 3 })];
  expect(one.plans).toEqual(other.plans);
  expect(one.lowerBound).toBe(other.lowerBound);
});

test("stopped at any moment, it gives a sound plan", async () => {
  const problem = instanceOf({ trainings: 20, seed: 6 });
  for (const moments of [0, 3, 20, 200]) {
    let asked = 0;
    const signal = {
      get aborted() {
        asked += 1;
        return asked > moments;
      },
    };
    const { plans, status } = await solve(problem, { budgetMs: 600_000, signal });
    expect(status).toBe("cancelled");
    expect(hardIn(problem, plans)).toEqual([]);
  }
});

describe("with a trainer removed", () => {
  const small = fc.record({
    trainings: fc.integer({ min: 2, max: 8 }),
    seed: fc.integer({ min: 1, max: 10_000 }),
    kind: fc.constantFrom<NonNullable<InstanceOptions["kind"]>>("normal", "tight"),
    trainers: fc.integer({ min: 3, max: 7 }),
    actors: fc.integer({ min: 3, max: 6 }),
    lost: fc.nat(),
  });
  const never: Availability["weekly"] = [false, false, false, false, false, false, false];

  /** Away for good: the others' fair share of the work stays what it was. */
  test("for good, no plan costs less than the bound proven with them", async () => {
    await fc.assert(
      fc.asyncProperty(small, async ({ lost, ...shape }) => {
        const problem = instanceOf(shape);
        const { lowerBound } = await solve(problem, counted);
        const trainers = problem.trainers.map((one, index) =>
          index === lost % problem.trainers.length ? { ...one, availability: { weekly: never, exceptions: [] } } : one,
        );
        const { score } = await solve({ ...problem, trainers }, counted);
        expect(score.total).toBeGreaterThanOrEqual((lowerBound ?? Number.POSITIVE_INFINITY) - 1e-6);
      }),
      { numRuns: 8, seed: 6 },
    );
  });

  /** Without them the fair load of the others is another one, so what loads cost is left out. */
  test("from the problem, no plan costs less than that, loads aside", async () => {
    await fc.assert(
      fc.asyncProperty(small, async ({ lost, ...shape }) => {
        const problem = instanceOf(shape);
        const flat = { ...problem, weights: { ...problem.weights, loadOver: 0, loadUnder: 0, traineeSlotMissing: 0 } };
        const { lowerBound } = await solve(flat, counted);
        const trainers = flat.trainers.filter((_, index) => index !== lost % flat.trainers.length);
        const { score } = await solve({ ...flat, trainers }, counted);
        expect(score.total).toBeGreaterThanOrEqual((lowerBound ?? Number.POSITIVE_INFINITY) - 1e-6);
      }),
      { numRuns: 8, seed: 7 },
    );
  });
});

test("nothing happens before today, and what was held stays on its day", async () => {
  const problem = instanceOf({ trainings: 10, seed: 11 });
  const { plans } = await solve(problem, counted);
  const today = plans.map(({ sessions }) => sessions[1]?.date ?? "").toSorted()[4] ?? "";
  const later = { ...problem, today, published: plans };
  const again = await solve(later, counted);
  expect(hardIn(later, again.plans)).toEqual([]);
  const held = (list: TrainingPlan[]) =>
    list.flatMap(({ trainingId, sessions }) =>
      sessions.filter(({ date }) => date < today).map(({ date }) => trainingId + date),
    );
  expect(held(again.plans).toSorted()).toEqual(held(plans).toSorted());
});

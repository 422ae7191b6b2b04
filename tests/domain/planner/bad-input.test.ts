import { describe, expect, test } from "vitest";
import { evaluate } from "~/domain/planner/evaluate";
import { explain } from "~/domain/planner/explain";
import { solve } from "~/domain/planner/solve";
import type { PlanningProblem } from "~/domain/planner/types";
import { validate } from "~/domain/planner/validate";
import { instanceOf } from "../../../scripts/planner/instance";

const problem = instanceOf({ trainings: 6, seed: 7 });
const options = { budgetMs: 5000, iterations: 20 };
const trainings = (change: Partial<PlanningProblem["trainings"][number]>): PlanningProblem => ({
  ...problem,
  trainings: problem.trainings.map((one) => ({ ...one, ...change })),
});
const never = {
  weekly: [false, false, false, false, false, false, false] as [false, false, false, false, false, false, false],
  exceptions: [],
};

const cases: [string, string, PlanningProblem][] = [
  [
    "nobody is certified",
    "planner_nobody_certified",
    { ...problem, trainers: problem.trainers.map((one) => ({ ...one, leadFrom: null })) },
  ],
  ["there is nobody at all", "planner_nobody_certified", { ...problem, trainers: [], actors: [] }],
  [
    "the window is shorter than the gap",
    "planner_window_shorter_than_gap",
    trainings({ latest: "2027-06-02", earliest: "2027-06-01" }),
  ],
  [
    "the window is the wrong way round",
    "planner_window_reversed",
    trainings({ latest: "2027-06-01", earliest: "2027-06-30" }),
  ],
  [
    "rooms hold eight",
    "planner_venues_too_small",
    { ...problem, venues: problem.venues.map((one) => ({ ...one, capacity: 8 })) },
  ],
  ["there is no room", "planner_no_venue", trainings({ venueIds: [] })],
  [
    "nobody is ever available",
    "planner_never_available",
    { ...problem, trainers: problem.trainers.map((one) => ({ ...one, availability: never })) },
  ],
  ["no weekday will do", "planner_no_weekday", trainings({ weekdays: [] })],
];

describe("a problem without a solution", () => {
  test.each(cases)("%s", async (_, key, broken) => {
    expect(validate(broken).map(({ messageKey }) => messageKey)).toContain(key);
    const { plans, unplaced, lowerBound, score } = await solve(broken, options);
    expect(plans).toEqual([]);
    expect(unplaced).toHaveLength(6);
    expect(lowerBound ?? 0).toBeLessThanOrEqual(score.total + 1e-6);
    expect(explain(broken, [], "P0").funnel.length).toBeGreaterThan(5);
  });
});

test("two fixed bookings of one person on one day: said, and one of the two stays over", async () => {
  const { plans } = await solve(problem, options);
  const [one] = plans;
  if (!one) throw new Error("no plan");
  const twin = { ...(problem.trainings[0] as PlanningProblem["trainings"][number]), id: "twin" };
  const original = problem.trainings.find(({ id }) => id === one.trainingId);
  const published = [one, { ...one, trainingId: "twin" }];
  const locks = published.map(({ trainingId }) => ({ trainingId, fields: ["all" as const] }));
  const doubled = {
    ...problem,
    trainings: [...problem.trainings, { ...original, ...twin, ...original, id: "twin" }],
    published,
    locks,
  };
  expect(validate(doubled).map(({ rule }) => rule)).toContain("doubleBooked");
  const solution = await solve(doubled, options);
  expect(evaluate(doubled, solution.plans).score.hard).toBe(0);
  expect(solution.plans.filter(({ trainingId }) => ["twin", one.trainingId].includes(trainingId))).toHaveLength(1);
});

test("no trainings at all", async () => {
  const { plans, score, gap } = await solve({ ...problem, trainings: [] }, options);
  expect([plans, score.unplaced, gap]).toEqual([[], 0, null]);
});

test("a sound problem has no fault", () => {
  expect(validate(problem)).toEqual([]);
});

describe("ten thousand trainings", () => {
  const huge = instanceOf({ trainings: 10_000, seed: 1 });

  test("are checked", () => {
    expect(validate(huge).filter(({ rule }) => rule === "doubleBooked")).toEqual([]);
    expect(evaluate(huge, []).score.unplaced).toBe(10_000);
  });

  test("do not keep it from stopping when asked: a sound plan of what was placed by then", async () => {
    let asked = 0;
    const signal = {
      get aborted() {
        asked += 1;
        return asked > 300;
      },
    };
    const { plans, status } = await solve(huge, { budgetMs: 600_000, signal });
    expect(status).toBe("cancelled");
    expect(plans.length).toBeGreaterThan(100);
    expect(evaluate(huge, plans).score.hard).toBe(0);
  }, 60_000);
});

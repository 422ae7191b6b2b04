import { describe, expect, test } from "vitest";
import { diffOf } from "~/domain/planner/diff";
import { evaluate } from "~/domain/planner/evaluate";
import { explain } from "~/domain/planner/explain";
import { replan } from "~/domain/planner/replan";
import { solve } from "~/domain/planner/solve";
import { suggest } from "~/domain/planner/suggest";
import { instanceOf, withAbsence } from "../../../scripts/planner/instance";

const problem = instanceOf({ trainings: 30, seed: 5 });
const solved = solve(problem, { budgetMs: 20_000, iterations: 20 });

describe("suggestions", () => {
  test("three different teams or weeks, none breaking a rule, the cheapest first, each with what it adds", async () => {
    const { plans } = await solved;
    for (const { id } of problem.trainings.slice(0, 8)) {
      const others = plans.filter(({ trainingId }) => trainingId !== id);
      const before = evaluate(problem, others).score;
      const found = suggest(problem, plans, id);
      expect(found).toHaveLength(3);
      for (const { plan, cost, delta, why } of found) {
        const after = evaluate(problem, [...others, plan]).score;
        expect(after.hard).toBe(0);
        expect(cost).toBeCloseTo(after.total - before.total + problem.weights.unplaced, 6);
        expect(delta.total).toBeCloseTo(cost, 6);
        expect(why.length).toBeGreaterThan(0);
      }
      expect(found.map(({ cost }) => cost)).toEqual(found.map(({ cost }) => cost).toSorted((a, b) => a - b));
    }
  });

  test("none for a training that is not known, or has no place", () => {
    expect(suggest(problem, [], "nothing")).toEqual([]);
    expect(suggest({ ...problem, venues: [] }, [], "P0")).toEqual([]);
  });
});

describe("a trainer falls ill", () => {
  test("only broken trainings change, and three others at most; nothing becomes unsound", async () => {
    const { plans } = await solved;
    const busiest = problem.trainers
      .map(({ id }) => ({ id, count: plans.filter(({ leadId }) => leadId === id).length }))
      .toSorted((one, other) => other.count - one.count)[0];
    const away = { from: "2027-03-01", to: "2027-04-30" };
    const ill = { ...withAbsence(problem, busiest?.id ?? "", away), published: plans };
    const broken = new Set(
      evaluate(ill, plans).violations.flatMap(({ level, trainingIds }) => (level === "hard" ? trainingIds : [])),
    );
    const mended = await replan(ill, { budgetMs: 10_000, iterations: 100 });
    expect(broken.size).toBeGreaterThan(0);
    expect(evaluate(ill, mended.plans).score.hard).toBe(0);
    expect(mended.unplaced).toEqual([]);
    expect(mended.diff).toEqual(diffOf(plans, mended.plans));
    const { lowerBound, gap } = mended;
    expect(lowerBound ?? 0).toBeGreaterThan(mended.score.total / 2);
    expect(lowerBound ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(mended.score.total + 1e-6);
    expect(gap).toBeCloseTo((mended.score.total - (lowerBound ?? 0)) / mended.score.total, 9);
    const touched = mended.diff.filter(({ trainingId }) => !broken.has(trainingId));
    expect(touched.length).toBeLessThanOrEqual(3);
  });
});

describe("a training without a place", () => {
  test("names the rule that binds and a way out that is sound", () => {
    const narrow = {
      ...problem,
      trainings: problem.trainings.map((one) => (one.id === "P0" ? { ...one, latest: one.earliest } : one)),
    };
    const { funnel, bindingRules, cheapestFixes } = explain(narrow, [], "P0");
    expect(funnel.find(({ step }) => step === "dayPairs")?.left).toBe(0);
    expect(bindingRules).toContain("window");
    expect(cheapestFixes.map(({ change }) => change)).toContain("later_28");
    expect(cheapestFixes.map(({ cost }) => cost)).toEqual(
      cheapestFixes.map(({ cost }) => cost).toSorted((a, b) => a - b),
    );
  });
});

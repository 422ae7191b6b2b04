import { describe, expect, test } from "vitest";
import { evaluate } from "~/domain/planner/evaluate";
import { item } from "~/domain/planner/indexing";
import { replan } from "~/domain/planner/replan";
import { solve } from "~/domain/planner/solve";
import type { PlanningProblem, TrainingPlan } from "~/domain/planner/types";
import { instanceOf, withAbsence } from "../../../scripts/planner/instance";

const problem = instanceOf({ trainings: 8, seed: 12 });
const options = { budgetMs: 20_000, iterations: 30 };
const solved = solve(problem, options);

/** The day after the first training day of the first plan: that training is under way. */
async function underWay(): Promise<{ plan: TrainingPlan; later: PlanningProblem }> {
  const { plans } = await solved;
  const plan = item(plans, 0);
  const today = new Date(Date.parse(item(plan.sessions, 0).date) + 86_400_000).toISOString().slice(0, 10);
  return { plan, later: { ...problem, today, published: plans } };
}

const hardIn = (where: PlanningProblem, plans: TrainingPlan[]) =>
  evaluate(where, plans).violations.filter(({ level }) => level === "hard");

describe("a training that is under way", () => {
  test("is not thrown out for what is wrong with a day that is over", async () => {
    const { plan, later } = await underWay();
    const [day] = plan.sessions;
    const changed: PlanningProblem = {
      ...later,
      trainings: later.trainings.map((one) => (one.id === plan.trainingId ? { ...one, weekdays: [] } : one)),
      published: later.published.map((one) =>
        one === plan
          ? { ...one, sessions: one.sessions.map((two) => (two === day ? { ...two, actorIds: [] } : two)) }
          : one,
      ),
    };
    const rules = new Set(hardIn(changed, changed.published).map(({ dates: [date] }) => date));
    expect(rules).toEqual(new Set(plan.sessions.slice(1).map(({ date }) => date)));
    const onlyActors = { ...changed, trainings: later.trainings };
    expect(hardIn(onlyActors, onlyActors.published)).toEqual([]);
    const { plans } = await solve(onlyActors, options);
    const kept = plans.find(({ trainingId }) => trainingId === plan.trainingId);
    expect(kept?.sessions[0]).toMatchObject({ date: item(plan.sessions, 0).date, actorIds: [] });
  });

  test("goes on when its lead falls ill: another one, who need not have been free on the day that is over", async () => {
    const { plan, later } = await underWay();
    const ill = withAbsence(later, plan.leadId, { from: later.today, to: "2030-12-31" });
    const held = item(plan.sessions, 0).date;
    const nobodyCould = {
      ...ill,
      trainers: ill.trainers.map((one) => ({
        ...one,
        availability: {
          ...one.availability,
          exceptions: [...one.availability.exceptions, { from: held, to: held, available: false }],
        },
      })),
    };
    const mended = await replan(nobodyCould, options);
    expect(hardIn(nobodyCould, mended.plans)).toEqual([]);
    const now = mended.plans.find(({ trainingId }) => trainingId === plan.trainingId);
    expect(now?.sessions[0]?.date).toBe(held);
    expect(now?.leadId).not.toBe(plan.leadId);
  });
});

describe("what was published by hand", () => {
  test("stays though the planner would never make it: another room for the second day, an intervision in a room", async () => {
    const { plans } = await solved;
    const byRooms = problem.trainings
      .map(({ id, venueIds }) => ({ id, venueIds }))
      .find(({ id, venueIds }) => {
        const plan = plans.find(({ trainingId }) => trainingId === id);
        return venueIds.length > 1 && plan !== undefined;
      });
    const plan = plans.find(({ trainingId }) => trainingId === byRooms?.id);
    const other = byRooms?.venueIds.find((id) => id !== plan?.sessions[0]?.venueId);
    if (!plan || other === undefined) throw new Error("no plan with two rooms");
    const sessions = plan.sessions.map((one, index) => (index === 0 ? one : { ...one, venueId: other }));
    const byHand = { ...plan, sessions };
    const published = [byHand];
    const wide = {
      ...problem,
      published,
      venues: problem.venues.map((one) => (one.id === other ? { ...one, closed: [] } : one)),
      trainers: problem.trainers.map((one) => ({ ...one, maxKm: 999 })),
      actors: problem.actors.map((one) => ({ ...one, maxKm: 999 })),
      weights: { ...problem.weights, changeDate: 1000, changeTrainer: 1000 },
    };
    expect(hardIn(wide, published)).toEqual([]);
    const locked = { ...wide, locks: [{ trainingId: plan.trainingId, fields: ["venue" as const] }] };
    const { plans: now, score, lowerBound } = await solve(locked, options);
    expect(now).toContainEqual(byHand);
    expect(hardIn(locked, now)).toEqual([]);
    expect(lowerBound ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(score.total + 1e-6);
    const { unplaced, diff } = await replan(wide, options);
    expect(unplaced).not.toContain(plan.trainingId);
    expect(diff.map(({ trainingId }) => trainingId)).not.toContain(plan.trainingId);
  });

  test("and fixed goes before what was published and not fixed, when only one of the two can stay", async () => {
    const { plans } = await solved;
    const plan = item(plans, 0);
    const original = problem.trainings.find(({ id }) => id === plan.trainingId);
    if (!original) throw new Error("no training");
    const locks = [{ trainingId: "twin", fields: ["all" as const] }];
    const doubled = {
      ...problem,
      trainings: [...problem.trainings, { ...original, id: "twin" }],
      published: [plan, { ...plan, trainingId: "twin" }],
      locks,
    };
    for (const run of [solve, replan]) {
      const { plans: now } = await run(doubled, options);
      expect(hardIn(doubled, now)).toEqual([]);
      expect(now).toContainEqual({ ...plan, trainingId: "twin" });
    }
  });
});

test("one who trains and acts is never asked for both in one training", async () => {
  const actors = problem.actors.map((actor, index) => {
    const trainer = problem.trainers[index];
    return trainer ? { ...actor, id: trainer.id, home: trainer.home, availability: trainer.availability } : actor;
  });
  const mixed = { ...problem, actors };
  const { plans, unplaced } = await solve(mixed, { ...options, seed: 2 });
  expect(hardIn(mixed, plans)).toEqual([]);
  expect(unplaced.length).toBeLessThan(problem.trainings.length);
});

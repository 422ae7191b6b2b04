import { expect, test } from "vitest";
import { Limits } from "~/domain/planner/bound/limits";
import { monthOf } from "~/domain/planner/calendar";
import { compile } from "~/domain/planner/model/compile";
import { solve } from "~/domain/planner/solve";
import { instanceOf } from "../../../scripts/planner/instance";

test("what is over limits nobody in the bound, and what took place in the month that runs may be more than the limit", async () => {
  const problem = instanceOf({ trainings: 6, seed: 3, kind: "tight", trainers: 8, actors: 4 });
  const { plans } = await solve(problem, { budgetMs: 60_000, iterations: 1 });
  const first = plans.find(({ sessions: [one, other] }) => one && other && monthOf(one.date) === monthOf(other.date));
  const [actor] = first?.sessions[0]?.actorIds ?? [];
  const today = first?.sessions[1]?.date ?? "";
  const actors = problem.actors.map((one) => ({ ...one, maxPerMonth: 0 }));
  const model = compile({ ...problem, actors, today, published: plans });
  const limits = new Limits(model);
  const index = model.places.actors.get(actor ?? "") ?? -1;
  const now = model.monthOf[model.today] ?? -1;
  const acted = plans
    .flatMap(({ sessions }) => sessions)
    .filter(({ date, actorIds }) => date < today && monthOf(date) === monthOf(today) && actorIds.includes(actor ?? ""));
  expect(now).toBeGreaterThan(0);
  expect(acted.length).toBeGreaterThan(0);
  expect(limits.month(index, now - 1)).toBe(Number.POSITIVE_INFINITY);
  expect(limits.month(index, now)).toBe(acted.length);
  expect(limits.month(index, now + 1)).toBe(0);
});

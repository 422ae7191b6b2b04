import { describe, expect, test } from "vitest";
import { evaluate } from "~/domain/planner/evaluate";
import { explain } from "~/domain/planner/explain";
import { withChanges } from "~/domain/planner/fixes";
import { item } from "~/domain/planner/indexing";
import { solve } from "~/domain/planner/solve";
import type { FixChange, PlanningProblem } from "~/domain/planner/types";
import { instanceOf } from "../../../scripts/planner/instance";

const problem = instanceOf({ trainings: 12, seed: 3, trainers: 8, actors: 8 });
const solved = solve(problem, { budgetMs: 20_000, iterations: 10 });
const asked = "P0";

const changed = (change: Partial<PlanningProblem["trainings"][number]>): PlanningProblem => ({
  ...problem,
  trainings: problem.trainings.map((one) => (one.id === asked ? { ...one, ...change } : one)),
});

const largest = Math.max(...problem.venues.map(({ capacity }) => capacity));

const broken: [FixChange["kind"], PlanningProblem][] = [
  ["window", changed({ latest: item(problem.trainings, 0).earliest })],
  ["gap", changed({ day2GapDays: [8, 6] })],
  ["weekdays", changed({ weekdays: [false, false, false, false, false, true, false] })],
  ["room", changed({ venueIds: [] })],
  ["size", changed({ size: largest + 1 })],
  ["actorsMin", changed({ actorsMin: 6, actorsWanted: 6 })],
  [
    "external",
    {
      ...changed({ clientOrgId: null }),
      trainers: problem.trainers.map((one) => ({ ...one, externalFrom: null, traineeFrom: "2026-01-01" })),
    },
  ],
  [
    "certified",
    {
      ...problem,
      trainers: problem.trainers.map((one) => ({ ...one, leadFrom: null, traineeFrom: "2026-01-01" })),
    },
  ],
  ["travel", { ...problem, trainers: problem.trainers.map((one) => ({ ...one, maxKm: 0 })) }],
  ["quarter", { ...problem, trainers: problem.trainers.map((one) => ({ ...one, maxPerQuarter: 1 })) }],
  ["month", { ...problem, actors: problem.actors.map((one) => ({ ...one, maxPerMonth: 0 })) }],
];

describe("a way out", () => {
  test.each(broken)("of the kind %s: the plan is sound once it is applied, and not before", (kind, faulty) => {
    const { cheapestFixes } = explain(faulty, [], asked);
    const kinds = new Set(cheapestFixes.flatMap(({ apply }) => apply.map((one) => one.kind)));
    expect(kinds).toContain(kind);
    for (const { plan, apply, cost } of cheapestFixes) {
      expect(evaluate(faulty, [plan]).score.hard).toBeGreaterThan(0);
      const mended = withChanges(faulty, apply);
      const without = evaluate(mended, []).score;
      const { hard, total } = evaluate(mended, [plan]).score;
      expect(hard).toBe(0);
      expect(cost).toBeCloseTo(total - without.total + problem.weights.unplaced, 6);
    }
  });

  test("asks something of the very people that the plan uses, and of nobody else", () => {
    for (const [, faulty] of broken) {
      for (const { plan, apply } of explain(faulty, [], asked).cheapestFixes) {
        const used = new Set([plan.leadId, plan.coId, ...plan.sessions.flatMap(({ actorIds }) => actorIds)]);
        const people = apply.flatMap((one) => ("personId" in one ? [one.personId] : []));
        expect(people.filter((id) => !used.has(id))).toEqual([]);
        const rooms = apply.flatMap((one) => (one.kind === "room" ? [one.venueId] : []));
        expect(rooms.filter((id) => plan.sessions[0]?.venueId !== id)).toEqual([]);
      }
    }
  });

  test("of what is fixed: let it go", async () => {
    const { plans } = await solved;
    const plan = item(plans, 0);
    const locks = [{ trainingId: plan.trainingId, fields: ["lead" as const, "dates" as const] }];
    const away = { from: "2027-01-01", to: "2029-01-01", available: false };
    const ill = {
      ...problem,
      published: [plan],
      locks,
      trainers: problem.trainers.map((one) =>
        one.id === plan.leadId ? { ...one, availability: { ...one.availability, exceptions: [away] } } : one,
      ),
    };
    const { cheapestFixes } = explain(ill, [], plan.trainingId);
    expect(cheapestFixes.map(({ apply }) => apply)).toContainEqual([
      { kind: "unlock", trainingId: plan.trainingId, fields: ["lead", "dates"] },
    ]);
  });

  test("beside the plans that stand leaves those as they are", async () => {
    const { plans } = await solved;
    const others = plans.filter(({ trainingId }) => trainingId !== asked);
    const tight = changed({ latest: item(problem.trainings, 0).earliest });
    for (const { plan, apply } of explain(tight, others, asked).cheapestFixes)
      expect(evaluate(withChanges(tight, apply), [...others, plan]).score.hard).toBe(0);
  });
});

describe("rest between two days of acting", () => {
  const rested = (restDays: number) => ({ ...problem, actors: problem.actors.map((one) => ({ ...one, restDays })) });

  test("is kept, within a training and between trainings", async () => {
    const resting = rested(9);
    const { plans, lowerBound, score } = await solve(resting, { budgetMs: 20_000, iterations: 20 });
    expect(evaluate(resting, plans).violations.filter(({ level }) => level === "hard")).toEqual([]);
    expect(plans.length).toBeGreaterThan(0);
    expect(lowerBound ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(score.total + 1e-6);
  });

  test("is judged: 21 days are too few when 21 must lie between", async () => {
    const { plans } = await solved;
    const acting = plans.flatMap(({ sessions }) =>
      sessions.flatMap(({ actorIds, date }) => actorIds.map((id) => [id, date])),
    );
    const [id = ""] = acting.find(([one]) => acting.filter(([other]) => other === one).length > 1) ?? [];
    const days = acting
      .filter(([one]) => one === id)
      .map(([, date = ""]) => Date.parse(date) / 86_400_000)
      .toSorted((one, other) => one - other);
    const nearest = Math.min(...days.slice(1).map((day, index) => day - (days[index] ?? 0)));
    const broken = (rest: number) => evaluate(rested(rest), plans).violations.filter(({ rule }) => rule === "rest");
    expect(broken(nearest).length).toBeGreaterThan(0);
    const mine = broken(nearest - 1).filter(({ personIds }) => personIds.includes(id));
    expect(mine).toEqual([]);
  });
});

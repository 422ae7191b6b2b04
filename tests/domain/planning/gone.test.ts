import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { certification, consent } from "#db/schema.server";
import { compile } from "~/domain/planner/model/compile";
import { standingPlan } from "~/domain/planner/solve";
import { personKey, trainingKey } from "~/domain/planning/ids";
import { readProblem } from "~/domain/planning/read-problem";
import { now } from "../../factories";
import { idOf, makePlanningWorld, makeStanding } from "./world";

const asked = { from: "2026-04-01", until: "2026-06-30", now };
/** Two days that are over, and an intervision that is still to come. */
const halfway = ["2026-02-03", "2026-02-17", "2026-04-07"] as const;

describe("a training that is under way", () => {
  test("stays, though who acted in it cannot be asked any more", () => {
    const world = makePlanningWorld();
    const { training } = makeStanding(world, halfway);
    world.db.delete(consent).run();
    const { problem, left } = readProblem(world.db, asked);
    expect([problem.actors, left]).toEqual([[], []]);
    expect(
      problem.published.map(({ trainingId, sessions }) => [trainingId, sessions.map((one) => one.actorIds)]),
    ).toEqual([[trainingKey(training.id), [[], [], []]]]);
    const state = standingPlan(compile(problem));
    expect(state.columns.map((column) => column !== null)).toEqual([true, false]);
  });

  test("keeps its people and room where its second trainer is one no more", () => {
    const world = makePlanningWorld();
    const { training } = makeStanding(world, halfway);
    const [lead, second] = [idOf(world.trainers, 0), idOf(world.trainers, 1)];
    world.db.delete(certification).where(eq(certification.personId, second)).run();
    const { problem, left } = readProblem(world.db, asked);
    expect(problem.published).toEqual([]);
    expect(left).toEqual([{ trainingId: training.id, reason: { code: "planning_breaks_rule" } }]);
    const { exceptions = [] } = problem.trainers.find(({ id }) => id === personKey(lead))?.availability ?? {};
    const isAway = exceptions.some(({ from, to, available }) => !available && from <= halfway[2] && halfway[2] <= to);
    expect(isAway).toBe(true);
  });
});

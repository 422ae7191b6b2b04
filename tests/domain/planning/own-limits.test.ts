import { describe, expect, test } from "vitest";
import { staffLimit } from "#db/schema.server";
import { personKey } from "~/domain/planning/ids";
import { readProblem } from "~/domain/planning/read-problem";
import { suggestFor } from "~/domain/planning/suggest-for";
import { now } from "../../factories";
import { idOf, makePlanningWorld } from "./world";

const asked = { from: "2026-04-01", until: "2026-06-30", now };

describe("how much an actor takes on in a month", () => {
  test.each([
    ["what was agreed, while they say nothing", {}, 2],
    ["what was agreed, when they would do more", { perMonth: 5, perQuarter: 9, perWeek: 3 }, 2],
    ["what they say of a month", { perMonth: 1 }, 1],
    ["what they say of a quarter", { perQuarter: 1 }, 1],
    ["nothing, of who says nothing in a week", { perWeek: 0 }, 0],
  ])("is %s", (_what, limits, most) => {
    const world = makePlanningWorld();
    const personId = idOf(world.actors, 0);
    world.db
      .insert(staffLimit)
      .values({ personId, ...limits })
      .run();
    const actor = readProblem(world.db, asked).problem.actors.find(({ id }) => id === personKey(personId));
    expect(actor?.maxPerMonth).toBe(most);
  });

  test("who takes on nothing is never suggested", () => {
    const world = makePlanningWorld();
    const [none, other] = world.actors.map(({ id }) => id);
    world.db
      .insert(staffLimit)
      .values({ personId: none ?? 0, perMonth: 0 })
      .run();
    const { suggestions } = suggestFor(world.db, world.coordinator, world.training.id, now);
    const acting = suggestions.flatMap(({ plan }) => plan.sessions.flatMap(({ actorIds }) => actorIds));
    expect(new Set(acting)).toEqual(new Set([personKey(other ?? 0)]));
  });
});

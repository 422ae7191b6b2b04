import { beforeEach, describe, expect, test } from "vitest";
import { availabilityException, certification, location, planningWish, staffProfile } from "#db/schema.server";
import type { FixChange } from "~/domain/planner/types";
import { locationKey, personKey, trainingKey } from "~/domain/planning/ids";
import { explainFor, faultsOf, suggestFor } from "~/domain/planning/suggest-for";
import { isOneClick, takeWayOut } from "~/domain/planning/way-out";
import { mayKnowOf } from "~/domain/planning/way-out-about";
import { makeLocation, makeOrganisation, makeUser, now } from "../../factories";
import { refusalOf } from "../refusals";
import { idOf, makePlanningWorld, makeStanding, makeWish, type PlanningWorld } from "./world";

let world: PlanningWorld;
beforeEach(() => {
  world = makePlanningWorld();
});

const suggestions = () => suggestFor(world.db, world.coordinator, world.training.id, now).suggestions;
const explained = () => explainFor(world.db, world.coordinator, world.training.id, now);
const faults = () => faultsOf(explained()).map(({ messageKey }) => messageKey);
const left = (step: string) => explained().why.funnel.find((one) => one.step === step)?.left;

describe("suggestions", () => {
  test("three, each another team or another week, the best first", () => {
    const found = suggestions();
    expect(found).toHaveLength(3);
    expect(found.map(({ cost }) => cost)).toEqual(found.map(({ cost }) => cost).toSorted((one, other) => one - other));
  });

  test("within what is wished, and never on a day that is taken", () => {
    makeWish(world, { earliestOn: "2026-04-13", latestOn: "2026-04-30", weekdays: "0100000" });
    makeStanding(world, ["2026-04-14", "2026-05-26", "2026-06-23"], false);
    const days = suggestions().flatMap(({ plan }) => plan.sessions.slice(0, 2).map(({ date }) => date));
    expect([...new Set(days)].toSorted()).toEqual(["2026-04-21", "2026-04-28"]);
  });

  test("who may not plan it finds nothing, nor is there anything for what has its days", () => {
    const elsewhere = makeUser(world.db, "coordinator", makeOrganisation(world.db).id);
    const of = (user: typeof elsewhere, id: number) => refusalOf(() => suggestFor(world.db, user, id, now))?.kind;
    expect(of(elsewhere, world.training.id)).toBe("not_found");
    expect(of(world.coordinator, makeStanding(world).training.id)).toBe("not_found");
  });
});

describe("why nothing fits", () => {
  test("no certified trainer at all", () => {
    world.db.delete(certification).run();
    expect(suggestions()).toEqual([]);
    expect(faults()).toContain("planner_nobody_certified");
    expect(left("leadsQualifiedAndNear")).toBe(0);
  });

  test("a room for eight", () => {
    world.db.update(location).set({ capacity: 8 }).run();
    expect(suggestions()).toEqual([]);
    expect(faults()).toContain("planner_venues_too_small");
    expect(left("venues")).toBe(0);
  });

  test("an availability that excludes everything", () => {
    const days = { startsOn: "2026-01-01", endsOn: "2027-12-31", recordedAt: now };
    const rows = world.trainers.map(({ id }) => ({ ...days, personId: id }));
    world.db.insert(availabilityException).values(rows).run();
    expect(suggestions()).toEqual([]);
    expect(faults()).toContain("planner_never_available");
    expect(left("leadsAvailable")).toBe(0);
  });

  test("a window shorter than the days between the two training days", () => {
    makeWish(world, { earliestOn: "2026-05-11", latestOn: "2026-05-14" });
    expect(suggestions()).toEqual([]);
    expect(faults()).toContain("planner_window_shorter_than_gap");
    expect(left("dayPairs")).toBe(0);
  });
});

describe("ways out", () => {
  const take = (...changes: FixChange[]) => takeWayOut(world.ctx, world.training.id, changes);
  const trainingId = () => trainingKey(world.training.id);
  const wish = () => world.db.select().from(planningWish).get();

  test("the one that is offered gives a place", () => {
    makeWish(world, { earliestOn: "2026-05-11", latestOn: "2026-05-14" });
    const [best] = explained().why.cheapestFixes;
    if (!best) throw new Error("a way out");
    expect(isOneClick(best.apply)).toBe(true);
    take(...best.apply);
    expect(suggestions().length).toBeGreaterThan(0);
  });

  test("a wish changes and the others stay", () => {
    makeWish(world, { participants: 9, weekdays: "0101000" });
    take(
      { kind: "window", trainingId: trainingId(), earliest: "2026-05-11", latest: "2026-06-11" },
      { kind: "gap", trainingId: trainingId(), least: 2, most: 9 },
      { kind: "actorsMin", trainingId: trainingId(), least: 0 },
    );
    expect(wish()).toMatchObject({
      ...{ earliestOn: "2026-05-11", latestOn: "2026-06-11", leastGapDays: 2, mostGapDays: 9, actorsNeeded: 0 },
      ...{ participants: 9, weekdays: "0101000", version: 2 },
    });
  });

  test("other days of the week, a smaller group, another room", () => {
    const room = makeLocation(world.db, { regionCode: world.region.code });
    take(
      { kind: "weekdays", trainingId: trainingId(), weekdays: [true, true, false, false, false, false, true] },
      { kind: "size", trainingId: trainingId(), size: 8 },
      { kind: "room", trainingId: trainingId(), venueId: locationKey(room.id) },
    );
    expect(wish()).toMatchObject({ weekdays: "1100001", participants: 8, locationId: room.id });
  });

  test("how far someone travels", () => {
    const personId = idOf(world.trainers, 0);
    take({ kind: "travel", personId: personKey(personId), km: 120 });
    expect(world.db.select().from(staffProfile).all()).toMatchObject([{ personId, travelRadiusKm: 120, version: 1 }]);
  });

  test("is taken wholly or not at all", () => {
    const administrator = makeUser(world.db, "administrator");
    const changes: FixChange[] = [
      { kind: "size", trainingId: trainingId(), size: 8 },
      { kind: "travel", personId: personKey(idOf(world.actors, 0)), km: 120 },
    ];
    const ctx = { ...world.ctx, user: administrator };
    expect(refusalOf(() => takeWayOut(ctx, world.training.id, changes))?.kind).toBe("not_found");
    expect(wish()).toBeUndefined();
    take(...changes);
    expect(wish()).toMatchObject({ participants: 8 });
  });

  test("about an actor is for who coordinates them, about a trainer for who looks after them", () => {
    const { id: home } = makeOrganisation(world.db);
    const trainer = makeUser(world.db, "trainer", home);
    const actor = makeUser(world.db, "actor", home);
    const about = (kind: "travel" | "month", who: number): FixChange[] =>
      kind === "month" ? [{ kind, personId: personKey(who), most: 3 }] : [{ kind, personId: personKey(who), km: 45 }];
    const ways = [about("travel", trainer.id), about("travel", actor.id), about("month", actor.id)];
    const known = (role: "coordinator" | "administrator", organisationId?: number) =>
      ways.map(mayKnowOf(world.db, makeUser(world.db, role, organisationId), ways));
    expect(known("coordinator")).toEqual([true, true, true]);
    expect(known("coordinator", home)).toEqual([true, true, true]);
    expect(known("coordinator", world.client.id)).toEqual([false, false, false]);
    expect(known("administrator")).toEqual([true, false, false]);
  });

  test.each([
    ["a qualification", [{ kind: "external", personId: "p1", from: "2026-05-11" }]],
    ["what an actor agreed to", [{ kind: "month", personId: "p1", most: 5 }]],
  ] as const)("%s is no click", (_name, apply) => {
    expect(isOneClick([...apply])).toBe(false);
    expect(refusalOf(() => takeWayOut(world.ctx, world.training.id, apply))?.codes).toEqual(["malformed"]);
  });

  test.each([[null], [[]], ["x"], [[{ kind: "size", size: -1 }]], [[{ kind: "room", venueId: "p1" }]]])(
    "refuses %j",
    (raw) => {
      expect(refusalOf(() => takeWayOut(world.ctx, world.training.id, raw))?.codes).toEqual(["malformed"]);
    },
  );
});

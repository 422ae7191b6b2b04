import { beforeEach, describe, expect, test } from "vitest";
import { journal, planningLock, planningWeight, planningWish, training } from "#db/schema.server";
import { lockTraining, releaseTraining } from "~/domain/planning/lock-training";
import { listTrainingLocks } from "~/domain/planning/locks";
import { saveWeight, saveWeights } from "~/domain/planning/save-weight";
import { saveWish } from "~/domain/planning/save-wish";
import { listWeights } from "~/domain/planning/weights";
import { makeLocation, makeOrganisation, makeUser, now, today } from "../../factories";
import { refusalOf } from "../refusals";
import { makePlanningWorld, makeStanding, type PlanningWorld } from "./world";

let world: PlanningWorld;
beforeEach(() => {
  world = makePlanningWorld();
});

describe("wishes", () => {
  const wish = (change: Partial<Parameters<typeof saveWish>[1]> = {}, user = world.coordinator) =>
    saveWish({ ...world.ctx, user }, { ...empty(), ...change });
  const empty = () => ({ trainingId: world.training.id, version: 0, weekdays: [1, 2, 3, 4, 5] });

  test("all of it, and what is left out is nobody's wish", () => {
    wish({ earliestOn: "2026-05-01", latestOn: "1-6-2026", preferredOn: "2026-05-12", weekdays: [2, 4] });
    const dates = { earliestOn: "2026-05-01", latestOn: "2026-06-01", preferredOn: "2026-05-12" };
    expect(world.db.select().from(planningWish).all()).toEqual([
      {
        ...{ trainingId: world.training.id, ...dates, weekdays: "0101000", version: 1, participants: null },
        ...{ locationId: null, leastGapDays: null, mostGapDays: null, actorsNeeded: null },
      },
    ]);
    wish({ version: 1 });
    expect(world.db.select().from(planningWish).get()).toMatchObject({ earliestOn: null, weekdays: null, version: 2 });
    expect(world.db.select({ verb: journal.verb }).from(journal).all()).toEqual([
      { verb: "planningWish.save" },
      { verb: "planningWish.save" },
    ]);
  });

  test.each([
    [{ earliestOn: "2026-06-01", latestOn: "2026-05-01" }, { latestOn: ["end_before_start"] }],
    [{ earliestOn: "2026-06-01", preferredOn: "2026-05-01" }, { preferredOn: ["wish_outside_window"] }],
    [{ latestOn: "2026-06-01", preferredOn: "2026-07-01" }, { preferredOn: ["wish_outside_window"] }],
    [{ leastGapDays: 7 }, { mostGapDays: ["required"] }],
    [{ leastGapDays: 14, mostGapDays: 7 }, { mostGapDays: ["gap_reversed"] }],
    [{ weekdays: [] }, { weekdays: ["required"] }],
    [{ weekdays: [8] }, { "weekdays[0]": ["too_large"] }],
    [{ participants: 0 }, { participants: ["too_small"] }],
    [{ earliestOn: "2026-02-31" }, { earliestOn: ["not_a_date"] }],
    [{ locationId: 99 }, { locationId: ["not_in_list"] }],
  ])("refuses %j", (change, fields) => {
    const refused = refusalOf(() => wish(change));
    expect([refused?.kind, Object.values(refused?.fields ?? {})]).toEqual(["invalid", Object.values(fields)]);
  });

  test("refuses a room that closed, another's older form, and a training that has its days or is over", () => {
    const closed = makeLocation(world.db, { closedOn: today });
    expect(refusalOf(() => wish({ locationId: closed.id }))?.fields).toEqual({ locationId: ["not_in_list"] });
    wish();
    expect(refusalOf(() => wish())?.kind).toBe("stale");
    const { training: standing } = makeStanding(world);
    expect(refusalOf(() => wish({ trainingId: standing.id }))?.codes).toEqual(["planning_has_dates"]);
    world.db.update(training).set({ status: "cancelled" }).run();
    expect(refusalOf(() => wish({ version: 1 }))?.codes).toEqual(["training_cancelled"]);
  });

  test("who may not plan it finds nothing", () => {
    const elsewhere = makeUser(world.db, "coordinator", makeOrganisation(world.db).id);
    expect(refusalOf(() => wish({}, elsewhere))?.kind).toBe("not_found");
  });
});

describe("locks", () => {
  const fixed = (trainingId: number) => listTrainingLocks(world.db, trainingId).map(({ field }) => field);

  test("one, all, and back; what is fixed already stays so by whoever did it", () => {
    const { id } = makeStanding(world).training;
    const other = makeUser(world.db, "coordinator");
    lockTraining(world.ctx, { trainingId: id, field: "trainers" });
    lockTraining({ ...world.ctx, user: other, now: now + 1 }, { trainingId: id, field: "all" });
    expect(fixed(id)).toEqual(["trainers", "dates", "actors", "location"]);
    expect(listTrainingLocks(world.db, id).map(({ by }) => by)).toEqual([
      ...[world.coordinator.name, other.name, other.name, other.name],
    ]);
    releaseTraining(world.ctx, { trainingId: id, field: "dates" });
    releaseTraining(world.ctx, { trainingId: id, field: "dates" });
    expect(fixed(id)).toEqual(["trainers", "actors", "location"]);
    releaseTraining(world.ctx, { trainingId: id, field: "all" });
    expect(fixed(id)).toEqual([]);
    expect(world.db.select().from(planningLock).all()).toHaveLength(4);
    expect(
      world.db
        .select({ verb: journal.verb })
        .from(journal)
        .all()
        .map(({ verb }) => verb),
    ).toEqual([...["planningLock.set", "planningLock.set", "planningLock.release", "planningLock.release"]]);
  });

  test("refuses what has no days, what is over, and what is no fact", () => {
    const { id } = world.training;
    expect(refusalOf(() => lockTraining(world.ctx, { trainingId: id, field: "dates" }))?.codes).toEqual([
      "no_sessions",
    ]);
    const standing = makeStanding(world).training.id;
    const odd = { trainingId: standing, field: "colour" } as unknown as Parameters<typeof lockTraining>[1];
    expect(refusalOf(() => lockTraining(world.ctx, odd))?.kind).toBe("invalid");
    world.db.update(training).set({ status: "closed" }).run();
    for (const verb of [lockTraining, releaseTraining]) {
      expect(refusalOf(() => verb(world.ctx, { trainingId: standing, field: "all" }))?.codes).toEqual([
        "training_closed",
      ]);
    }
  });
});

describe("weights", () => {
  const of = (rule: string) => listWeights(world.db).find((one) => one.rule === rule);

  test("set, several at once, and back to what is usual", () => {
    saveWeight(world.ctx, { rule: "schoolHoliday", cost: 30, version: 0 });
    expect(of("schoolHoliday")).toEqual({ rule: "schoolHoliday", usual: 15, cost: 30, version: 1 });
    saveWeights(world.ctx, {
      weights: [
        { rule: "schoolHoliday", cost: null, version: 1 },
        { rule: "unplaced", cost: 0.5, version: 0 },
        { rule: "loadOver", cost: null, version: 0 },
      ],
    });
    expect(of("schoolHoliday")).toEqual({ rule: "schoolHoliday", usual: 15, cost: null, version: 0 });
    expect(world.db.select().from(planningWeight).all()).toEqual([{ rule: "unplaced", cost: 0.5, version: 1 }]);
  });

  test("nothing is told when nothing changed", () => {
    saveWeights(world.ctx, { weights: [{ rule: "unplaced", cost: null, version: 0 }] });
    expect(world.db.select().from(journal).all()).toEqual([]);
  });

  test("refuses another's older form as a whole, with what stands", () => {
    saveWeight(world.ctx, { rule: "unplaced", cost: 10, version: 0 });
    const late = () =>
      saveWeights(world.ctx, {
        weights: [
          { rule: "loadOver", cost: 1, version: 0 },
          { rule: "unplaced", cost: 20, version: 0 },
        ],
      });
    expect(refusalOf(late)?.kind).toBe("stale");
    expect(of("loadOver")?.cost).toBeNull();
  });

  test.each([[-1], [100_001], [Number.NaN]])("refuses %d points", (cost) => {
    expect(refusalOf(() => saveWeight(world.ctx, { rule: "unplaced", cost, version: 0 }))?.kind).toBe("invalid");
  });

  test("who plans for one organisation does not set them", () => {
    const user = makeUser(world.db, "coordinator", world.client.id);
    expect(refusalOf(() => saveWeight({ ...world.ctx, user }, { rule: "unplaced", cost: 1, version: 0 }))?.kind).toBe(
      "not_found",
    );
  });
});

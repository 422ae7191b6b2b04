import { beforeEach, describe, expect, test } from "vitest";
import {
  availabilityException,
  candidacy,
  certification,
  consent,
  enrolment,
  pause,
  planningLock,
  planningWeight,
  schoolHoliday,
  staffLimit,
  staffProfile,
  track,
  trackEdition,
  trackStep,
  weeklyAvailability,
} from "#db/schema.server";
import { isAvailable } from "~/domain/planner/calendar";
import { evaluate } from "~/domain/planner/evaluate";
import { locationKey, organisationKey, personKey, trainingKey } from "~/domain/planning/ids";
import { type ProblemAsked, readProblem } from "~/domain/planning/read-problem";
import {
  makeBooking,
  makeCertification,
  makeLocation,
  makePart,
  makeTrainingType,
  makeUser,
  now,
} from "../../factories";
import { countStatements } from "../../statements";
import { idOf, makePlanningWorld, makeStanding, makeWish, type PlanningWorld, usualDays } from "./world";

let world: PlanningWorld;
beforeEach(() => {
  world = makePlanningWorld();
});

const read = (asked: Partial<ProblemAsked> = {}) =>
  readProblem(world.db, { from: "2026-03-02", until: "2026-12-31", now, ...asked });

const requestOf = (asked?: Partial<ProblemAsked>) =>
  read(asked).problem.trainings.find(({ id }) => id === trainingKey(world.training.id));
const trainerOf = (index: number) =>
  read().problem.trainers.find(({ id }) => id === personKey(idOf(world.trainers, index)));
const actorOf = (index: number) => read().problem.actors.find(({ id }) => id === personKey(idOf(world.actors, index)));
const trainerCan = (index: number, date: string) => {
  const known = trainerOf(index);
  return known !== undefined && isAvailable(known.availability, date);
};
const actorCan = (index: number, date: string) => {
  const known = actorOf(index);
  return known !== undefined && isAvailable(known.availability, date);
};

describe("a training without a date", () => {
  test("asks what follows from its year, its type and its region", () => {
    expect(requestOf()).toEqual({
      id: trainingKey(world.training.id),
      clientOrgId: organisationKey(world.client.id),
      regionId: world.region.code,
      cohort: "2026",
      size: 15,
      venueIds: [locationKey(world.location.id)],
      earliest: "2026-03-03",
      latest: "2026-12-31",
      preferred: "2026-08-01",
      weekdays: [true, true, true, true, true, false, false],
      day2GapDays: [7, 21],
      intervisions: 1,
      intervisionGapDays: [14, 42],
      actorsMin: 1,
      actorsWanted: 1,
    });
  });

  test("asks what is wished for it", () => {
    const other = makeLocation(world.db, { regionCode: world.region.code });
    makeWish(world, {
      ...{ earliestOn: "2026-05-01", latestOn: "2026-06-30", preferredOn: "2026-05-20", weekdays: "0101000" },
      ...{ participants: 8, locationId: other.id, leastGapDays: 5, mostGapDays: 9, actorsNeeded: 0 },
    });
    expect(requestOf()).toMatchObject({
      ...{ earliest: "2026-05-01", latest: "2026-06-30", preferred: "2026-05-20", size: 8, day2GapDays: [5, 9] },
      ...{ weekdays: [false, true, false, true, false, false, false], venueIds: [locationKey(other.id)], actorsMin: 0 },
    });
  });

  test.each([
    ["of another year", { from: "2027-01-01", until: "2027-12-31" }],
    ["of another region", { regionCode: "JZ99" }],
  ] as const)("%s is not asked for", (_name, asked) => {
    expect(requestOf(asked)).toBeUndefined();
  });

  test("of another shape is told of, not planned", () => {
    const single = makeTrainingType(world.db);
    makePart(world.db, single.id);
    world.shared.trainingTypeId = single.id;
    const { id } = world.undated();
    const { problem, left } = read();
    expect(problem.trainings.map((one) => one.id)).not.toContain(trainingKey(id));
    expect(left).toEqual([{ trainingId: id, reason: { code: "planning_other_shape" } }]);
  });
});

describe("trainers", () => {
  const personId = () => idOf(world.trainers, 0);

  test("nothing known: from the middle of the country, on working days, with the usual limits", () => {
    const known = trainerOf(0);
    expect(known).toMatchObject({
      ...{ orgId: "", regionId: "", home: { lat: 52.156, lon: 5.388 }, maxKm: 100, maxPerQuarter: 24, weight: 1 },
      ...{ leadFrom: "2025-01-01", externalFrom: "2025-01-01", traineeFrom: null, coSlotsNeeded: 0 },
      experiencedFrom: null,
    });
    expect(["2026-04-13", "2026-04-17", "2026-04-18"].map((date) => trainerCan(0, date))).toEqual([true, true, false]);
  });

  test("a certification that ends is not planned beyond its last day, in its months of grace neither", () => {
    world.db.update(certification).set({ endsOn: "2026-05-12", graceMonths: 3 }).run();
    expect(["2026-05-12", "2026-05-13", "2026-07-01"].map((date) => trainerCan(0, date))).toEqual([true, false, false]);
  });

  test("deployable for others shorter than certified: whichever lasts longer", () => {
    const other = makeUser(world.db, "trainer");
    makeCertification(world.db, other.id, { endsOn: "2027-01-01" });
    makeCertification(world.db, other.id, { qualification: "externally_deployable", endsOn: "2025-03-01" });
    world.trainers.push(other);
    expect(trainerOf(3)).toMatchObject({ leadFrom: "2025-01-01", externalFrom: null });
    expect(trainerCan(3, "2026-12-30")).toBe(true);
  });

  test("without a certificate and on no track nobody is planned", () => {
    world.trainers.push(makeUser(world.db, "trainer"));
    expect(trainerOf(3)).toBeUndefined();
  });

  test("on the way, who may co-train comes second until they did so often enough", () => {
    const candidate = makeUser(world.db, "trainer");
    const { db } = world;
    const { id: trackId } = db.insert(track).values({ name: "Trainer", qualification: "certified" }).returning().get();
    const { id: editionId } = db.insert(trackEdition).values({ trackId, number: 1, createdAt: now }).returning().get();
    const step = { editionId, position: 1, kind: "co_training", name: "Meetrainen", count: 3 } as const;
    db.insert(trackStep)
      .values({ ...step, criteria: [] })
      .run();
    db.insert(candidacy).values({ personId: candidate.id, trackId, editionId, startedOn: "2026-01-10" }).run();
    world.trainers.push(candidate);
    expect(trainerOf(3)).toMatchObject({ leadFrom: null, traineeFrom: "2026-01-10", coSlotsNeeded: 2 });
  });

  test.each([
    [
      "a pause",
      () =>
        world.db
          .insert(pause)
          .values({ ...away(), kind: "inactive", reason: "x", at: now })
          .run(),
    ],
    [
      "being away",
      () =>
        world.db
          .insert(availabilityException)
          .values({ ...away(), recordedAt: now })
          .run(),
    ],
  ])("%s keeps its days free, and no reason", (_name, make) => {
    make();
    expect(["2026-05-03", "2026-05-04", "2026-05-08", "2026-05-11"].map((date) => trainerCan(0, date))).toEqual([
      ...[false, false, false, true],
    ]);
    expect(JSON.stringify(trainerOf(0)?.availability)).not.toContain("reason");
  });
  const away = () => ({ personId: personId(), startsOn: "2026-05-04", endsOn: "2026-05-08" });

  test("of what was said of one day the last counts", () => {
    const days = { ...away(), recordedAt: now };
    world.db
      .insert(availabilityException)
      .values({ ...days, reason: "exam" })
      .run();
    const free = { ...days, startsOn: "2026-05-06", endsOn: "2026-05-06", isAvailable: true, recordedAt: now + 1 };
    world.db.insert(availabilityException).values(free).run();
    expect(["2026-05-05", "2026-05-06", "2026-05-07"].map((date) => trainerCan(0, date))).toEqual([false, true, false]);
  });

  test("a day counts when they can at all hours of the type", () => {
    const week = (weekday: number, startsAt: string, endsAt: string) => ({
      personId: personId(),
      weekday,
      startsAt,
      endsAt,
    });
    world.db
      .insert(weeklyAvailability)
      .values([week(1, "08:00", "12:30"), week(2, "08:00", "12:30"), week(2, "12:30", "17:30")])
      .run();
    expect(trainerOf(0)?.availability.weekly).toEqual([false, true, false, false, false, false, false]);
  });

  test("their own limits and radius", () => {
    world.db.insert(staffLimit).values({ personId: personId(), perMonth: 3, perQuarter: 12 }).run();
    world.db.insert(staffProfile).values({ personId: personId(), travelRadiusKm: 40 }).run();
    expect(trainerOf(0)).toMatchObject({ maxPerQuarter: 9, maxKm: 40 });
  });

  test("a day on which they take part in a training themselves is taken", () => {
    const { training } = makeStanding(world, ["2026-05-12", "2026-05-26", "2026-06-23"], false);
    const row = { trainingId: training.id, personId: idOf(world.trainers, 2), registeredAt: now, placedAt: now };
    world.db.insert(enrolment).values(row).run();
    expect(["2026-05-12", "2026-05-13"].map((date) => trainerCan(2, date))).toEqual([false, true]);
  });
});

describe("actors", () => {
  test("days and numbers come along, who they are does not", () => {
    expect(actorOf(0)).toMatchObject({ maxKm: 60, maxPerMonth: 2, restDays: 2 });
    expect(JSON.stringify(read().problem)).not.toContain("2005-06-10");
    expect(read().names.get(personKey(idOf(world.actors, 0)))).toBe("Robin");
  });

  test("whom care holds whatever the day is left out", () => {
    world.db.delete(consent).run();
    expect(read().problem.actors).toEqual([]);
  });

  test("acting elsewhere takes the day and the rest around it, and what is left of the month where the limit can't tell", () => {
    makeStanding(world, ["2026-04-01", "2026-05-05", "2026-06-02"], false);
    const days = ["2026-03-30", "2026-03-27", "2026-04-20", "2026-05-29", "2026-06-01"];
    expect(days.map((date) => actorCan(0, date))).toEqual([false, true, false, false, true]);
    expect(actorOf(0)?.maxPerMonth).toBe(2);
  });
});

describe("what stands", () => {
  test("complete it is a plan, fixed as a whole, that breaks no rule", () => {
    const { training } = makeStanding(world);
    const { problem, left } = read();
    expect(problem.published).toEqual([
      {
        trainingId: trainingKey(training.id),
        leadId: personKey(idOf(world.trainers, 0)),
        coId: personKey(idOf(world.trainers, 1)),
        sessions: usualDays.map((date, index) => ({
          kind: ["day1", "day2", "intervision"][index],
          date,
          venueId: locationKey(world.location.id),
          actorIds: index < 2 ? [personKey(idOf(world.actors, 0))] : [],
        })),
      },
    ]);
    expect(problem.locks).toEqual([{ trainingId: trainingKey(training.id), fields: ["all"] }]);
    expect(evaluate(problem, problem.published).score.hard).toBe(0);
    expect(left).toEqual([]);
  });

  test("movable, only what people fixed stays", () => {
    const { training } = makeStanding(world);
    world.db.insert(planningLock).values({ trainingId: training.id, field: "trainers", at: now }).run();
    const { problem } = read({ standing: "movable" });
    expect(problem.locks).toEqual([{ trainingId: trainingKey(training.id), fields: ["lead", "co"] }]);
    expect(problem.trainings[0]).toMatchObject({ earliest: "2026-03-03", latest: "2026-06-09", day2GapDays: [7, 21] });
  });

  test("not complete its people and room are taken, and it is told of", () => {
    const { training } = makeStanding(world, usualDays, false);
    const { problem, left } = read();
    expect(problem.published).toEqual([]);
    expect(left).toEqual([{ trainingId: training.id, reason: { code: "planning_incomplete" } }]);
    expect(problem.venues[0]?.closed).toEqual(usualDays.map((date) => ({ from: date, to: date })));
    expect(trainerCan(0, usualDays[0])).toBe(false);
    expect(trainerCan(1, usualDays[0])).toBe(true);
  });

  test("against the planner's rules it is left as it is, and told of", () => {
    const { training } = makeStanding(world);
    world.db.update(certification).set({ startsOn: "2026-04-20" }).run();
    const { problem, left } = read();
    expect(problem.published).toEqual([]);
    expect(left).toMatchObject([{ trainingId: training.id, reason: { code: "planning_breaks_rule" } }]);
    expect(left[0]?.violation?.messageKey).toBe("planner_unqualified");
  });

  test("a second booking of somebody on the day takes both trainings out of the plans", () => {
    const [one, other] = [makeStanding(world), makeStanding(world, ["2026-04-15", "2026-04-28", "2026-05-27"])];
    expect(read().left.map(({ trainingId }) => trainingId)).toEqual([one.training.id, other.training.id]);
  });

  test("who only watches is taken that day", () => {
    const { sessions } = makeStanding(world);
    makeBooking(world.db, idOf(sessions, 0), idOf(world.trainers, 2), "trainer", { capacity: "shadow" });
    expect(read().problem.published).toHaveLength(1);
    expect([usualDays[0], usualDays[1]].map((date) => trainerCan(2, date))).toEqual([false, true]);
  });
});

test("holidays, zones and weights", () => {
  const days = { name: "Meivakantie", startsOn: "2026-04-25", endsOn: "2026-05-03", firmness: "fixed" } as const;
  world.db
    .insert(schoolHoliday)
    .values({ ...days, zone: "midden" })
    .run();
  world.db.insert(planningWeight).values({ rule: "schoolHoliday", cost: 99 }).run();
  const { problem } = read();
  expect(problem.regions).toEqual([{ id: world.region.code, zone: "midden" }]);
  expect(problem.schoolHolidays).toEqual([{ from: "2026-04-25", to: "2026-05-03", zone: "midden" }]);
  expect(problem.publicHolidays).toContain("2026-04-27");
  expect(problem.publicHolidays).not.toContain("2026-05-05");
  expect(problem.weights).toMatchObject({ schoolHoliday: 99, unplaced: 2000 });
});

test("the number of statements does not grow with what stands", async () => {
  makeStanding(world);
  const few = await countStatements(world.db, () => read());
  world = makePlanningWorld();
  makeStanding(world);
  makeStanding(world, ["2026-09-01", "2026-09-15", "2026-10-13"]);
  makeStanding(world, ["2026-10-06", "2026-10-20", "2026-11-17"], false);
  world.undated();
  expect(await countStatements(world.db, () => read())).toBe(few);
});

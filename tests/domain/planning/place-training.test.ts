import { beforeEach, expect, test } from "vitest";
import { booking, certification, journal, planningLock, session, training } from "#db/schema.server";
import { placeTraining } from "~/domain/planning/place-training";
import { placementOf } from "~/domain/planning/placement";
import { suggestFor } from "~/domain/planning/suggest-for";
import { makeBooking, makeOrganisation, makeSession, makeTraining, makeUser, now } from "../../factories";
import { refusalOf } from "../refusals";
import { idOf, makeActor, makePlanningWorld, type PlanningWorld, placementFor, usualDays } from "./world";

let world: PlanningWorld;
beforeEach(() => {
  world = makePlanningWorld();
});

const place = (change: Partial<ReturnType<typeof placementFor>> = {}, user = world.coordinator) =>
  placeTraining({ ...world.ctx, user }, { ...placementFor(world), ...change });

/** Whatever is warned of is passed: what may never be is tested. */
const reasoned = { waiverReason: "Zo afgesproken" };

test("gives the training its sessions at the times of its parts, and puts people forward without asking them", () => {
  expect(place(reasoned)).toEqual({ id: world.training.id, code: world.training.code });
  const { db } = world;
  expect(
    db
      .select()
      .from(session)
      .all()
      .map(({ date, startsAt, endsAt, locationId }) => [date, startsAt, endsAt, locationId]),
  ).toEqual([
    [usualDays[0], "09:30", "16:30", world.location.id],
    [usualDays[1], "09:30", "16:30", world.location.id],
    [usualDays[2], "13:30", "15:45", null],
  ]);
  const [lead, second, actor] = [idOf(world.trainers, 0), idOf(world.trainers, 1), idOf(world.actors, 0)];
  const rows = db.select().from(booking).all();
  expect(rows.map((row) => [row.sessionId, row.personId, row.function, row.capacity])).toEqual([
    ...[1, 2].flatMap((day) => [
      [day, lead, "trainer", "full"],
      [day, second, "trainer", "full"],
      [day, actor, "actor", "full"],
    ]),
    [3, lead, "trainer", "full"],
  ]);
  expect(rows.every(({ askedAt, answer }) => askedAt === null && answer === null)).toBe(true);
  expect(db.select().from(training).get()).toMatchObject({
    firstDate: usualDays[0],
    lastDate: usualDays[2],
    version: 2,
  });
  expect(db.select({ verb: journal.verb }).from(journal).all()).toEqual([{ verb: "training.plan" }]);
});

test("the best suggestion is taken as it is", () => {
  const { suggestions } = suggestFor(world.db, world.coordinator, world.training.id, now);
  const [best] = suggestions;
  if (!best) throw new Error("a suggestion");
  const input = { trainingId: world.training.id, version: 1, ...reasoned, ...placementOf(best.plan) };
  expect(placeTraining(world.ctx, input).id).toBe(world.training.id);
});

test("a second trainer who is not certified yet comes to learn it", () => {
  const trainee = makeUser(world.db, "trainer");
  place({ ...reasoned, secondId: trainee.id });
  const capacities = world.db
    .select()
    .from(booking)
    .all()
    .filter(({ personId }) => personId === trainee.id);
  expect(capacities.map(({ capacity }) => capacity)).toEqual(["trainee", "trainee"]);
});

test("refuses when someone else was first", () => {
  expect(refusalOf(() => place({ version: 7 }))).toMatchObject({ kind: "stale", codes: ["stale"] });
  place(reasoned);
  expect(refusalOf(() => place({ ...reasoned, version: 2 }))).toMatchObject({
    kind: "conflict",
    codes: ["planning_has_dates"],
  });
});

test("refuses what is fixed", () => {
  world.db.insert(planningLock).values({ trainingId: world.training.id, field: "dates", at: now }).run();
  expect(refusalOf(() => place(reasoned))).toMatchObject({ kind: "conflict", codes: ["planning_locked"] });
});

test("never books anybody twice, whatever the reason; the day says whom", () => {
  const { id } = makeTraining(world.db, { ...world.shared, status: "confirmed" });
  makeBooking(world.db, makeSession(world.db, id, { date: usualDays[1] }).id, idOf(world.trainers, 0));
  expect(refusalOf(() => place(reasoned))).toMatchObject({
    kind: "conflict",
    fields: { "sessions[1].date": ["trainer_double_booked"] },
  });
  expect(world.db.select().from(session).all()).toHaveLength(1);
});

test("warnings need a reason", () => {
  world.db.delete(certification).run();
  expect(refusalOf(() => place())?.fields).toEqual({ waiverReason: ["reason_needed"] });
});

test("care for an actor holds their days against each other", () => {
  const careful = makeActor(world.db, "Noa", { maxDaysPerMonth: 1 });
  const sessions = placementFor(world).sessions.map((one) => ({
    ...one,
    actorIds: one.actorIds.length > 0 ? [careful.id] : [],
  }));
  expect(refusalOf(() => place({ ...reasoned, sessions }))?.kind).toBe("conflict");
  expect(world.db.select().from(booking).all()).toEqual([]);
});

test.each([
  ["too few parts", () => ({ sessions: placementFor(world).sessions.slice(1) }), { sessions: ["parts_changed"] }],
  ["a room that is not there", () => withSession({ locationId: 99 }), { "sessions[0].locationId": ["not_in_list"] }],
  ["no day", () => withSession({ date: "2026-02-30" }), { "sessions.0.date": ["not_a_date"] }],
  ["nobody", () => ({ leadId: 0 }), { leadId: ["too_small"] }],
  ["who is no trainer", () => ({ leadId: idOf(world.actors, 0) }), { "trainerIds[0]": ["not_in_list"] }],
])("refuses %s", (_name, change, fields) => {
  const refused = refusalOf(() => place({ ...reasoned, ...change() }));
  expect(refused?.kind).toBe("invalid");
  expect(Object.values(refused?.fields ?? {})).toEqual(Object.values(fields));
});

const withSession = (change: object) => ({
  sessions: placementFor(world).sessions.map((one, index) => (index === 0 ? { ...one, ...change } : one)),
});

test("who may not plan it finds nothing", () => {
  const elsewhere = makeUser(world.db, "coordinator", makeOrganisation(world.db).id);
  expect(refusalOf(() => place(reasoned, elsewhere))?.kind).toBe("not_found");
});

import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { sessionWaiver, training, trainingType } from "#db/schema.server";
import { planTraining, planUndatedTraining } from "~/domain/training/plan";
import { freshDatabase } from "../../database";
import {
  makeBooking,
  makeDeployable,
  makeLocation,
  makeOrganisation,
  makeSession,
  makeTraining,
  makeUser,
  now,
} from "../../factories";
import { makePlanWorld, makeSchoolHoliday, type PlanWorld, planFor } from "../plan-world";
import { refusalOf } from "../refusals";

let db: Database;
let world: PlanWorld;
const as = (user = world.coordinator, once?: string) => ({ db, user, now, ...(once ? { once } : {}) });

beforeEach(() => {
  db = freshDatabase();
  world = makePlanWorld(db);
});

describe("what planning refuses", () => {
  test("a part before the part that it follows, unless there is a reason", () => {
    const turned = planFor(world, ["2026-03-17", "2026-03-10"]);
    expect(refusalOf(() => planTraining(as(), turned))?.fields).toEqual({ waiverReason: ["reason_needed"] });
    planTraining(as(), { ...turned, waiverReason: "De zaal was alleen dan vrij" });
    expect(db.select().from(sessionWaiver).all()).toMatchObject([{ warning: "before_earlier_part" }]);
  });

  type Row = ReturnType<typeof planFor>["sessions"][number];
  const withFirst = (change: Partial<Row>) => {
    const plan = planFor(world);
    return { ...plan, sessions: plan.sessions.map((one, index) => (index === 0 ? { ...one, ...change } : one)) };
  };
  test.each([
    ["30 February", { date: "2026-02-30" }, "sessions[0].date", "not_a_date"],
    ["25 o'clock", { startsAt: "25:00" }, "sessions[0].startsAt", "not_a_time"],
    ["end before start", { startsAt: "16:30", endsAt: "09:30" }, "sessions[0].endsAt", "end_not_after_start"],
    ["an end at the start", { endsAt: "09:30" }, "sessions[0].endsAt", "end_not_after_start"],
    ["an hour for a day of six", { endsAt: "10:30" }, "sessions[0].endsAt", "session_too_short"],
    [
      "an hour that is skipped",
      { date: "2027-03-28", startsAt: "02:30" },
      "sessions[0].startsAt",
      "time_does_not_exist",
    ],
    [
      "an hour that comes twice",
      { date: "2027-10-31", startsAt: "02:30" },
      "sessions[0].startsAt",
      "time_occurs_twice",
    ],
    ["no such location", { locationId: 999 }, "sessions[0].locationId", "not_in_list"],
  ])("%s", (_name, change, field, code) => {
    const refusal = refusalOf(() => planTraining(as(), withFirst(change)));
    expect(refusal).toEqual({ kind: "invalid", codes: [], fields: { [field]: [code] } });
    expect(db.select().from(training).all()).toEqual([]);
  });

  test("a location that is closed by then, but not one that closes later", () => {
    const closed = makeLocation(db, { regionCode: world.region.code, closedOn: "2026-03-10" });
    const refusal = refusalOf(() => planTraining(as(), withFirst({ locationId: closed.id })));
    expect(refusal?.fields).toEqual({ "sessions[0].locationId": ["not_in_list"] });
    const later = makeLocation(db, { regionCode: world.region.code, closedOn: "2026-03-11" });
    expect(planTraining(as(), withFirst({ locationId: later.id })).code).toBe("2026-0001");
  });

  test("parts that are missing, double or of another type", () => {
    const [first, second] = planFor(world).sessions;
    if (!first || !second) throw new Error("a plan of two sessions");
    for (const sessions of [[first], [first, first], [first, { ...second, partId: 999 }]]) {
      const refusal = refusalOf(() => planTraining(as(), { ...planFor(world), sessions }));
      expect(refusal?.fields).toEqual({ sessions: ["parts_changed"] });
    }
    expect(refusalOf(() => planTraining(as(), { ...planFor(world), sessions: [] }))?.kind).toBe("invalid");
  });

  test("people without the role, or whose role has ended by then", () => {
    const professional = makeUser(db, "professional");
    const refusal = refusalOf(() => planTraining(as(), { ...planFor(world), trainerIds: [professional.id] }));
    expect(refusal?.fields).toEqual({ "trainerIds[0]": ["not_in_list"] });
    const actor = makeUser(db, "actor");
    const swapped = refusalOf(() => planTraining(as(), { ...planFor(world), trainerIds: [actor.id] }));
    expect(swapped?.fields).toEqual({ "trainerIds[0]": ["not_in_list"] });
  });

  test("a trainer or location that is taken, unless they only touch", () => {
    const trainer = makeDeployable(db);
    const other = makeTraining(db);
    const standing = makeSession(db, other.id, { date: "2026-03-10", startsAt: "16:30", endsAt: "18:00" });
    makeBooking(db, standing.id, trainer.id);
    expect(refusalOf(() => planTraining(as(), { ...planFor(world), trainerIds: [trainer.id] }))).toBeNull();

    const again = { ...planFor(world), trainerIds: [trainer.id] };
    expect(refusalOf(() => planTraining(as(), again))).toEqual({
      kind: "conflict",
      codes: [],
      fields: {
        "sessions[0].date": ["trainer_double_booked", "location_double_booked"],
        "sessions[1].date": ["trainer_double_booked", "location_double_booked"],
      },
    });
  });

  test("does not mind what was cancelled", () => {
    const cancelled = makeTraining(db, { status: "cancelled" });
    makeSession(db, cancelled.id, { date: "2026-03-10", locationId: world.location.id });
    expect(refusalOf(() => planTraining(as(), planFor(world)))).toBeNull();
  });

  test("a warning without a reason; with one it is kept", () => {
    makeSchoolHoliday(db, "2026-03-09", "2026-03-13");
    expect(refusalOf(() => planTraining(as(), planFor(world)))).toEqual({
      ...{ kind: "invalid", codes: [] },
      fields: { waiverReason: ["reason_needed"] },
    });
    planTraining(as(), { ...planFor(world), waiverReason: "Het team wil deze week." });
    expect(db.select().from(sessionWaiver).all()).toMatchObject([
      { warning: "school_holiday_fixed", reason: "Het team wil deze week.", byId: world.coordinator.id },
    ]);
  });

  test("a reason passes no double booking", () => {
    planTraining(as(), planFor(world));
    const again = { ...planFor(world), waiverReason: "Toch" };
    expect(refusalOf(() => planTraining(as(), again))?.kind).toBe("conflict");
  });

  test("another organisation's coordinator and other roles: not found", () => {
    const elsewhere = makeUser(db, "coordinator", makeOrganisation(db).id);
    for (const user of [elsewhere, makeUser(db, "trainer"), makeUser(db, "programme_manager")]) {
      expect(refusalOf(() => planTraining(as(user), planFor(world)))?.kind).toBe("not_found");
      expect(refusalOf(() => planUndatedTraining(as(user), { ...planFor(world), year: 2026 }))?.kind).toBe("not_found");
    }
    const own = makeUser(db, "coordinator", world.organisation.id);
    expect(planTraining(as(own), planFor(world)).code).toBe("2026-0001");
  });

  test("a retired type and an unknown region", () => {
    const wrong = { ...planFor(world), regionCode: "JZ99" };
    expect(refusalOf(() => planTraining(as(), wrong))?.fields).toEqual({ regionCode: ["not_in_list"] });
    db.update(trainingType).set({ retiredOn: "2026-01-01" }).run();
    expect(refusalOf(() => planTraining(as(), planFor(world)))?.fields).toEqual({ trainingTypeId: ["not_in_list"] });
  });
});

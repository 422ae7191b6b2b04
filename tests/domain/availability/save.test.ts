import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { staffProfile, weeklyAvailability } from "#db/schema.server";
import { requireAvailability } from "~/domain/availability/page";
import { readAvailability } from "~/domain/availability/queries";
import { saveHome } from "~/domain/availability/save-home";
import { saveWeek } from "~/domain/availability/save-week";
import { regionCentre } from "~/domain/programme/distance";
import { makeBooking, makePerson, makeSession, makeTraining, now } from "../../factories";
import { refusalOf } from "../refusal-of";
import { makeStaffWorld, weekWith } from "./world";

const mondays = weekWith({ 1: { parts: ["morning", "afternoon"] } });

describe("the week", () => {
  test("is saved whole, in place of what was said before", () => {
    const { db, people, as } = makeStaffWorld();
    const personId = people.actor.id;
    saveWeek(as("actor"), { personId, days: mondays });
    saveWeek(as("actor"), { personId, days: weekWith({ 6: { own: [{ startsAt: "10:00", endsAt: "14:00" }] } }) });
    expect(readAvailability(db, [personId]).get(personId)).toEqual({
      weekly: [{ weekday: 6, startsAt: "10:00", endsAt: "14:00" }],
      exceptions: [],
      home: null,
      travelRadiusKm: null,
      saidAt: now,
    });
  });

  test("an empty week is an answer too", () => {
    const { db, people, as } = makeStaffWorld();
    expect(saveWeek(as("trainer"), { personId: people.trainer.id, days: weekWith({}) })).toBe(0);
    expect(readAvailability(db, [people.trainer.id]).get(people.trainer.id)?.saidAt).toBe(now);
  });

  test("bad times are refused by their field and nothing is saved", () => {
    const { db, people, as } = makeStaffWorld();
    const own = [{ startsAt: "09:00", endsAt: "11:00" }];
    const days = weekWith({ 2: { parts: ["morning"], own } });
    const refusal = refusalOf(() => saveWeek(as("trainer"), { personId: people.trainer.id, days }));
    expect(refusal).toMatchObject({ kind: "invalid", codes: ["stretches_overlap"] });
    expect(db.select().from(weeklyAvailability).all()).toEqual([]);
  });
});

describe("who may", () => {
  const outcomes = (of: "trainer" | "actor") => {
    const { people, as } = makeStaffWorld();
    const personId = people[of].id;
    const kindOf = (user: keyof typeof people) => {
      try {
        return saveWeek(as(user), { personId, days: mondays });
      } catch {
        return refusalOf(() => saveWeek(as(user), { personId, days: mondays })).kind;
      }
    };
    const users = ["trainer", "actor", "coordinator", "elsewhere", "administrator"] as const;
    return Object.fromEntries(users.map((user) => [user, kindOf(user)]));
  };

  test("a trainer's is theirs, the coordinator's and the administrator's", () => {
    expect(outcomes("trainer")).toEqual({
      trainer: 2,
      actor: "not_found",
      coordinator: 2,
      elsewhere: "not_found",
      administrator: 2,
    });
  });

  test("an actor's is theirs and the coordinator's alone", () => {
    expect(outcomes("actor")).toEqual({
      trainer: "not_found",
      actor: 2,
      coordinator: 2,
      elsewhere: "not_found",
      administrator: "not_found",
    });
  });

  test("nobody has one who is neither trainer nor actor", () => {
    const { db, as } = makeStaffWorld();
    const personId = makePerson(db).id;
    expect(refusalOf(() => saveWeek(as("administrator"), { personId, days: mondays })).kind).toBe("not_found");
  });
});

describe("home", () => {
  test("is a municipality, in the middle of its region, with how far", () => {
    const { db, people, as, town } = makeStaffWorld();
    const personId = people.trainer.id;
    saveHome(as("trainer"), { personId, version: 0, municipalityId: town.id, travelRadiusKm: 40 });
    const { home, travelRadiusKm, saidAt } = readAvailability(db, [personId]).get(personId) ?? {};
    expect({ home, travelRadiusKm, saidAt }).toEqual({
      home: { name: "Tiel", place: regionCentre("JZ30") },
      travelRadiusKm: 40,
      saidAt: null,
    });
  });

  test("two who change it: the second sees both", () => {
    const { db, people, as, town } = makeStaffWorld();
    const personId = people.trainer.id;
    saveWeek(as("trainer"), { personId, days: mondays });
    saveHome(as("trainer"), { personId, version: 0, municipalityId: town.id });
    const late = refusalOf(() => saveHome(as("coordinator"), { personId, version: 0, travelRadiusKm: 30 }));
    expect(late).toMatchObject({ kind: "stale", codes: ["stale"] });
    expect(db.select().from(staffProfile).where(eq(staffProfile.personId, personId)).get()).toMatchObject({
      homeMunicipalityId: town.id,
      travelRadiusKm: null,
      version: 1,
      availabilityAt: now,
    });
  });

  test.each([
    [{ municipalityId: 99 }, "not_in_list"],
    [{ travelRadiusKm: 0 }, "too_small"],
    [{ travelRadiusKm: 401 }, "too_large"],
  ])("%j is refused", (values, code) => {
    const { people, as } = makeStaffWorld();
    const save = () => saveHome(as("trainer"), { personId: people.trainer.id, version: 0, ...values });
    expect(refusalOf(save).codes).toEqual([code]);
  });
});

test("what is planned already is held against what they said", () => {
  const { db, people, as } = makeStaffWorld();
  const personId = people.trainer.id;
  saveWeek(as("trainer"), { personId, days: mondays });
  const training = makeTraining(db);
  for (const [date, position] of [
    ["2026-03-09", 1],
    ["2026-03-10", 2],
    ["2026-02-23", 3],
  ] as const) {
    makeBooking(db, makeSession(db, training.id, { date, position }).id, personId);
  }
  const { bookings } = requireAvailability(db, people.coordinator, personId, now);
  expect(bookings.map(({ date, verdict }) => [date, verdict.state])).toEqual([
    ["2026-03-09", "free"],
    ["2026-03-10", "outside_week"],
  ]);
  expect(refusalOf(() => requireAvailability(db, people.elsewhere, personId, now)).kind).toBe("not_found");
});

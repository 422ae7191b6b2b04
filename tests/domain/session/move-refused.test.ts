import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { attendanceSubmission, message, session, sessionWaiver, training } from "#db/schema.server";
import { moveSession } from "~/domain/session/move";
import { freshDatabase } from "../../database";
import {
  makeBooking,
  makeEnrolment,
  makeLocation,
  makeMark,
  makeOrganisation,
  makeRegion,
  makeRunningTraining,
  makeSession,
  makeTraining,
  makeUser,
  now,
  type World,
} from "../../factories";
import { refusalOf } from "../refusals";

let db: Database;
let world: World;
let second: World["sessions"][number];
const as = (user = world.coordinator, once?: string) => ({ db, user, now, ...(once ? { once } : {}) });

beforeEach(() => {
  db = freshDatabase();
  world = makeRunningTraining(db);
  const [, last] = world.sessions;
  if (!last) throw new Error("a training of two days");
  second = last;
});

const target = { date: "2026-03-12", startsAt: "10:00", endsAt: "17:00", locationId: null };
const move = (change: Record<string, unknown> = {}) => ({ sessionId: second.id, version: 1, ...target, ...change });
const mails = () => db.select().from(message).orderBy(asc(message.id)).all();
const standing = () => db.select().from(session).where(eq(session.id, second.id)).get();

describe("what moving refuses", () => {
  test("the second of two coordinators: both versions are shown, nothing is overwritten", () => {
    moveSession(as(), move());
    const late = { ...move({ date: "2026-03-16" }) };
    expect(() => moveSession(as(makeUser(db, "coordinator")), late)).toThrow(
      expect.objectContaining({
        kind: "stale",
        current: expect.objectContaining({ date: "2026-03-12", version: "2" }),
      }),
    );
    expect(standing()).toMatchObject({ date: "2026-03-12" });
  });

  test.each([
    ["30 February", { date: "30-02-2026" }, { date: ["not_a_date"] }],
    ["end before start", { startsAt: "17:00", endsAt: "10:00" }, { endsAt: ["end_not_after_start"] }],
    ["shorter than its net minutes", { endsAt: "12:00" }, { endsAt: ["session_too_short"] }],
    ["an hour that is skipped", { date: "2027-03-28", startsAt: "02:15" }, { startsAt: ["time_does_not_exist"] }],
    ["an hour that comes twice", { date: "2027-10-31", startsAt: "02:15" }, { startsAt: ["time_occurs_twice"] }],
    ["a location that does not exist", { locationId: 999 }, { locationId: ["not_in_list"] }],
    ["a Sunday without a reason", { date: "2026-03-15" }, { waiverReason: ["reason_needed"] }],
  ])("%s", (_name, change, fields) => {
    expect(refusalOf(() => moveSession(as(), move(change)))).toEqual({ kind: "invalid", codes: [], fields });
    expect(mails()).toEqual([]);
  });

  test("no change at all", () => {
    const same = { date: "2026-03-09", startsAt: "09:30", endsAt: "16:30" };
    expect(refusalOf(() => moveSession(as(), move(same)))?.codes).toEqual(["nothing_changed"]);
  });

  test("a participant, trainer or place that is elsewhere then; touching is fine", () => {
    const other = makeTraining(db);
    const place = makeLocation(db, { regionCode: world.training.regionCode });
    const there = makeSession(db, other.id, {
      date: "2026-03-12",
      startsAt: "14:00",
      endsAt: "20:00",
      locationId: place.id,
    });
    makeEnrolment(db, other.id, { personId: world.enrolments[0]?.personId ?? 0 });
    makeBooking(db, there.id, world.trainer.id);
    expect(refusalOf(() => moveSession(as(), move({ locationId: place.id })))).toEqual({
      kind: "conflict",
      codes: [],
      fields: { date: ["trainer_double_booked", "participant_double_booked", "location_double_booked"] },
    });
    const before = { startsAt: "07:00", endsAt: "14:00", locationId: place.id };
    expect(moveSession(as(), move(before)).mailed).toBe(4);
  });

  test("who waits or has left does not collide and gets no mail", () => {
    const [first, , last] = world.enrolments;
    const other = makeTraining(db);
    makeSession(db, other.id, { date: "2026-03-12" });
    makeEnrolment(db, other.id, { personId: first?.personId ?? 0, placedAt: null });
    makeEnrolment(db, other.id, { personId: last?.personId ?? 0, endedAt: now, end: "withdrawn" });
    expect(moveSession(as(), move()).mailed).toBe(4);
  });

  test("another session of the same training at that hour", () => {
    makeSession(db, world.training.id, { date: "2026-03-12", position: 3, name: "Intervisie" });
    expect(refusalOf(() => moveSession(as(), move()))?.fields).toEqual({
      date: ["participant_double_booked", "participant_double_booked", "participant_double_booked"],
    });
  });

  test("keeps the reason with which each warning was passed", () => {
    const far = makeLocation(db, { regionCode: makeRegion(db).code, capacity: 2 });
    moveSession(as(), move({ date: "2026-03-15", locationId: far.id, waiverReason: "Kan niet anders" }));
    expect(
      db
        .select()
        .from(sessionWaiver)
        .all()
        .map(({ warning }) => warning),
    ).toEqual([...["weekend", "room_too_small", "location_other_region"]]);
  });

  test.each(["delivered", "closed", "cancelled"] as const)("a session of a %s training", (status) => {
    db.update(training).set({ status }).run();
    expect(refusalOf(() => moveSession(as(), move()))).toMatchObject({
      kind: "conflict",
      codes: [`training_${status}`],
    });
  });

  test("a session whose attendance was submitted, or recorded and then another day", () => {
    makeMark(db, second.id, world.enrolments[0]?.id ?? 0);
    expect(refusalOf(() => moveSession(as(), move()))?.codes).toEqual(["attendance_registered"]);
    expect(moveSession(as(), move({ date: "2026-03-09" })).id).toBe(second.id);
    db.insert(attendanceSubmission).values({ sessionId: second.id, at: now }).run();
    expect(refusalOf(() => moveSession(as(), move({ version: 2 })))?.codes).toEqual(["already_submitted"]);
  });

  test("another organisation's coordinator, the trainer, the programme manager", () => {
    const elsewhere = makeUser(db, "coordinator", makeOrganisation(db).id);
    for (const user of [elsewhere, world.trainer, makeUser(db, "programme_manager")]) {
      expect(refusalOf(() => moveSession(as(user), move()))?.kind).toBe("not_found");
    }
  });
});

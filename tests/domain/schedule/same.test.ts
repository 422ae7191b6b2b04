import SQLite from "better-sqlite3";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { type Database, wrapDatabase } from "#db/client.server";
import { availabilityException, planningLock, session, staffLimit, training } from "#db/schema.server";
import { addDays } from "~/domain/dates";
import { checkSchedule } from "~/domain/schedule/check";
import { judgeSessions } from "~/domain/schedule/judge";
import { listPeopleIn } from "~/domain/schedule/queries";
import { weigh } from "~/domain/schedule/weigh";
import { freshDatabase } from "../../database";
import {
  makeActorFile,
  makeBooking,
  makeDeployable,
  makeEnrolment,
  makeLocation,
  makePart,
  makePerson,
  makeProgramme,
  makeSession,
  makeTraining,
  makeTrainingType,
  makeUser,
  now,
} from "../../factories";
import { countStatements } from "../../statements";

const locate = [
  { latitude: 51.56, longitude: 5.08 },
  { latitude: 53.22, longitude: 6.57 },
];
let db: Database;

/** Eight trainings of three sessions that crowd the same people and halls, by a counter instead of chance. */
beforeAll(() => {
  db = freshDatabase();
  const programmeId = makeProgramme(db).id;
  const type = makeTrainingType(db);
  for (const position of [1, 2, 3])
    makePart(db, type.id, { position, gapAmount: position === 1 ? 0 : 2, gapUnit: "week" });
  const halls = locate.map((place) => makeLocation(db, { ...place, capacity: 14 }));
  const trainers = [makeDeployable(db), makeDeployable(db), makePerson(db)];
  const actors = [makeUser(db, "actor"), makeUser(db, "actor")];
  for (const [restDays, { id }] of actors.entries()) makeActorFile(db, id, { maxDaysPerMonth: 2, restDays });
  db.insert(staffLimit)
    .values({ personId: trainers[0]?.id ?? 0, perWeek: 1, perQuarter: 6 })
    .run();
  const away = { startsOn: "2026-03-09", endsOn: "2026-03-13", recordedAt: now };
  db.insert(availabilityException)
    .values({ personId: trainers[1]?.id ?? 0, ...away })
    .run();
  for (let count = 0; count < 8; count += 1) {
    const status = count === 7 ? "cancelled" : count % 2 === 0 ? "planned" : "confirmed";
    const target = makeTraining(db, { programmeId, trainingTypeId: type.id, status });
    makeEnrolment(db, target.id, count % 3 === 0 ? { personId: actors[0]?.id ?? 0 } : {});
    for (const position of [1, 2, 3]) {
      const date = addDays("2026-03-09", ((count * 2 + position) % 4) + (position - 1) * (count === 4 ? 3 : 14));
      const times = count % 3 === 1 ? { startsAt: "09:30", endsAt: "12:00" } : { startsAt: "13:00", endsAt: "16:30" };
      const locationId = halls[(count >> 1) % 2]?.id ?? null;
      const own = makeSession(db, target.id, { position, date, ...times, locationId });
      makeBooking(db, own.id, trainers[(count + position) % 3]?.id ?? 0);
      makeBooking(db, own.id, actors[position % 2]?.id ?? 0, "actor");
    }
  }
});

const standing = () =>
  db
    .select()
    .from(session)
    .innerJoin(training, eq(training.id, session.trainingId))
    .all()
    .filter((row) => row.training.status !== "cancelled");

type Row = ReturnType<typeof standing>[number];

/** As a move to where it stands would weigh it. */
function weighed({ session: own, training: of }: Row) {
  const people = listPeopleIn(db, own.id);
  const placed = people.filter(({ as }) => as === "participant").length;
  const participantCount = of.status === "planned" ? Math.max(placed, of.maxParticipants) : placed;
  const facts = { label: of.code, sessionId: own.id, trainingId: of.id, participantCount, people, netMinutes: 60 };
  return weigh(db, of.regionCode, [{ ...own, ...of, ...facts, name: own.name, key: "own" }], now).map(
    ({ level, reason }) => JSON.stringify([level, reason]),
  );
}

test("what is said of a session that stands is what a move to its own place is told", () => {
  const rows = standing();
  const found = judgeSessions(
    db,
    rows.map((row) => row.session.id),
    now,
  );
  const told = (id: number) => (found.get(id) ?? []).map(({ level, reason }) => JSON.stringify([level, reason]));
  for (const row of rows) expect(weighed(row).toSorted()).toEqual(told(row.session.id).toSorted());
  const codes = new Set([...found.values()].flat().map(({ reason }) => reason.code));
  expect([...codes].toSorted()).toEqual(
    expect.arrayContaining([
      ...["actor_double_booked", "actor_held_then", "gap_too_short", "location_double_booked", "room_too_small"],
      ...["staff_not_certified", "staff_unavailable", "trainer_double_booked", "travel_too_short", "week_limit_passed"],
    ]),
  );
});

test("whichever sessions are asked about together, each is told the same", () => {
  const ids = standing().map((row) => row.session.id);
  const all = judgeSessions(db, ids, now);
  for (const id of ids) expect(judgeSessions(db, [id], now).get(id)).toEqual(all.get(id));
  expect(judgeSessions(db, [], now)).toEqual(new Map());
});

test("the whole schedule is checked as its sessions are, what is between two of them once", () => {
  const all = judgeSessions(
    db,
    standing().map((row) => row.session.id),
    now,
  );
  const sign = (one: { sessionId: number; reason: unknown }) => JSON.stringify([one.sessionId, one.reason]);
  const told = new Set([...all.values()].flat().map(sign));
  const checked = [...checkSchedule(db, now)];
  for (const finding of checked) expect(told).toContain(sign(finding));
  const alone = [...all.values()]
    .flat()
    .filter((one) => one.otherSessionId === null && !one.reason.code.startsWith("gap"));
  const signs = checked.map(sign);
  for (const finding of alone) expect(signs).toContain(sign(finding));
  const pairs = checked.filter((one) => one.reason.code === "trainer_double_booked");
  const both = [...all.values()].flat().filter((one) => one.reason.code === "trainer_double_booked");
  expect(pairs.length * 2).toBe(both.length);
});

test("of more sessions no more is read", async () => {
  const ids = standing().map((row) => row.session.id);
  const statements = (asked: number[]) => {
    const untouched = wrapDatabase(new SQLite(db.$client.serialize()));
    return countStatements(untouched, () => judgeSessions(untouched, asked, now));
  };
  const whole = await statements(ids);
  expect(whole).toBeLessThanOrEqual(24);
  expect(await statements(ids.slice(0, 6))).toBeLessThanOrEqual(whole);
});

test("a lock is a conflict of a move, whatever it is passed with, and of nothing else", () => {
  const [row] = standing();
  if (!row) throw new Error("a session stands");
  const lock = { trainingId: row.training.id, at: now, byId: null } as const;
  const wanted = (change: object) => {
    const facts = {
      label: "x",
      sessionId: row.session.id,
      trainingId: row.training.id,
      participantCount: 0,
      people: [],
    };
    const found = weigh(db, row.training.regionCode, [{ ...row.session, ...facts, key: "own", ...change }], now);
    return found
      .filter(({ reason }) => reason.code === "planning_locked")
      .map(({ level, reason }) => [level, reason.params?.what]);
  };
  expect(wanted({ date: "2026-03-30" })).toEqual([]);
  db.insert(planningLock)
    .values([
      { ...lock, field: "dates" },
      { ...lock, field: "trainers" },
    ])
    .run();
  expect(wanted({ date: "2026-03-30" })).toEqual([["conflict", "dates"]]);
  expect(wanted({ locationId: null })).toEqual([]);
  expect(wanted({})).toEqual([]);
  db.update(planningLock).set({ releasedAt: now }).run();
  expect(wanted({ date: "2026-03-30" })).toEqual([]);
});

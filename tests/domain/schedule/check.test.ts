import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { sessionMove, sessionWaiver } from "#db/schema.server";
import { addDays, requireInstant } from "~/domain/dates";
import { checkSchedule } from "~/domain/schedule/check";
import { freshDatabase } from "../../database";
import {
  makeBooking,
  makeEnrolment,
  makeLocation,
  makePerson,
  makeProgramme,
  makeSession,
  makeTraining,
  now,
} from "../../factories";

let db: Database;
let programmeId: number;
beforeEach(() => {
  db = freshDatabase();
  programmeId = makeProgramme(db).id;
});

const found = () => [...checkSchedule(db, now)];

test("an empty or sound programme has nothing to tell", () => {
  expect(found()).toEqual([]);
  const training = makeTraining(db, { programmeId });
  makeSession(db, training.id, { date: "2026-03-03", endsAt: "12:00" });
  makeSession(db, training.id, { date: "2026-03-03", startsAt: "12:00", position: 2 });
  makeEnrolment(db, training.id);
  expect(found()).toEqual([]);
});

test("a double booking is told once, at the session that starts first, with who and where", () => {
  const person = makePerson(db, { givenName: "Sanne", familyName: "Jansen" });
  const [one, other] = [makeTraining(db, { programmeId }), makeTraining(db, { programmeId })];
  const place = makeLocation(db, { regionCode: one.regionCode, name: "De Linde" });
  const first = makeSession(db, one.id, { date: "2026-03-03", locationId: place.id });
  const second = makeSession(db, other.id, { date: "2026-03-03", startsAt: "10:00", locationId: place.id });
  makeBooking(db, first.id, person.id);
  makeEnrolment(db, other.id, { personId: person.id });
  const conflicts = found().filter(({ level }) => level === "conflict");
  expect(conflicts.map(({ sessionId, otherSessionId, reason }) => [sessionId, otherSessionId, reason])).toEqual([
    [
      ...[first.id, second.id],
      { code: "two_functions_at_once", params: { person: "Sanne Jansen", training: other.code, as: "participant" } },
    ],
    [first.id, second.id, { code: "location_double_booked", params: { location: "De Linde", training: other.code } }],
  ]);
});

test("cancelled trainings, ended bookings and the waiting list don't collide", () => {
  const person = makePerson(db);
  const [one, cancelled, waiting] = [
    makeTraining(db, { programmeId }),
    makeTraining(db, { programmeId, status: "cancelled" }),
    makeTraining(db, { programmeId }),
  ];
  for (const { id } of [one, cancelled, waiting]) makeSession(db, id, { date: "2026-03-03" });
  makeEnrolment(db, one.id, { personId: person.id });
  makeEnrolment(db, cancelled.id, { personId: person.id });
  makeEnrolment(db, waiting.id, { personId: person.id, placedAt: null });
  expect(found()).toEqual([]);
});

test("a warning tells whether it was passed, and no longer once the session has moved", () => {
  const training = makeTraining(db, { programmeId });
  const session = makeSession(db, training.id, { date: "2026-03-07" });
  expect(found()).toMatchObject([{ level: "warning", reason: { code: "weekend" }, waived: null }]);
  db.insert(sessionWaiver).values({ sessionId: session.id, warning: "weekend", reason: "Op verzoek", at: now }).run();
  expect(found()).toMatchObject([{ reason: { code: "weekend" }, waived: "Op verzoek" }]);
  const from = { fromDate: "2026-03-08", fromStartsAt: "09:30", fromEndsAt: "16:30" };
  db.insert(sessionMove)
    .values({ sessionId: session.id, ...from, at: now + 1 })
    .run();
  expect(found()).toMatchObject([{ reason: { code: "weekend" }, waived: null }]);
});

test("thousands of sessions take time in proportion", () => {
  const training = makeTraining(db, { programmeId });
  for (let person = 0; person < 4; person += 1) makeEnrolment(db, training.id);
  fill(training.id, 0, 600);
  const short = timed();
  fill(training.id, 600, 3000);
  const long = timed();
  expect(long.count).toBe(0);
  expect(long.cpu / short.cpu).toBeLessThan(12);
}, 30_000);

function timed() {
  const start = process.cpuUsage();
  const count = found().filter(({ level }) => level === "conflict").length;
  return { count, cpu: process.cpuUsage(start).user };
}

/** Six sessions a day, each an hour long, one after the other. */
function fill(trainingId: number, from: number, until: number) {
  const insert = db.$client.prepare(`INSERT INTO session (training_id, position, kind, name, date, starts_at, ends_at,
    start_instant, end_instant, net_minutes, is_compulsory, trainers_needed, actors_needed)
    VALUES (?, ?, 'intervision', 'Intervisie', ?, ?, ?, ?, ?, 60, 1, 0, 0)`);
  const hour = 3_600_000;
  for (let index = from; index < until; index += 1) {
    const date = addDays("2025-01-01", Math.floor(index / 6));
    const start = 9 + (index % 6);
    const instant = requireInstant(date, `${String(start).padStart(2, "0")}:00`);
    const times = [`${String(start).padStart(2, "0")}:00`, `${start + 1}:00`];
    insert.run(trainingId, index + 1, date, ...times, instant, instant + hour);
  }
}

test("of what is to come it tells who is not certified on the day and who gave no answer", () => {
  const training = makeTraining(db, { programmeId });
  const [past, coming] = ["2026-02-24", "2026-03-03"].map((date, at) =>
    makeSession(db, training.id, { date, position: at + 1 }),
  );
  const uncertified = makePerson(db);
  const asked = {
    answer: null,
    answeredAt: null,
    answeredById: null,
    answeredFor: null,
    askedAt: now - 4 * 86_400_000,
  };
  makeBooking(db, past?.id ?? 0, uncertified.id);
  makeBooking(db, coming?.id ?? 0, uncertified.id);
  makeBooking(db, coming?.id ?? 0, makePerson(db).id, "actor", asked);
  const told = found().filter(({ reason }) => reason.code.startsWith("staff_"));
  expect(told.map(({ level, sessionId, reason }) => [level, sessionId, reason.code])).toEqual([
    ["warning", coming?.id, "staff_not_certified"],
    ["warning", coming?.id, "staff_held"],
    ["warning", coming?.id, "staff_no_answer"],
  ]);
});

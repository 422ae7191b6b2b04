import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { weekdayOf } from "~/domain/dates";
import { findBrokenLink } from "~/domain/journal";
import { publicHolidayOn } from "~/domain/programme/public-holidays";
import { findAllConflicts } from "~/domain/schedule/rules";
import { type DemoSummary, loadDemoWorld } from "../../scripts/demo/world";
import { freshDatabase } from "../database";
import { fingerprint, readSlots } from "./demo-reading";

const today = "2026-11-24";
let db: Database;
let summary: DemoSummary;

const all = <Row>(sql: string): Row[] => db.$client.prepare(sql).all() as Row[];
const values = <Value>(sql: string, ...params: unknown[]): Value[] =>
  db.$client
    .prepare(sql)
    .pluck()
    .all(...params) as Value[];
const count = (sql: string, ...params: unknown[]): number =>
  values<number>(`SELECT count(*) FROM ${sql}`, ...params)[0] ?? 0;

beforeAll(async () => {
  db = freshDatabase();
  summary = await loadDemoWorld(db, { today });
}, 60_000);

describe("the world", () => {
  test("has the plan's size", () => {
    const holders = (role: string) =>
      values("SELECT DISTINCT person_id FROM role_assignment WHERE role = ?", role).length;
    expect(summary.counts).toMatchObject({ organisations: 14, locations: 42, trainings: 200 });
    expect(
      [
        "trainer",
        "actor",
        "professional",
        "coordinator",
        "programme_manager",
        "administrator",
        "organisation_contact",
      ].map(holders),
    ).toEqual([32, 20, 3000, 3, 1, 1, 14]);
    expect(count("(SELECT DISTINCT person_id FROM certification WHERE qualification = 'certified')")).toBe(23);
    expect(count("role_assignment WHERE role = 'trainer' AND organisation_id IS NULL")).toBe(8);
    const plan = "training JOIN training_type ON training_type.id = training_type_id WHERE purpose = 'professionals'";
    expect(all(`SELECT year, count(*) AS trainings FROM ${plan} GROUP BY year`)).toEqual([
      { year: 2025, trainings: 34 },
      { year: 2026, trainings: 67 },
      { year: 2027, trainings: 99 },
    ]);
    expect(all("SELECT starts_on, ends_on FROM programme")).toEqual([
      { starts_on: "2025-01-01", ends_on: "2027-12-31" },
    ]);
  });

  test("is the same for the same seed and another for another", async () => {
    const [again, other] = [freshDatabase(), freshDatabase()];
    await loadDemoWorld(again, { today, seed: 1 });
    await loadDemoWorld(other, { today, seed: 2 });
    expect(fingerprint(again)).toBe(fingerprint(db));
    expect(fingerprint(other)).not.toBe(fingerprint(db));
  }, 60_000);

  test("gives everyone an address in an example domain", () => {
    expect(values("SELECT email FROM person WHERE email NOT GLOB '[a-z]*@*.example'")).toEqual([]);
  });

  test("refers to nothing that is not there and keeps a sound journal", () => {
    expect(db.$client.pragma("foreign_key_check")).toEqual([]);
    expect(findBrokenLink(db)).toEqual({ checked: count("journal"), brokenId: null });
    expect(count("journal WHERE verb = 'training.plan'")).toBe(count("training"));
  });

  test("leaves the database as careful as it was", () => {
    expect(db.$client.pragma("synchronous", { simple: true })).toBe(2);
    expect(db.$client.pragma("foreign_keys", { simple: true })).toBe(1);
  });

  test("goes into an empty database only", async () => {
    await expect(loadDemoWorld(db, { today })).rejects.toMatchObject({ reasons: [{ code: "database_not_empty" }] });
    expect(count("training")).toBe(206);
  });
});

describe("the schedule", () => {
  test("has no double bookings", () => {
    expect(findAllConflicts(readSlots(db), { locations: new Map(), names: new Map() })).toEqual([]);
  });

  test("steps over weekends and holidays", () => {
    const dates = values<string>("SELECT DISTINCT date FROM session WHERE date <> ?", today);
    expect(dates.filter((date) => weekdayOf(date) > 5 || publicHolidayOn(date))).toEqual([]);
    const inHoliday = values(
      `SELECT session.id FROM session JOIN location ON location.id = location_id
       JOIN municipality ON municipality.id = municipality_id
       JOIN school_holiday ON zone = school_zone AND date BETWEEN starts_on AND ends_on WHERE date <> ?`,
      today,
    );
    expect(inHoliday).toEqual([]);
  });

  test("keeps the training's first and last day", () => {
    const wrong = values(
      `SELECT id FROM training WHERE first_date IS NOT (SELECT min(date) FROM session WHERE training_id = training.id)
       OR last_date IS NOT (SELECT max(date) FROM session WHERE training_id = training.id)`,
    );
    expect(wrong).toEqual([]);
  });

  test("places no more people than there are places, in rooms that hold them", () => {
    const placed = `(SELECT count(*) FROM enrolment WHERE training_id = training.id AND ended_at IS NULL AND placed_at IS NOT NULL)`;
    expect(values(`SELECT id FROM training WHERE ${placed} > max_participants`)).toEqual([]);
    expect(
      values(`SELECT session.id FROM session JOIN training ON training.id = training_id
        JOIN location ON location.id = location_id WHERE capacity < ${placed}`),
    ).toEqual([]);
  });

  test.each(["2026-11-21", "2026-01-01", "2026-08-05"])(
    "has a training day for the demo's trainer on %s, whatever day that is",
    async (day) => {
      const other = freshDatabase();
      const { people } = await loadDemoWorld(other, { today: day });
      const [trainer] = people.trainer;
      const dates = other.$client
        .prepare("SELECT date FROM session JOIN booking ON session_id = session.id WHERE person_id = ? ORDER BY date")
        .pluck()
        .all(trainer?.id) as string[];
      expect(dates).toContain(day);
      expect(dates.at(0)).not.toBe(day);
      expect(dates.at(-1)).not.toBe(day);
      expect(findAllConflicts(readSlots(other), { locations: new Map(), names: new Map() })).toEqual([]);
    },
    60_000,
  );
});

describe("what needs attention", () => {
  const placed = `(SELECT count(*) FROM enrolment WHERE training_id = training.id AND ended_at IS NULL AND placed_at IS NOT NULL)`;

  test("is there to be found", () => {
    const noTrainer = count(
      `training WHERE first_date > ? AND id NOT IN (SELECT training_id FROM session JOIN booking ON session_id = session.id WHERE function = 'trainer')`,
      today,
    );
    const belowMinimum = count(
      `training WHERE status = 'planned' AND first_date BETWEEN ? AND date(?, '+90 days') AND ${placed} < min_participants`,
      today,
      today,
    );
    const notSubmitted = count(
      `session JOIN training ON training.id = training_id WHERE date < ? AND status <> 'cancelled'
       AND session.id NOT IN (SELECT session_id FROM attendance_submission)`,
      today,
    );
    const toIssue = count(
      "training WHERE status = 'closed' AND id NOT IN (SELECT training_id FROM certificate WHERE training_id IS NOT NULL)",
    );
    const waiting = count("enrolment WHERE placed_at IS NULL AND ended_at IS NULL");
    expect([noTrainer, belowMinimum, toIssue, waiting]).toEqual([2, expect.any(Number), 2, 6]);
    expect(belowMinimum).toBeGreaterThanOrEqual(2);
    expect(notSubmitted).toBeGreaterThanOrEqual(3);
  });

  test("never stands in a register of today or later", () => {
    expect(count("attendance_mark JOIN session ON session.id = session_id WHERE date >= ?", today)).toBe(0);
  });
});

describe("certificates", () => {
  test("are only for who was there in full, and not for who left", () => {
    const wrong = values(
      `SELECT number FROM certificate JOIN enrolment ON enrolment.id = enrolment_id
       WHERE enrolment.ended_at IS NOT NULL OR placed_at IS NULL OR
         (SELECT count(*) FROM attendance_mark WHERE enrolment_id = enrolment.id AND mark = 'present' AND superseded_at IS NULL)
         <> (SELECT count(*) FROM session WHERE session.training_id = enrolment.training_id)`,
    );
    expect(wrong).toEqual([]);
    expect(count("certificate")).toBeGreaterThan(600);
  });

  test("have numbers without gaps, and the series knows the last", () => {
    const years = all(
      "SELECT year, min(sequence) AS first, max(sequence) AS last, count(*) AS amount FROM certificate GROUP BY year",
    );
    const series = all<{ year: number; last: number }>("SELECT year, last FROM certificate_series ORDER BY year");
    expect(years).toEqual(series.map(({ year, last }) => ({ year, first: 1, last, amount: last })));
  });

  test("state in their facts what stands in their columns", () => {
    const wrong = values(
      `SELECT id FROM certificate WHERE facts ->> 'number' <> number OR facts ->> 'code' <> code
       OR substr(facts ->> 'issuedOn', 1, 4) <> CAST(year AS text) OR length(code) <> 26`,
    );
    expect(wrong).toEqual([]);
  });

  test("are held by the demo's first professional, whose second training is under way", () => {
    const [first, second] = summary.people.professional;
    const standing = (id: number | undefined) => count("certificate WHERE person_id = ? AND ended_at IS NULL", id);
    const running = (id: number | undefined) =>
      count("enrolment JOIN training ON training.id = training_id WHERE person_id = ? AND status = 'confirmed'", id);
    expect([standing(first?.id), running(first?.id)]).toEqual([1, 1]);
    expect([standing(second?.id), running(second?.id)]).toEqual([0, 1]);
  });
});

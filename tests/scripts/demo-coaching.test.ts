import { beforeAll, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { requireInstant } from "~/domain/dates";
import { loadDemoWorld } from "../../scripts/demo/world";
import { freshDatabase } from "../database";

const today = "2026-11-24";
const now = requireInstant(today, "08:00");
let db: Database;

beforeAll(async () => {
  db = freshDatabase();
  await loadDemoWorld(db, { today });
}, 120_000);

const count = (sql: string, ...params: unknown[]) =>
  db.$client
    .prepare(`SELECT count(*) FROM ${sql}`)
    .pluck()
    .get(...params);

test("there are coaches, sessions that were and that are to come, and who asks", () => {
  expect(count("coach_role WHERE ends_on IS NULL")).toBe(7);
  expect(count("coaching_session WHERE minutes IS NOT NULL AND end_instant < ?", now)).toBeGreaterThan(60);
  expect(count("coaching_session WHERE start_instant > ? AND minutes IS NULL", now)).toBe(42);
  const taken = "EXISTS (SELECT 1 FROM coaching_booking b WHERE b.coaching_session_id = s.id AND b.ended_at IS NULL)";
  expect(count(`coaching_session s WHERE s.start_instant > ? AND ${taken}`, now)).toBeGreaterThan(6);
  expect(count(`coaching_session s WHERE s.start_instant < ? AND s.minutes IS NULL AND ${taken}`, now)).toBeGreaterThan(
    2,
  );
  expect(count("coaching_request WHERE closed_at IS NULL")).toBeGreaterThan(5);
  expect(count("coaching_action WHERE done_at IS NULL")).toBeGreaterThan(5);
});

test("nobody coaches in two places at once, nor more people than there are places", () => {
  const twice = `coaching_session one JOIN coaching_session other ON other.coach_id = one.coach_id AND other.id > one.id
    AND other.start_instant < one.end_instant AND one.start_instant < other.end_instant`;
  expect(count(twice)).toBe(0);
  const full = `coaching_session s WHERE s.places <
    (SELECT count(*) FROM coaching_booking b WHERE b.coaching_session_id = s.id AND b.ended_at IS NULL)`;
  expect(count(full)).toBe(0);
});

test("no coach trains, and nobody who is coached follows a training, at that hour", () => {
  const busy = `coaching_session c JOIN session s ON s.start_instant < c.end_instant AND c.start_instant < s.end_instant
    JOIN booking b ON b.session_id = s.id AND b.ended_at IS NULL AND b.person_id = c.coach_id`;
  expect(count(busy)).toBe(0);
});

test("some of the trained were coached and some never", () => {
  const coached = count("(SELECT DISTINCT person_id FROM coaching_booking WHERE is_present = 1)") as number;
  const trained = count("(SELECT DISTINCT person_id FROM certificate WHERE enrolment_id IS NOT NULL)") as number;
  expect(coached).toBeGreaterThan(trained / 5);
  expect(coached).toBeLessThan((trained * 4) / 5);
});

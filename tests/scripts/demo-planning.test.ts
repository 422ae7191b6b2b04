import { beforeAll, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { lockedFields } from "#db/lists";
import { loadDemoWorld } from "../../scripts/demo/world";
import { freshDatabase } from "../database";

let db: Database;

const all = (sql: string): unknown[] => db.$client.prepare(sql).pluck().all();

beforeAll(async () => {
  db = freshDatabase();
  await loadDemoWorld(db, { today: "2026-11-24" });
}, 60_000);

test("has wishes for trainings without dates alone, within their year, one of them without room for two days", () => {
  const dated = all(`SELECT training_id FROM planning_wish w JOIN session s USING (training_id)`);
  const outside = all(`SELECT training_id FROM planning_wish w JOIN training t ON t.id = w.training_id
    WHERE substr(earliest_on, 1, 4) <> t.year OR substr(latest_on, 1, 4) <> t.year`);
  const short = all(`SELECT training_id FROM planning_wish WHERE julianday(latest_on) - julianday(earliest_on) < 7`);
  expect([dated, outside, short.length]).toEqual([[], [], 1]);
  expect(all("SELECT count(*) FROM planning_wish")).toEqual([23]);
});

test("leaves trainings without dates of which nothing is known", () => {
  const [unknown] = all(`SELECT count(*) FROM training t WHERE status = 'planned'
    AND NOT EXISTS (SELECT 1 FROM session s WHERE s.training_id = t.id)
    AND NOT EXISTS (SELECT 1 FROM planning_wish w WHERE w.training_id = t.id)`);
  expect(unknown).toBe(11);
});

test("has one training that is fixed whole and two of which the dates are", () => {
  expect(all("SELECT group_concat(field) FROM planning_lock GROUP BY training_id ORDER BY training_id")).toEqual([
    lockedFields.join(),
    "dates",
    "dates",
  ]);
});

test("has trainers who said how much they take on", () => {
  expect(all("SELECT per_week || ' ' || per_month || ' ' || per_quarter FROM staff_limit")).toEqual(
    Array(5).fill("3 8 20"),
  );
});

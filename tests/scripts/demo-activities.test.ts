import { beforeAll, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { activityKinds } from "#db/lists-after";
import { programme } from "#db/schema.server";
import { readActivityProgress } from "~/domain/activity/progress";
import { isHeld } from "~/domain/activity/rules";
import { loadDemoWorld } from "../../scripts/demo/world";
import { freshDatabase } from "../database";

const today = "2026-11-24";
let db: Database;

const all = (sql: string): unknown[] => db.$client.prepare(sql).pluck().all();

beforeAll(async () => {
  db = freshDatabase();
  await loadDemoWorld(db, { today });
}, 120_000);

test("has held some of every kind in both years, and has more to come of every kind", () => {
  const held = db
    .select()
    .from(programme)
    .all()
    .flatMap((row) => readActivityProgress(db, row, today));
  expect(held.map(({ kind }) => kind)).toEqual([...activityKinds]);
  for (const { years } of held) expect(years.map(({ actual }) => actual > 0)).toEqual([true, true, false]);
  expect(all(`SELECT DISTINCT kind FROM activity WHERE date > '${today}'`).toSorted()).toEqual(
    activityKinds.toSorted(),
  );
});

test("lies within the programme, and knows who came of what was held alone", () => {
  const outside = all("SELECT a.id FROM activity a JOIN programme p ON a.date NOT BETWEEN p.starts_on AND p.ends_on");
  const known = all(`SELECT a.date || '|' || (a.cancelled_at IS NOT NULL) FROM activity a
    JOIN activity_turnout t ON t.activity_id = a.id`) as string[];
  expect(outside).toEqual([]);
  expect(known.length).toBeGreaterThan(50);
  expect(known.filter((row) => !isHeld({ date: row.slice(0, 10), isCancelled: row.endsWith("1") }, today))).toEqual([]);
});

test("has development plans of chain work sessions alone, a few with their review due", () => {
  const kinds = all("SELECT DISTINCT kind FROM activity a JOIN development_plan p ON p.activity_id = a.id");
  const [plans] = all("SELECT count(*) FROM development_plan") as number[];
  const [due] = all(`SELECT count(*) FROM development_plan WHERE next_review_on <= '${today}'`) as number[];
  expect(kinds).toEqual(["chain_work_session"]);
  expect([plans ?? 0, due ?? 0].map((count) => count > 1)).toEqual([true, true]);
  expect(due ?? 0).toBeLessThan((plans ?? 0) / 2);
});

test("has one that fell through, with its reason", () => {
  expect(all("SELECT DISTINCT cancel_reason FROM activity WHERE cancelled_at IS NOT NULL")).toEqual([
    "Te weinig aanmeldingen; we kiezen een nieuwe datum.",
  ]);
});

test("has JIMsupport in the pilot's organisations first", () => {
  const early = all(`SELECT DISTINCT organisation_id FROM activity_organisation WHERE activity_id IN
    (SELECT id FROM activity WHERE kind = 'jim_support' ORDER BY date LIMIT 8)`);
  expect(early).toHaveLength(3);
});

import { asc, count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { municipality, part, region, schoolHoliday, trainingType } from "#db/schema.server";
import { daysBetween, minutesBetween } from "~/domain/dates";
import { loadReference } from "~/domain/programme/load-reference";
import { freshDatabase } from "../../database";

const load = (db: Database) => loadReference({ db, user: null, now: 0 });
const countOf = (db: Database, table: typeof region | typeof municipality | typeof schoolHoliday | typeof part) =>
  db.select({ rows: count() }).from(table).get()?.rows;

const counts = (db: Database) => [region, municipality, schoolHoliday, part].map((table) => countOf(db, table));

test("42 regions, 342 municipalities, 90 school holidays, and nothing doubles", () => {
  const db = freshDatabase();
  expect(load(db)).toEqual({ regions: 42, municipalities: 342, schoolHolidays: 90 });
  expect(counts(db)).toEqual([42, 342, 90, 5]);
  load(db);
  expect(counts(db)).toEqual([42, 342, 90, 5]);
});

test.each([
  ["Hattem", "noord"],
  ["Eemnes", "noord"],
  ["Zeewolde", "midden"],
  ["Arnhem", "zuid"],
  ["Middelburg", "zuid"],
])("%s has the school holidays of %s", (name, zone) => {
  const db = freshDatabase();
  load(db);
  expect(db.select().from(municipality).where(eq(municipality.name, name)).get()?.schoolZone).toBe(zone);
});

test("only a summer holiday is longer than 16 days", () => {
  const db = freshDatabase();
  load(db);
  const long = db
    .select()
    .from(schoolHoliday)
    .all()
    .filter((row) => daysBetween(row.startsOn, row.endsOn) + 1 > 16);
  expect(new Set(long.map((row) => row.name))).toEqual(new Set(["Zomervakantie"]));
});

test("a corrected holiday is put right, an edited training type stays", () => {
  const db = freshDatabase();
  load(db);
  const first = db.select().from(schoolHoliday).get();
  db.update(schoolHoliday)
    .set({ endsOn: "2022-10-29" })
    .where(eq(schoolHoliday.id, first?.id ?? 0))
    .run();
  db.update(trainingType).set({ maxParticipants: 14 }).run();
  load(db);
  expect(db.select().from(schoolHoliday).get()).toEqual(first);
  expect(db.select().from(trainingType).all()).toMatchObject([
    { name: "JIM-training", minParticipants: 12, maxParticipants: 14, hardMaximum: 16 },
  ]);
});

test("the training type: two days of six net hours, three intervisions of two", () => {
  const db = freshDatabase();
  load(db);
  const parts = db.select().from(part).orderBy(asc(part.position)).all();
  const shape = parts.map((row) => [row.kind, row.netMinutes, row.gapAmount, row.gapUnit, row.startsAt, row.endsAt]);
  expect(shape).toEqual([
    ["training_day", 360, 0, "week", "09:30", "16:30"],
    ["training_day", 360, 2, "week", "09:30", "16:30"],
    ["intervision", 120, 4, "week", "13:30", "15:45"],
    ["intervision", 120, 4, "week", "13:30", "15:45"],
    ["intervision", 120, 4, "week", "13:30", "15:45"],
  ]);
  expect(parts.every((row) => row.netMinutes <= minutesBetween(row.startsAt, row.endsAt))).toBe(true);
});

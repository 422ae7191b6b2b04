import { asc, count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { municipality, part, region, schoolHoliday, track, trainingType } from "#db/schema.server";
import { daysBetween, minutesBetween } from "~/domain/dates";
import { loadReference } from "~/domain/programme/load-reference";
import { listTracks, requireTrack } from "~/domain/track/queries";
import { freshDatabase } from "../../database";
import { makeUser } from "../../factories";

const load = (db: Database) => loadReference({ db, user: null, now: 0 });
const countOf = (db: Database, table: typeof region | typeof municipality | typeof schoolHoliday | typeof part) =>
  db.select({ rows: count() }).from(table).get()?.rows;

const counts = (db: Database) => [region, municipality, schoolHoliday, part].map((table) => countOf(db, table));

test("42 regions, 342 municipalities, 90 school holidays, and nothing doubles", () => {
  const db = freshDatabase();
  expect(load(db)).toEqual({ regions: 42, municipalities: 342, schoolHolidays: 90 });
  expect(counts(db)).toEqual([42, 342, 90, 12]);
  load(db);
  expect(counts(db)).toEqual([42, 342, 90, 12]);
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
  expect(db.select().from(trainingType).all().at(0)).toMatchObject({
    ...{ name: "JIM-training", minParticipants: 12, maxParticipants: 14, hardMaximum: 16 },
  });
});

test("the training type: two days of six net hours, three intervisions of two", () => {
  const db = freshDatabase();
  load(db);
  const parts = db.select().from(part).where(eq(part.trainingTypeId, 1)).orderBy(asc(part.position)).all();
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

test("the trainings of trainers and actors are there, each for its purpose", () => {
  const db = freshDatabase();
  load(db);
  const days = db
    .select({ name: trainingType.name, purpose: trainingType.purpose, days: count(part.id) })
    .from(trainingType)
    .innerJoin(part, eq(part.trainingTypeId, trainingType.id))
    .groupBy(trainingType.id)
    .all();
  expect(days).toEqual([
    { name: "JIM-training", purpose: "professionals", days: 5 },
    { name: "Train-de-trainer", purpose: "train_the_trainer", days: 2 },
    { name: "Verdieping complexe netwerken", purpose: "deepening", days: 1 },
    { name: "Opfrisdag trainers", purpose: "refresher", days: 1 },
    { name: "Masterclass trainingsacteurs", purpose: "masterclass", days: 3 },
  ]);
});

test("three tracks, and loading again doubles none, not even one that was renamed", () => {
  const db = freshDatabase();
  load(db);
  const admin = makeUser(db, "administrator");
  const tracks = listTracks(db, admin);
  expect(tracks.map(({ name, qualification, steps }) => [name, qualification, steps])).toEqual([
    ["JIM-trainer", "certified", 8],
    ["Extern inzetbaar", "externally_deployable", 2],
    ["Trainingsacteur", "training_actor", 4],
  ]);
  db.update(track).set({ name: "Trainer in huis" }).where(eq(track.id, 1)).run();
  db.update(trainingType).set({ name: "Opfrissen" }).where(eq(trainingType.purpose, "refresher")).run();
  load(db);
  expect(listTracks(db, admin).map(({ name, edition }) => [name, edition])).toEqual([
    ["Trainer in huis", 1],
    ["Extern inzetbaar", 1],
    ["Trainingsacteur", 1],
  ]);
  expect(db.select().from(trainingType).all()).toHaveLength(5);
});

test("a shipped step asks the training of its purpose and names what comes before it", () => {
  const db = freshDatabase();
  load(db);
  const { current } = requireTrack(db, makeUser(db, "administrator"), 1);
  expect(current).toMatchObject({ number: 1, validityMonths: 24, graceMonths: 3, renewDeliveries: 4 });
  expect(current.steps.map(({ kind, training, needs }) => [kind, training, needs])).toEqual([
    ["training_followed", "JIM-training", []],
    ["training_followed", "Train-de-trainer", [1]],
    ["shadowing", null, [1]],
    ["co_training", null, [2, 3]],
    ["observed_delivery", null, [4]],
    ["interview", null, [5]],
    ["document", null, []],
    ["document", null, [7]],
  ]);
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { journal, location, part, target, trainingType } from "#db/schema.server";
import { action as journalAction } from "~/routes/administration/journal/route";
import { action as locationAction } from "~/routes/administration/location/route";
import { action as programmeAction } from "~/routes/administration/programme/route";
import { action as typeAction } from "~/routes/administration/type/route";
import { action as personAction } from "~/routes/person/route";
import { freshDatabase } from "../database";
import { makeLocation, makePerson, makeProgramme, makeRegion, makeUser } from "../factories";
import { posting, statusOf } from "../http";

interface Refused {
  refusal: { kind: string; fields: Record<string, string[]>; current: Record<string, string> | null };
}

const bodyOf = async (result: unknown): Promise<Refused> => (result as Response).json() as Promise<Refused>;

test("a stale location comes back as 409 with what stands and what was typed", async () => {
  const db = freshDatabase();
  const user = makeUser(db, "coordinator");
  const row = makeLocation(db, { version: 3 });
  const form = { version: "2", name: "Zaal Noord", city: "Tiel", regionCode: row.regionCode, capacity: "30" };
  const result = await locationAction(
    posting("/beheer/locaties/1", form, { db, user, params: { id: String(row.id) } }),
  );
  expect((result as Response).status).toBe(409);
  expect((await bodyOf(result)).refusal).toMatchObject({ kind: "stale", current: { name: row.name, capacity: "20" } });
  expect(db.select().from(location).get()).toEqual(row);
});

test("a location without room is refused by the field", async () => {
  const db = freshDatabase();
  const user = makeUser(db, "coordinator");
  const form = { name: "Zaal", city: "Tiel", regionCode: makeRegion(db).code, capacity: "0" };
  const result = await locationAction(posting("/beheer/locaties/nieuw", form, { db, user }));
  expect(Object.keys((await bodyOf(result)).refusal.fields)).toEqual(["capacity"]);
});

const day = {
  ...{ name: "Dag", kind: "training_day", startsAt: "09:30", endsAt: "16:30", netMinutes: "360" },
  ...{ gapAmount: "1", gapUnit: "week", trainersNeeded: "2", actorsNeeded: "0" },
};
const typeForm = {
  ...{ name: "Verdieping", minParticipants: "4", maxParticipants: "8", hardMaximum: "8", attendanceShare: "80" },
  ...{ makeUpDays: "90", certificateTitle: "Verdieping", certificateStatement: "volgde de verdieping" },
};
const partForm = (index: number, values: Record<string, string>) =>
  Object.fromEntries(Object.entries({ ...day, ...values }).map(([name, value]) => [`parts[${index}].${name}`, value]));

test("the parts of a type stand in the order of their numbers, empty ones left out", async () => {
  const db = freshDatabase();
  const user = makeUser(db, "administrator");
  const parts = { ...partForm(0, { name: "Tweede", position: "2" }), ...partForm(1, { name: "" }) };
  const first = { name: "Eerste", position: "1", isCompulsory: "on", certifiedNeeded: "2", traineeAllowed: "on" };
  const form = { ...typeForm, ...parts, ...partForm(2, first), purpose: "deepening" };
  expect(await statusOf(typeAction(posting("/beheer/trainingssoorten/nieuw", form, { db, user })))).toBe(302);
  expect(db.select().from(part).orderBy(part.position).all()).toMatchObject([
    { name: "Eerste", isCompulsory: true, certifiedNeeded: 2, traineeAllowed: true },
    { name: "Tweede", isCompulsory: false, certifiedNeeded: 1, traineeAllowed: false },
  ]);
  expect(db.select().from(trainingType).get()?.purpose).toBe("deepening");
});

test.each([
  ["ends before it starts", { endsAt: "08:00" }, "parts[0].endsAt"],
  ["has more net time than it lasts", { netMinutes: "421" }, "parts[0].netMinutes"],
  ["asks more certified trainers than trainers", { certifiedNeeded: "3" }, "parts[0].certifiedNeeded"],
  ["has no time", { startsAt: "25:00" }, "parts[0].startsAt"],
])("a part that %s is refused by its field", async (_what, values, field) => {
  const db = freshDatabase();
  const user = makeUser(db, "administrator");
  const form = { ...typeForm, ...partForm(0, values) };
  const result = await typeAction(posting("/beheer/trainingssoorten/nieuw", form, { db, user }));
  expect(Object.keys((await bodyOf(result)).refusal.fields)).toEqual([field]);
  expect(db.select().from(trainingType).all()).toEqual([]);
});

test("the programme's targets are those that were typed", async () => {
  const db = freshDatabase();
  const user = makeUser(db, "administrator");
  const { id, name, startsOn, endsOn, issuer, signatoryName, signatoryTitle } = makeProgramme(db);
  db.insert(target).values({ programmeId: id, kind: "trainings", year: 2025, amount: 34, baseline: 3 }).run();
  db.insert(target).values({ programmeId: id, kind: "work_sessions", year: null, amount: 25 }).run();
  const facts = { version: "1", name, startsOn, endsOn, issuer, signatoryName, signatoryTitle };
  const targets = { "target-trainings-2025": "40", "target-work_sessions-total": "", "target-trainings-total": "200" };
  const form = { ...facts, ...targets, baselineProfessionals: "900" };
  expect(await statusOf(programmeAction(posting("/beheer/programma", form, { db, user })))).toBe(302);
  const rows = db.select().from(target).where(eq(target.programmeId, id)).orderBy(target.id).all();
  expect(rows.map(({ kind, year, amount, baseline }) => [kind, year, amount, baseline])).toEqual([
    ["trainings", 2025, 40, 3],
    ["trainings", null, 200, 0],
  ]);
});

test("a person's page does what its form says, and nothing for who may not", async () => {
  const db = freshDatabase();
  const row = makePerson(db);
  const visit = { db, params: { id: String(row.id) } };
  const grant = { part: "grant", role: "trainer", organisationId: "" };
  const post = (user: ReturnType<typeof makeUser>) =>
    statusOf(personAction(posting("/mensen/1", grant, { ...visit, user })));
  expect(await post(makeUser(db, "coordinator"))).toBe(404);
  expect(await post(makeUser(db, "trainer"))).toBe(404);
  expect(await post(makeUser(db, "administrator"))).toBe(302);
  expect(db.select().from(journal).all()).toMatchObject([{ verb: "person.grantRole", subjectId: String(row.id) }]);
});

test("the journal is walked when asked", async () => {
  const db = freshDatabase();
  const args = posting("/beheer/journaal", {}, { db, user: makeUser(db, "administrator") });
  expect(await journalAction(args)).toEqual({ chain: { checked: 0, brokenId: null } });
});

import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { session, training } from "#db/schema.server";
import type { User } from "~/domain/user";
import * as newRoute from "~/routes/training-new/route";
import { freshDatabase } from "../database";
import { makePlanWorld, makeSchoolHoliday, type PlanWorld } from "../domain/plan-world";
import { makeBooking, makeOrganisation, makeSession, makeTraining, makeUser } from "../factories";
import { getting, posting, statusOf } from "../http";

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});

const outsiders = () => [
  makeUser(db, "coordinator", makeOrganisation(db).id),
  makeUser(db, "professional"),
  makeUser(db, "actor"),
  makeUser(db, "trainer"),
];

describe("/trainingen/nieuw", () => {
  let world: PlanWorld;
  beforeEach(() => {
    world = makePlanWorld(db);
  });

  const draftAt = async (params: Record<string, string>, user: User = world.coordinator) => {
    const path = `/trainingen/nieuw?${new URLSearchParams(params)}`;
    return (await newRoute.loader(getting(path, { db, user }))).draft;
  };
  const chosen = () => ({
    trainingTypeId: String(world.type.id),
    clientOrganisationId: String(world.organisation.id),
    locationId: String(world.location.id),
    firstDate: "2026-03-10",
  });
  const rowFields = (dates: readonly string[]) =>
    Object.fromEntries(
      world.parts.flatMap(({ id, startsAt, endsAt }, index) =>
        Object.entries({ partId: id, date: dates[index], startsAt, endsAt, locationId: world.location.id }).map(
          ([name, value]) => [`sessions[${index}].${name}`, String(value)],
        ),
      ),
    );
  const form = (change: Record<string, string> = {}) => ({
    ...chosen(),
    regionCode: world.region.code,
    ...rowFields(["2026-03-10", "2026-03-17"]),
    ...change,
  });

  test("proposes the parts by rhythm, in the organisation's region, past its school holiday", async () => {
    makeSchoolHoliday(db, "2026-03-16", "2026-03-20");
    const draft = await draftAt({ ...chosen(), stap: "voorstel" });
    expect(draft.chosen.regionCode).toBe(world.region.code);
    expect(draft.rows.map(({ date, startsAt, warnings }) => [date, startsAt, warnings])).toEqual([
      ["2026-03-10", "09:30", []],
      ["2026-03-24", "13:00", []],
    ]);
    expect(draft.rows[1]?.movedBecause).toEqual([
      "In regio Midden is het schoolvakantie (Voorjaarsvakantie) tot en met 20 maart 2026.",
    ]);
    expect(draft.asksReason).toBe(false);
  });

  test("shows at once who collides, with the other training and its hours", async () => {
    const trainer = makeUser(db, "trainer");
    const other = makeTraining(db, { code: "2026-8888" });
    makeBooking(
      db,
      makeSession(db, other.id, { date: "2026-03-10", startsAt: "16:00", endsAt: "18:00" }).id,
      trainer.id,
    );
    const draft = await draftAt({ ...form({ "trainerIds[0]": String(trainer.id) }), stap: "controle" });
    expect(draft.rows.map(({ conflicts }) => conflicts)).toEqual([
      [`${trainer.name} is op dat moment al trainer bij 2026-8888. (16:00–18:00)`],
      [],
    ]);
    expect(draft.staff?.trainers[0]?.busy).toEqual(["Trainingsdag 1"]);
  });

  test.each([
    ["30 February", { "sessions[0].date": "2026-02-30" }, "date"],
    ["no time", { "sessions[0].startsAt": "" }, "startsAt"],
  ])("says what is wrong with a row and keeps it: %s", async (_name, change, field) => {
    const draft = await draftAt({ ...form(change), stap: "controle" });
    expect(Object.keys(draft.rows[0]?.fields ?? {})).toEqual([field]);
    expect(draft.rows[0]).toMatchObject({ [field]: Object.values(change)[0] });
    expect(draft.rows[1]?.fields).toEqual({});
  });

  test("says what a proposal lacks", async () => {
    expect(Object.keys((await draftAt({ stap: "voorstel" })).fields)).toEqual([
      ...["trainingTypeId", "clientOrganisationId", "firstDate"],
    ]);
    const wrong = await draftAt({ ...chosen(), firstDate: "30-02-2026", stap: "voorstel" });
    expect(wrong.fields.firstDate).toEqual(["Deze datum bestaat niet. Schrijf een datum als 02-03-2026."]);
    expect(wrong.chosen.firstDate).toBe("30-02-2026");
  });

  test("plans and goes to the training; the same form twice makes one", async () => {
    const send = () =>
      newRoute.action(posting("/trainingen/nieuw", { ...form(), _once: "key" }, { db, user: world.coordinator }));
    for (const answer of [await send(), await send()]) {
      expect(answer).toBeInstanceOf(Response);
      expect((answer as Response).headers.get("location")).toBe("/trainingen/2026-0001?gelukt=gepland");
    }
    expect(db.select().from(training).all()).toHaveLength(1);
  });

  test("refused, everything that was typed is still there", async () => {
    makeSchoolHoliday(db, "2026-03-10", "2026-03-10");
    const typed = form({ "sessions[1].startsAt": "13:05" });
    const answer = (await newRoute.action(
      posting("/trainingen/nieuw", typed, { db, user: world.coordinator }),
    )) as unknown as Response;
    expect(answer.status).toBe(400);
    const { refusal, draft } = await answer.json();
    expect(refusal.fields).toEqual({ waiverReason: ["Geef een reden."] });
    expect(draft).toMatchObject({ asksReason: true, chosen: chosen() });
    expect(draft.rows[1].startsAt).toBe("13:05");
  });

  test("without a date, then with one", async () => {
    const undated = { ...chosen(), regionCode: world.region.code, year: "2027", intent: "undated" };
    const user = world.coordinator;
    const made = (await newRoute.action(posting("/trainingen/nieuw", undated, { db, user }))) as Response;
    expect(made.headers.get("location")).toBe("/trainingen/2027-0001?gelukt=gepland");
    const draft = await draftAt({ voor: "2027-0001", firstDate: "2027-03-09", stap: "voorstel" });
    expect(draft.rows.map(({ date }) => date)).toEqual(["2027-03-09", "2027-03-16"]);
    const dated = { ...rowFields(["2027-03-09", "2027-03-16"]), voor: "2027-0001", version: "1" };
    await newRoute.action(posting("/trainingen/nieuw", dated, { db, user }));
    expect(db.select().from(session).all()).toHaveLength(2);
    const again = newRoute.action(posting("/trainingen/nieuw", dated, { db, user }));
    expect(await statusOf(again)).toBe(404);
  });

  test("not for others: no page, no other organisation", async () => {
    const [elsewhere, ...others] = outsiders();
    for (const user of others) {
      expect(await statusOf(newRoute.loader(getting("/trainingen/nieuw", { db, user })))).toBe(404);
    }
    for (const user of [elsewhere, ...others]) {
      const answer = newRoute.action(posting("/trainingen/nieuw", form(), { db, user: user ?? null }));
      expect(await statusOf(answer)).toBe(404);
    }
    expect((await draftAt({}, elsewhere)).clients.map(({ id }) => id)).not.toContain(world.organisation.id);
    expect(db.select().from(training).all()).toEqual([]);
  });
});

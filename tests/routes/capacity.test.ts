import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import * as table from "#db/schema.server";
import type { User } from "~/domain/user";
import { loader as readCsv } from "~/routes/capacity/csv/route";
import { loader as readRegion } from "~/routes/capacity/region/route";
import { loader } from "~/routes/capacity/show/route";
import { freshDatabase } from "../database";
import {
  makeActorFile,
  makeBooking,
  makeCertification,
  makeDeployable,
  makeOrganisation,
  makePart,
  makeProgramme,
  makeRegion,
  makeSession,
  makeTraining,
  makeTrainingType,
  makeUser,
} from "../factories";
import { getting, statusOf } from "../http";
import { countStatements } from "../statements";

let db: Database;
let user: User;
let here: { programmeId: number; regionCode: string; trainingTypeId: number; clientOrganisationId: number };

/** A client in a region, a type of two days, and nobody yet; the day is Monday 2 March 2026. */
beforeEach(() => {
  db = freshDatabase();
  user = makeUser(db, "programme_manager");
  const regionCode = makeRegion(db, { code: "JZ01", name: "Groningen" }).code;
  const trainingTypeId = makeTrainingType(db).id;
  makePart(db, trainingTypeId, { trainersNeeded: 2, actorsNeeded: 1 });
  makePart(db, trainingTypeId, { position: 2, name: "Trainingsdag 2", gapAmount: 2, gapUnit: "week", actorsNeeded: 1 });
  const clientOrganisationId = makeOrganisation(db, { regionCode }).id;
  here = { programmeId: makeProgramme(db).id, regionCode, trainingTypeId, clientOrganisationId };
});

const show = (query = "") => loader(getting(`/planbord/capaciteit${query}`, { db, user }));
const at = (date: string) => makeSession(db, makeTraining(db, { ...here, status: "planned" }).id, { date });
const firstOf = async (as: "trainer" | "actor", query = "") =>
  (await show(query)).breaks.find((one) => one.as === as)?.first ?? null;
const ahead = { status: "planned" as const, year: 2026 };

describe("the forecast", () => {
  test("without anything asked there are enough people", async () => {
    const view = await show();
    expect(view.breaks.map(({ first }) => first)).toEqual([null, null]);
    expect([view.rows, view.months.length, view.months[0], view.until]).toEqual([[], 12, "2026-03-01", "2028-02-01"]);
    expect(view.years).toEqual([2026, 2027, 2028]);
  });

  test("the first month without people enough, and what mends it", async () => {
    makeDeployable(db, here.clientOrganisationId);
    makeDeployable(db, here.clientOrganisationId);
    for (const date of ["2026-04-14", "2026-05-12", "2026-05-19", "2026-05-20", "2026-05-21", "2026-05-26"]) at(date);
    const first = await firstOf("trainer");
    expect(first).toMatchObject({ month: "2026-05-01", short: 2 });
    expect(first?.knots).toEqual([{ regions: ["Groningen"], asked: 10, can: 8, short: 2, people: 2 }]);
    expect(first?.mends).toEqual([
      { kind: "people", additions: [{ region: "Groningen", count: 1 }], next: null },
      { kind: "later", trainings: 1, next: null },
    ]);
    expect(await firstOf("trainer", "?grens=5")).toBeNull();
    expect(await firstOf("actor")).toMatchObject({ month: "2026-04-01", short: 1 });
  });

  test("whoever said yes holds the place, if they are fit that day", async () => {
    const fit = makeDeployable(db);
    const lapsed = makeUser(db, "trainer", here.clientOrganisationId);
    makeCertification(db, lapsed.id, { endsOn: "2026-04-30" });
    const session = at("2026-05-12");
    makeBooking(db, session.id, fit.id);
    makeBooking(db, session.id, lapsed.id);
    expect(await firstOf("trainer")).toMatchObject({ month: "2026-05-01", short: 1 });
    const months = (await show()).rows[0]?.cells.map(({ needed, covered, state }) => [needed, covered, state]);
    expect(months?.[2]).toEqual([2, 1, "short"]);
  });

  test("a certification that ends counts no more, unless it is taken to be renewed", async () => {
    const ends = makeUser(db, "trainer", here.clientOrganisationId);
    makeCertification(db, ends.id, { endsOn: "2026-04-30" });
    makeDeployable(db);
    at("2026-05-12");
    const first = await firstOf("trainer");
    expect(first).toMatchObject({ month: "2026-05-01", short: 1 });
    expect(first?.mends).toContainEqual({ kind: "renewals", next: null });
    expect(await firstOf("trainer", "?verlengen=ja")).toBeNull();
  });

  test("trainings without a date count within their wish, and the target beyond them anywhere", async () => {
    const wished = makeTraining(db, { ...here, ...ahead });
    db.insert(table.planningWish)
      .values({ trainingId: wished.id, earliestOn: "2026-06-01", latestOn: "2026-06-12" })
      .run();
    db.insert(table.target).values({ programmeId: here.programmeId, kind: "trainings", year: 2026, amount: 2 }).run();
    const { rows, wished: count, beyond, totals } = await show();
    expect([count, beyond]).toEqual([1, [{ year: 2026, count: 1 }]]);
    expect(rows.map(({ name, cells }) => [name, cells.reduce((sum, { needed }) => sum + needed, 0)])).toEqual([
      ["Groningen", 4],
      [null, 4],
    ]);
    expect(totals[3]).toMatchObject({ planned: 0, wished: 4, covered: 0 });
    expect(totals.reduce((sum, { targeted }) => sum + targeted, 0)).toBe(4);
  });

  test("an actor's own agreement holds: days a month, and no consent no day", async () => {
    const actor = makeUser(db, "actor", here.clientOrganisationId);
    makeCertification(db, actor.id, { qualification: "training_actor" });
    for (const date of ["2026-05-12", "2026-05-19", "2026-05-26"]) at(date);
    expect(await firstOf("actor")).toMatchObject({ short: 3 });
    makeActorFile(db, actor.id, { maxDaysPerMonth: 2 });
    expect(await firstOf("actor")).toMatchObject({ month: "2026-05-01", short: 1 });
  });

  test("what cannot be read in an address is left out", async () => {
    const { asked } = await show("?jaar=x&grens=999&voor=iedereen&verlengen=misschien");
    expect(asked).toEqual({ as: "trainer", year: null, perMonth: 4, renewals: false });
    expect((await show("?jaar=1999")).months).toHaveLength(12);
    expect((await show("?jaar=2027&voor=acteurs")).months[0]).toBe("2027-01-01");
  });

  test("as many statements for one training as for ten, and nobody's name", async () => {
    const name = makeDeployable(db, here.clientOrganisationId).name;
    at("2026-05-12");
    await show();
    const one = await countStatements(db, () => show());
    for (let day = 1; day < 10; day += 1) at(`2026-06-0${day}`);
    for (let count = 0; count < 5; count += 1) makeDeployable(db, here.clientOrganisationId);
    expect(await countStatements(db, () => show())).toBe(one);
    expect(JSON.stringify(await show())).not.toContain(name);
  });
});

test("a region: its months, its people and its trainings; another is not there", async () => {
  makeDeployable(db, here.clientOrganisationId);
  makeDeployable(db);
  at("2026-05-12");
  const region = (code: string) =>
    readRegion(getting(`/planbord/capaciteit/${code}`, { db, user, params: { region: code } }));
  const { parts, trainings } = await region("JZ01");
  expect(parts[0]?.people).toEqual({ own: 1, fromElsewhere: 1 });
  expect(parts[0]?.months).toMatchObject([{ month: "2026-05", planned: 2, covered: 2, short: 0, spare: 6 }]);
  expect(trainings).toHaveLength(1);
  expect(await statusOf(region("JZ99"))).toBe(404);
});

test("the same as a file", async () => {
  makeDeployable(db, here.clientOrganisationId);
  at("2026-05-12");
  const lines = (await (await readCsv(getting("/planbord/capaciteit.csv", { db, user }))).text()).split("\r\n");
  expect(lines[0]).toBe("Maand;Regio;Voor;Gepland;Gewenst;Volgens het plan;Toegezegd;Te vullen;Tekort;Nog ruimte");
  expect(lines.slice(1)).toEqual([
    "2026-05;Groningen;Trainers;2;0;0;0;1;1;3",
    "2026-05;Groningen;Trainingsacteurs;1;0;0;0;0;1;0",
    "",
  ]);
});

import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { roles } from "#db/lists";
import { may } from "~/domain/permissions";
import { filterFrom, pageFrom } from "~/domain/training/filter";
import { listAllTrainings, listTrainings } from "~/domain/training/list";
import { trainingSubject } from "~/domain/training/visible";
import type { User } from "~/domain/user";
import { freshDatabase } from "../../database";
import {
  makeBooking,
  makeEnrolment,
  makeOrganisation,
  makePerson,
  makeRegion,
  makeSession,
  makeTraining,
  makeUser,
  now,
  today,
} from "../../factories";

function world() {
  const db = freshDatabase();
  const enver = makeOrganisation(db, { name: "Enver" });
  const youke = makeOrganisation(db, { name: "Youké" });
  const north = makeRegion(db, { name: "Drenthe" });
  const south = makeRegion(db, { name: "Zeeland" });
  const running = makeTraining(db, {
    ...{ code: "2026-0001", status: "confirmed", clientOrganisationId: enver.id, regionCode: south.code },
  });
  const session = makeSession(db, running.id, { date: "2026-02-23" });
  makeSession(db, running.id, { date: "2026-03-09", position: 2 });
  const coming = makeTraining(db, {
    ...{ code: "2026-0002", status: "confirmed", clientOrganisationId: youke.id, regionCode: north.code },
  });
  makeSession(db, coming.id, { date: "2026-05-04" });
  const undated = makeTraining(db, {
    ...{ code: "2027-0001", year: 2027, status: "planned", clientOrganisationId: enver.id, regionCode: north.code },
  });
  const trainer = makeUser(db, "trainer");
  makeBooking(db, session.id, trainer.id);
  return {
    db,
    enver,
    youke,
    north,
    south,
    running,
    coming,
    undated,
    trainer,
    coordinator: makeUser(db, "coordinator"),
  };
}

function codesIn(db: Database, user: User, query: string): string[] {
  return listTrainings(db, user, filterFrom(new URLSearchParams(query)), 1, today).rows.map(({ code }) => code);
}

describe("the list of trainings", () => {
  const { db, enver, north, trainer, coordinator, running, coming, undated } = world();

  test.each([
    ["", ["2026-0002", "2026-0001", "2027-0001"]],
    ["jaar=2027", ["2027-0001"]],
    ["status=confirmed", ["2026-0002", "2026-0001"]],
    ["status=running", ["2026-0001"]],
    [`regio=${north.code}`, ["2026-0002", "2027-0001"]],
    [`organisatie=${enver.id}`, ["2026-0001", "2027-0001"]],
    [`trainer=${trainer.id}`, ["2026-0001"]],
    [`trainer=${trainer.name.split(" ")[1]}`, ["2026-0001"]],
    ["trainer=niemand", []],
    ["q=youke", ["2026-0002"]],
    ["q=env drent", ["2027-0001"]],
    ["q=20", ["2026-0002", "2026-0001", "2027-0001"]],
    ["q=%25", ["2026-0002", "2026-0001", "2027-0001"]],
    ['q="OR"', []],
    ["jaar=2026&status=planned", []],
    ["jaar=-1&status=onzin&volgorde=naam;DROP", ["2026-0002", "2026-0001", "2027-0001"]],
    ["volgorde=date", ["2026-0001", "2026-0002", "2027-0001"]],
    ["volgorde=code", ["2026-0001", "2026-0002", "2027-0001"]],
    ["volgorde=-code", ["2027-0001", "2026-0002", "2026-0001"]],
    ["volgorde=client", ["2027-0001", "2026-0001", "2026-0002"]],
    ["volgorde=region", ["2027-0001", "2026-0002", "2026-0001"]],
    ["volgorde=status", ["2027-0001", "2026-0001", "2026-0002"]],
  ])("?%s", (query, codes) => {
    expect(codesIn(db, coordinator, query)).toEqual(codes);
  });

  test("says what a coordinator needs of each", () => {
    makeEnrolment(db, running.id);
    makeEnrolment(db, running.id, { placedAt: null });
    makeEnrolment(db, running.id, { endedAt: now, end: "withdrawn" });
    expect(listTrainings(db, coordinator, filterFrom(new URLSearchParams("status=running")), 1, today)).toEqual({
      rows: [
        {
          ...{ code: "2026-0001", client: "Enver", region: "Zeeland", status: "confirmed", year: 2026 },
          ...{ firstDate: "2026-02-23", lastDate: "2026-03-09", maxParticipants: 15, placed: 1 },
          purpose: "professionals",
        },
      ],
      ...{ total: 1, page: 1, pages: 1 },
    });
  });

  test.each([
    ["a trainer sees those they train", trainer, ["2026-0001"]],
    ["a coordinator of an organisation its own", makeUser(db, "coordinator", enver.id), ["2026-0001", "2027-0001"]],
    ["a contact theirs", makeUser(db, "organisation_contact", enver.id), ["2026-0001", "2027-0001"]],
    ["a professional none", makeUser(db, "professional"), []],
    ["a programme manager all", makeUser(db, "programme_manager"), ["2026-0002", "2026-0001", "2027-0001"]],
  ])("%s", (_who, user, codes) => {
    expect(codesIn(db, user, "")).toEqual(codes);
    expect(codesIn(db, user, "q=202")).toEqual(codes);
  });

  test("agrees with the table of permissions for every role, wide and within an organisation", () => {
    const all = [running, coming, undated];
    for (const user of roles.flatMap((role) => [makeUser(db, role), makeUser(db, role, enver.id)])) {
      const allowed = all.filter((one) => may(user, "training.read", trainingSubject(db, one)));
      expect(codesIn(db, user, "volgorde=code")).toEqual(allowed.map(({ code }) => code));
    }
    expect(may(trainer, "training.read", trainingSubject(db, running))).toBe(true);
  });

  test("nobody looks past their scope by a filter", () => {
    expect(codesIn(db, makeUser(db, "coordinator", makeOrganisation(db).id), `organisatie=${enver.id}`)).toEqual([]);
  });
});

describe("the pages", () => {
  const db = freshDatabase();
  const clientOrganisationId = makeOrganisation(db).id;
  const programmeId = makeTraining(db, { clientOrganisationId }).programmeId;
  const { regionCode, trainingTypeId } = makeTraining(db, { clientOrganisationId, programmeId });
  for (let index = 0; index < 119; index += 1) {
    makeTraining(db, { clientOrganisationId, programmeId, regionCode, trainingTypeId });
  }
  const coordinator = makeUser(db, "coordinator");
  const filter = filterFrom(new URLSearchParams());
  const pageOf = (query: string) => listTrainings(db, coordinator, filter, pageFrom(new URLSearchParams(query)), today);

  test("hold fifty each and every training once", () => {
    const pages = [1, 2, 3].map((page) => pageOf(`pagina=${page}`));
    expect(pages.map(({ rows }) => rows.length)).toEqual([50, 50, 21]);
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ code }) => code))).size).toBe(121);
    expect(pages[0]).toMatchObject({ total: 121, pages: 3 });
  });

  test.each([
    ["pagina=9", 3],
    ["pagina=0", 1],
    ["pagina=-2", 1],
    ["pagina=x", 1],
    ["pagina=99999999999999999999", 1],
  ])("%s opens page %i", (query, page) => {
    expect(pageOf(query).page).toBe(page);
  });

  test("an export has them all, in the same order", () => {
    const all = listAllTrainings(db, coordinator, filter, today);
    expect(all.length).toBe(121);
    expect(all.slice(0, 50)).toEqual(pageOf("").rows);
  });

  test("a trainer's name with fewer than three letters finds nobody rather than everybody", () => {
    makeBooking(db, makeSession(db, makeTraining(db).id).id, makePerson(db, { familyName: "Li" }).id);
    expect(codesIn(db, coordinator, "trainer=li")).toEqual([]);
  });
});

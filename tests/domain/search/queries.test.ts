import { describe, expect, test } from "vitest";
import { searchPeople, searchTrainings } from "~/domain/search/queries";
import { cleanQuery, isSearchable } from "~/domain/search/words";
import { freshDatabase } from "../../database";
import { makeOrganisation, makePerson, makeRegion, makeTraining, makeUser } from "../../factories";

describe("searching people", () => {
  const db = freshDatabase();
  const enver = makeOrganisation(db, { name: "Enver" });
  const add = (givenName: string, infix: string | null, familyName: string, organisationId = enver.id) =>
    makePerson(db, {
      givenName,
      infix,
      familyName,
      organisationId,
      email: `${familyName}@${givenName}.example`.replaceAll(" ", ""),
    });
  add("Marjan", null, "Bos");
  add("Jan", null, "Pieters");
  add("Janneke", "van der", "Berg");
  add("Özgür", null, "Şahin", makeOrganisation(db).id);
  const coordinator = makeUser(db, "coordinator");
  const names = (text: string, user = coordinator) =>
    searchPeople(db, user, text).items.flatMap(({ name }) => (name.startsWith("Sanne") ? [] : name));

  test.each([
    ["jan", ["Jan Pieters", "Janneke van der Berg", "Marjan Bos"]],
    ["jan pieters", ["Jan Pieters"]],
    ["pieters jan", ["Jan Pieters"]],
    ["van der Berg", ["Janneke van der Berg"]],
    ["sahin", ["Özgür Şahin"]],
    ["ŞAHİN", ["Özgür Şahin"]],
    ["bos@marjan", ["Marjan Bos"]],
    ["jan zzz", []],
    ['"; DROP TABLE person', []],
  ])("%s", (text, found) => {
    expect(names(text)).toEqual(found);
  });

  test("stays within the organisations of whoever asks", () => {
    expect(names("sahin", makeUser(db, "coordinator", enver.id))).toEqual([]);
    expect(names("pieters", makeUser(db, "organisation_contact", enver.id))).toEqual(["Jan Pieters"]);
  });

  test.each(["trainer", "actor", "professional", "programme_manager"] as const)("gives a %s nobody", (role) => {
    expect(names("pieters", makeUser(db, role))).toEqual([]);
  });

  test("shows ten, the whole name first, and says that there are more", () => {
    for (let index = 0; index < 250; index += 1) makePerson(db, { givenName: "Piet", familyName: `Vriesema${index}` });
    makePerson(db, { givenName: "Piet", familyName: "Vries" });
    const { items, hasMore } = searchPeople(db, coordinator, "vries");
    expect(items[0]?.name).toBe("Piet Vries");
    expect(items).toHaveLength(10);
    expect(hasMore).toBe(true);
  });
});

describe("searching trainings", () => {
  const db = freshDatabase();
  const enver = makeOrganisation(db, { name: "Enver" });
  const region = makeRegion(db, { name: "Rijnmond" });
  const mine = makeTraining(db, { code: "2031-0007", clientOrganisationId: enver.id, regionCode: region.code });
  for (let index = 0; index < 12; index += 1) makeTraining(db, { clientOrganisationId: enver.id });
  const codes = (text: string, user = makeUser(db, "coordinator")) =>
    searchTrainings(db, user, text).items.map(({ code }) => code);

  test("finds by code, client and region", () => {
    expect(codes("2031-0007")).toEqual([mine.code]);
    expect(codes("enver rijnm")).toEqual([mine.code]);
    expect(codes("0007")[0]).toBe(mine.code);
    expect(codes("nergens")).toEqual([]);
  });

  test("shows ten and says that there are more", () => {
    expect(searchTrainings(db, makeUser(db, "coordinator"), "enver")).toMatchObject({ hasMore: true });
    expect(codes("enver")).toHaveLength(10);
  });

  test("stays within what one may see", () => {
    expect(codes("2031-0007", makeUser(db, "coordinator", makeOrganisation(db).id))).toEqual([]);
    expect(codes("2031-0007", makeUser(db, "trainer"))).toEqual([]);
    expect(codes("2031-0007", makeUser(db, "organisation_contact", enver.id))).toEqual([mine.code]);
  });
});

describe("what is asked for", () => {
  test.each([
    [null, ""],
    ["  jan \n pieters ", "jan pieters"],
    ["a\0b", "ab"],
    ["x".repeat(300), "x".repeat(100)],
  ])("%j is read as %j", (raw, text) => {
    expect(cleanQuery(raw)).toBe(text);
  });

  test.each([
    ["", false],
    ["ab", false],
    ["ab cd", false],
    ["ab cde", true],
  ])("%j can be looked for: %s", (text, can) => {
    expect(isSearchable(text)).toBe(can);
  });
});

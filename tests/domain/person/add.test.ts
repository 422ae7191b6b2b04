import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import type { Role } from "#db/lists";
import { journal, organisation, organisationAlias, person, roleAssignment } from "#db/schema.server";
import { requireInstant } from "~/domain/dates";
import { addPerson } from "~/domain/person/add";
import { Refusal } from "~/domain/refusal";
import type { Grant, User } from "~/domain/user";
import { freshDatabase } from "../../database";

const now = requireInstant("2026-03-02", "09:00");
const anna = { givenName: "Anna", infix: "van der", familyName: "Berg", email: "anna@example.org" };
const newcomer = { ...anna, role: "professional" as Role };

function world(): Database {
  const db = freshDatabase();
  db.insert(organisation)
    .values([
      { name: "Youké", nameKey: "youke" },
      { name: "Enver", nameKey: "enver" },
    ])
    .run();
  db.insert(organisationAlias).values({ organisationId: 1, name: "Het Oude Huis", nameKey: "hetoudehuis" }).run();
  return db;
}

const system = (db: Database) => ({ db, user: null, now });
const as = (...grants: Grant[]): User => ({ id: 99, name: "", email: "", locale: null, grants });
const coordinatorOf = (organisationId: number | null) => as({ role: "coordinator", organisationId });

function fieldsRefused(work: () => unknown): Record<string, string[]> {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const all = Object.entries({ ...error.fields, ...(error.reasons.length > 0 && { "": error.reasons }) });
    return Object.fromEntries(all.map(([field, reasons]) => [field, reasons.map((reason) => reason.code)]));
  }
  throw new Error("it was not refused");
}

test("a new person with a role in their organisation, by name or alias", () => {
  const db = world();
  expect(addPerson(system(db), { ...newcomer, organisation: "het oude huis" })).toEqual({ personId: 1, isNew: true });
  expect(db.select().from(person).all()).toMatchObject([
    { ...anna, emailKey: anna.email, givenKey: "anna", familyKey: "berg", organisationId: 1, createdAt: now },
  ]);
  expect(db.select().from(roleAssignment).all()).toMatchObject([
    { personId: 1, role: "professional", organisationId: 1, startsOn: "2026-03-02", endsOn: null },
  ]);
  expect(db.select().from(journal).all()).toMatchObject([{ verb: "person.add", subjectId: "1" }]);
});

test("a new person is managed by who is known, and not by themselves", () => {
  const db = world();
  const { personId: managerId } = addPerson(system(db), newcomer);
  const other = { ...newcomer, givenName: "Bas", email: "bas@example.org" };
  for (const [manager, code] of [
    ["bas@example.org", "own_manager"],
    ["cor@example.org", "manager_unknown"],
  ]) {
    expect(fieldsRefused(() => addPerson(system(db), { ...other, manager }))).toEqual({ manager: [code] });
  }
  addPerson(system(db), { ...other, manager: newcomer.email });
  expect(db.select().from(person).all()).toMatchObject([{ managerId: null }, { managerId }]);
});

test("a known address gets the role too, once", () => {
  const db = world();
  addPerson(system(db), newcomer);
  const again = { ...newcomer, email: "ANNA@example.org", givenName: "anna", role: "trainer" as Role };
  expect(addPerson(system(db), again)).toEqual({ personId: 1, isNew: false });
  addPerson(system(db), again);
  expect(db.select().from(person).all()).toHaveLength(1);
  expect(db.select({ role: roleAssignment.role }).from(roleAssignment).all()).toEqual([
    { role: "professional" },
    { role: "trainer" },
  ]);
});

test.each([["O'Neill-van 't Hof"], ["Şahin Łukasz Nguyễn"], ["李"]])("the family name %s is kept", (familyName) => {
  const db = world();
  addPerson(system(db), { ...newcomer, familyName });
  expect(db.select().from(person).get()?.familyName).toBe(familyName.normalize("NFC"));
});

describe("refused", () => {
  test.each([
    [{ familyName: " " }, { familyName: ["required"] }],
    [{ familyName: "x".repeat(300) }, { familyName: ["too_long"] }],
    [{ familyName: "Berg\u202e" }, { familyName: ["control_characters"] }],
    [{ givenName: "Anna\u0000" }, { givenName: ["control_characters"] }],
    [{ givenName: "Anna 😀" }, { givenName: ["unprintable"] }],
    [{ givenName: "--" }, { givenName: ["name_malformed"] }],
    [{ givenName: "=1+1" }, { givenName: ["name_malformed"] }],
    [{ email: "anna" }, { email: ["not_an_email"] }],
    [{ email: "anna@example.org\r\nBcc: eve@example.org" }, { email: ["not_an_email"] }],
    [{ email: "anna(comment)@example.org" }, { email: ["not_an_email"] }],
    [{ role: "king" as Role }, { role: ["not_in_list"] }],
    [{ organisation: "Nergens" }, { organisation: ["organisation_unknown"] }],
    [{ organisationId: 77 }, { organisationId: ["not_found"] }],
    [{ role: "organisation_contact" as Role }, { organisation: ["required"] }],
  ])("%j", (change, expected) => {
    const db = world();
    expect(fieldsRefused(() => addPerson(system(db), { ...newcomer, ...change }))).toEqual(expected);
    expect(db.select().from(person).all()).toEqual([]);
  });

  test("the address of someone of another name", () => {
    const db = world();
    addPerson(system(db), newcomer);
    const other = { ...newcomer, givenName: "Bram" };
    expect(fieldsRefused(() => addPerson(system(db), other))).toEqual({ email: ["email_known"] });
  });
});

describe("who may", () => {
  const inYouke = { ...newcomer, organisationId: 1 };
  test.each<[string, User, object, object | "added"]>([
    ["a coordinator of the organisation", coordinatorOf(1), inYouke, "added"],
    ["a coordinator of the programme", coordinatorOf(null), inYouke, "added"],
    ["a coordinator elsewhere", coordinatorOf(2), inYouke, { "": ["not_found"] }],
    ["a professional", as({ role: "professional", organisationId: 1 }), inYouke, { "": ["not_found"] }],
    [
      "a coordinator, an administrator",
      coordinatorOf(null),
      { ...inYouke, role: "administrator" },
      { "": ["forbidden"] },
    ],
    [
      "an administrator",
      as({ role: "administrator", organisationId: null }),
      { ...inYouke, role: "coordinator" },
      "added",
    ],
  ])("%s", (_name, user, input, expected) => {
    const ctx = { ...system(world()), user };
    const add = () => addPerson(ctx, input as typeof inYouke);
    if (expected === "added") expect(add()).toEqual({ personId: 1, isNew: true });
    else expect(fieldsRefused(add)).toEqual(expected);
  });

  test("a coordinator can't reach someone of another organisation through their address", () => {
    const db = world();
    addPerson(system(db), { ...newcomer, organisationId: 2 });
    const add = () => addPerson({ db, user: coordinatorOf(1), now }, inYouke);
    expect(fieldsRefused(add)).toEqual({ email: ["email_known"] });
  });
});

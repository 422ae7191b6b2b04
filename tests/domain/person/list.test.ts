import { expect, test, vi } from "vitest";
import type { Database } from "#db/client.server";
import { listPeople, type PeopleFilter } from "~/domain/person/list";
import type { User } from "~/domain/user";
import { freshDatabase } from "../../database";
import { makeOrganisation, makePerson, makeUser, today } from "../../factories";

const names = (db: Database, user: User, filter: PeopleFilter = {}) =>
  listPeople(db, user, filter, 1, today).rows.map(({ name }) => name);

function world() {
  const db = freshDatabase();
  const [own, other] = [makeOrganisation(db), makeOrganisation(db)];
  makePerson(db, { givenName: "Jan", infix: "van 't", familyName: "Hof", organisationId: own.id });
  makePerson(db, { givenName: "Özgür", familyName: "Şahin", organisationId: other.id });
  const trainer = makeUser(db, "trainer");
  return { db, own, other, trainer };
}

test("by family name, with the total, and the tussenvoegsel behind", () => {
  const { db } = world();
  const user = { ...makeUser(db, "administrator"), id: 0 };
  const { rows, total } = listPeople(db, user, {}, 1, today);
  expect(total).toBe(4);
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(["Hof, Jan van 't", "Şahin, Özgür"]));
});

test.each([
  ["part of a name, accents folded", "ahin", ["Şahin, Özgür"]],
  ["two letters of a beginning", "ho", ["Hof, Jan van 't"]],
  ["signs of the search itself", '"* OR', []],
  ["nobody", "zzzz", []],
])("finds %s", (_what, text, expected) => {
  const { db } = world();
  expect(names(db, makeUser(db, "coordinator"), { text })).toEqual(expected);
});

test("shows an organisation's own people to those who work for it, also when searching", () => {
  const { db, own } = world();
  const contact = makeUser(db, "organisation_contact", own.id);
  expect(names(db, contact)).toHaveLength(2);
  expect(names(db, contact, { text: "ahin" })).toEqual([]);
});

test("narrows down to a role in force and to an organisation", () => {
  const { db, other, trainer } = world();
  const user = makeUser(db, "coordinator");
  expect(listPeople(db, user, { role: "trainer" }, 1, today).rows.map(({ id }) => id)).toEqual([trainer.id]);
  expect(names(db, user, { organisation: other.id })).toEqual(["Şahin, Özgür"]);
  expect(names(db, user, { role: "trainer", text: "ahin" })).toEqual([]);
});

test("asks the database as often for one person as for many", () => {
  const counts = [1, 3].map((people) => {
    const db = freshDatabase();
    const user = makeUser(db, "coordinator");
    for (let made = 0; made < people; made += 1) makePerson(db);
    const prepare = vi.spyOn(db.$client, "prepare");
    listPeople(db, user, {}, 1, today);
    return prepare.mock.calls.length;
  });
  expect(counts).toEqual([2, 2]);
});

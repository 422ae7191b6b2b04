import { expect, test } from "vitest";
import type { User } from "~/domain/user";
import { action, loader } from "~/routes/person/route";
import { freshDatabase } from "../database";
import { makeOrganisation, makePerson, makeUser } from "../factories";
import { getting, posting } from "../http";

function world() {
  const db = freshDatabase();
  const organisation = makeOrganisation(db, { name: "Stichting Noord" });
  const person = makePerson(db, { organisationId: organisation.id });
  const see = (query: string) =>
    loader(
      getting(`/mensen/${person.id}${query}`, {
        db,
        user: makeUser(db, "coordinator"),
        params: { id: String(person.id) },
      }),
    );
  return { see };
}

test("looking someone up reads no list of organisations; changing their record does", async () => {
  const { see } = world();
  expect(await see("")).toMatchObject({ isChanging: false, organisations: [] });
  expect(await see("?wijzigen")).toMatchObject({ isChanging: true, organisations: [{ name: "Stichting Noord" }] });
});

test("whoever is in charge is named, and linked for who may see them", async () => {
  const db = freshDatabase();
  const [own, other] = [makeOrganisation(db), makeOrganisation(db)];
  const manager = makePerson(db, { givenName: "Bea", familyName: "Baas", organisationId: other.id });
  const person = makePerson(db, { organisationId: own.id, managerId: manager.id });
  const see = (user: User) => loader(getting(`/mensen/${person.id}`, { db, user, params: { id: String(person.id) } }));
  expect(await see(makeUser(db, "coordinator"))).toMatchObject({
    person: { manager: { name: "Bea Baas", isInSight: true } },
  });
  expect(await see(makeUser(db, "coordinator", own.id))).toMatchObject({ person: { manager: { isInSight: false } } });
});

test("the address of a manager out of sight is sent to who may change the record, and not to a contact", async () => {
  const db = freshDatabase();
  const own = makeOrganisation(db).id;
  const manager = makePerson(db, { organisationId: makeOrganisation(db).id });
  const person = makePerson(db, { organisationId: own, managerId: manager.id });
  const sent = async (role: "coordinator" | "organisation_contact") => {
    const user = makeUser(db, role, own);
    const page = await loader(getting(`/mensen/${person.id}`, { db, user, params: { id: String(person.id) } }));
    return JSON.stringify(page).includes(manager.email);
  };
  expect([await sent("coordinator"), await sent("organisation_contact")]).toEqual([true, false]);
});

test("a manager whom nobody knows is said at the field, and what was typed is kept", async () => {
  const db = freshDatabase();
  const row = makePerson(db);
  const { givenName, familyName, email, id } = row;
  const form = { part: "record", version: "1", givenName, familyName, email, manager: "niemand@voorbeeld.example" };
  const params = { id: String(id) };
  const answer = await action(posting(`/mensen/${id}`, form, { db, user: makeUser(db, "coordinator"), params }));
  expect(await (answer as Response).json()).toMatchObject({
    refusal: {
      fields: {
        manager: ["We kennen niemand met dit e-mailadres. Voeg deze persoon eerst toe, of laat het veld leeg."],
      },
      values: { manager: "niemand@voorbeeld.example" },
    },
  });
});

import { expect, test } from "vitest";
import { loader } from "~/routes/person/route";
import { freshDatabase } from "../database";
import { makeOrganisation, makePerson, makeUser } from "../factories";
import { getting } from "../http";

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

import { expect, test } from "vitest";
import { readFilterNames } from "~/domain/training/filter-choices";
import type { User } from "~/domain/user";
import { freshDatabase } from "../../database";
import { makeBooking, makeOrganisation, makeSession, makeTraining, makeUser } from "../../factories";

function world() {
  const db = freshDatabase();
  const [own, other] = [makeOrganisation(db, { name: "Enver" }), makeOrganisation(db, { name: "Youké" })];
  const training = makeTraining(db, { clientOrganisationId: other.id });
  const trainer = makeUser(db, "trainer");
  makeBooking(db, makeSession(db, training.id).id, trainer.id);
  const names = (user: User) =>
    readFilterNames(db, user, { organisation: other.id, trainer: trainer.id, sort: "-date" });
  return { db, own, other, trainer, names };
}

test("names what a filter points to, for who sees its trainings", () => {
  const { db, other, trainer, names } = world();
  const seen = { region: null, organisation: "Youké", trainer: trainer.name };
  expect(names(makeUser(db, "coordinator"))).toEqual(seen);
  expect(names(makeUser(db, "organisation_contact", other.id))).toEqual(seen);
  expect(names(trainer)).toEqual(seen);
});

test("tells no name of an organisation or a trainer whose trainings are out of sight", () => {
  const { db, own, names } = world();
  const nothing = { region: null, organisation: null, trainer: null };
  expect(names(makeUser(db, "coordinator", own.id))).toEqual(nothing);
  expect(names(makeUser(db, "trainer"))).toEqual(nothing);
});

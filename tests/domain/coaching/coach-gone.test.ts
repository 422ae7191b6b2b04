import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { person } from "#db/schema.server";
import { bookCoaching } from "~/domain/coaching/book";
import { listOffers } from "~/domain/coaching/offers";
import { disablePerson } from "~/domain/person/disable";
import { makeBooking, makeSession, makeTraining, now } from "../../factories";
import { refusalOf } from "../refusal-of";
import { listBookings, listMails, listSessions, makeCoachingWorld, offerOne } from "./world";

test("a coach whose account is closed coaches nobody: their times go away, and who had a place is told", () => {
  const world = makeCoachingWorld();
  const { coach, sanne } = world.people;
  bookCoaching(world.as("sanne"), { sessionId: offerOne(world) });
  disablePerson(world.as("administrator"), { personId: coach.id, disabled: true });
  expect(listSessions(world).map(({ withdrawnAt }) => withdrawnAt)).toEqual([now]);
  expect(listBookings(world)).toMatchObject([{ end: "cancelled_by_coach" }]);
  expect(listMails(world).at(-1)).toMatchObject({ kind: "coaching_cancelled", personId: sanne.id });
});

test("a time of a coach whose account was closed is not booked, whoever still knows its number", () => {
  const world = makeCoachingWorld();
  const sessionId = offerOne(world);
  world.db.update(person).set({ disabledAt: now }).where(eq(person.id, world.people.coach.id)).run();
  expect(refusalOf(() => bookCoaching(world.as("sanne"), { sessionId })).codes).toEqual(["coaching_withdrawn"]);
});

test("a time at which the coach was booked for a training since is neither offered nor booked", () => {
  const world = makeCoachingWorld();
  const { db, people } = world;
  const sessionId = offerOne(world);
  expect(listOffers(db, people.sanne, now).offers).toHaveLength(1);
  makeBooking(db, makeSession(db, makeTraining(db).id, { date: "2026-03-10" }).id, people.coach.id);
  expect(listOffers(db, people.sanne, now).offers).toEqual([]);
  expect(refusalOf(() => bookCoaching(world.as("sanne"), { sessionId })).codes).toEqual(["coaching_coach_busy"]);
});

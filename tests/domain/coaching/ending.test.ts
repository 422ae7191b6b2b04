import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { coachRole } from "#db/schema.server";
import { askForCoaching } from "~/domain/coaching/ask";
import { bookCoaching } from "~/domain/coaching/book";
import { endCoach } from "~/domain/coaching/end-coach";
import { listOffers } from "~/domain/coaching/offers";
import { takeBackRequest } from "~/domain/coaching/take-back-request";
import { withdrawTime } from "~/domain/coaching/withdraw-time";
import { now } from "../../factories";
import { refusalOf } from "../refusal-of";
import { listBookings, listSessions, makeCoachingWorld, offerOne } from "./world";

test("a time that is withdrawn takes its places along and is offered no more", () => {
  const world = makeCoachingWorld();
  const sessionId = offerOne(world);
  expect(listOffers(world.db, world.people.bram, now).offers).toHaveLength(1);
  bookCoaching(world.as("sanne"), { sessionId });
  expect(listOffers(world.db, world.people.bram, now).offers).toEqual([]);
  expect(withdrawTime(world.as("coach"), { sessionId })).toBe(1);
  expect(listBookings(world)).toMatchObject([{ end: "cancelled_by_coach" }]);
  expect(refusalOf(() => bookCoaching(world.as("bram"), { sessionId })).codes).toEqual(["coaching_withdrawn"]);
  expect(refusalOf(() => withdrawTime(world.as("otherCoach"), { sessionId })).kind).toBe("not_found");
});

test("whoever stops as a coach keeps what is before that day; the rest goes away", () => {
  const world = makeCoachingWorld();
  const sessionId = offerOne(world, { weeks: 2 });
  endCoach(world.as("coordinator"), { coachRoleId: 1, endsOn: "2026-03-12" });
  expect(listSessions(world).map(({ withdrawnAt }) => withdrawnAt)).toEqual([null, now]);
  bookCoaching(world.as("sanne"), { sessionId });
  expect(
    refusalOf(() => offerOne(world, { times: [{ date: "2026-03-13", startsAt: "10:00", endsAt: "11:00" }] })).codes,
  ).toEqual(["coach_not_then"]);
  expect(refusalOf(() => endCoach(world.as("coordinatorElsewhere"), { coachRoleId: 1 })).kind).toBe("not_found");
});

test("an appointment that ended is not given a later last day", () => {
  const world = makeCoachingWorld();
  world.db.update(coachRole).set({ startsOn: "2026-01-05", endsOn: "2026-02-01" }).where(eq(coachRole.id, 1)).run();
  const later = { coachRoleId: 1, endsOn: "2027-01-01" };
  expect(refusalOf(() => endCoach(world.as("coordinator"), later)).codes).toEqual(["coach_over"]);
  expect(world.db.select().from(coachRole).where(eq(coachRole.id, 1)).get()?.endsOn).toBe("2026-02-01");
});

test("one open request at a time, taken back by who asked alone", () => {
  const world = makeCoachingWorld();
  const personId = world.people.sanne.id;
  const requestId = askForCoaching(world.as("sanne"), { personId, theme: "safety" });
  expect(refusalOf(() => askForCoaching(world.as("sanne"), { personId, theme: "other" })).codes).toEqual([
    "coaching_request_open",
  ]);
  expect(refusalOf(() => askForCoaching(world.as("bram"), { personId, theme: "other" })).kind).toBe("not_found");
  expect(refusalOf(() => takeBackRequest(world.as("bram"), { requestId })).kind).toBe("not_found");
  takeBackRequest(world.as("sanne"), { requestId });
  expect(askForCoaching(world.as("sanne"), { personId, theme: "other" })).toBe(2);
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { coachingBooking, coachingRequest, coachingSession, person } from "#db/schema.server";
import { askForCoaching } from "~/domain/coaching/ask";
import { bookCoaching } from "~/domain/coaching/book";
import { cancelBooking } from "~/domain/coaching/cancel-booking";
import { moveSession } from "~/domain/coaching/move-session";
import { offerTimes } from "~/domain/coaching/offer-times";
import { makeBooking, makeEnrolment, makeSession, makeTraining, makeUser, now } from "../../factories";
import { refusalOf } from "../refusal-of";
import { afterTalk, listBookings, listMails, listSessions, makeCoachingWorld, offerOne, talk } from "./world";

test("a coach offers several times at once, over some weeks", () => {
  const world = makeCoachingWorld();
  const times = [...talk.times, { date: "2026-03-12", startsAt: "14:00", endsAt: "15:30" }];
  const ids = offerTimes(world.as("coach"), { coachId: world.people.coach.id, ...talk, times, weeks: 2 });
  expect(ids).toHaveLength(4);
  expect(listSessions(world).map(({ date, startsAt, places }) => [date, startsAt, places])).toEqual([
    ["2026-03-10", "10:00", 1],
    ["2026-03-17", "10:00", 1],
    ["2026-03-12", "14:00", 1],
    ["2026-03-19", "14:00", 1],
  ]);
});

test("nobody but a coach offers times, and not for another", () => {
  const world = makeCoachingWorld();
  const { people } = world;
  expect(refusalOf(() => offerTimes(world.as("otherCoach"), { coachId: people.coach.id, ...talk })).kind).toBe(
    "not_found",
  );
  expect(refusalOf(() => offerTimes(world.as("sanne"), { coachId: people.sanne.id, ...talk })).kind).toBe("not_found");
  expect(listSessions(world)).toEqual([]);
});

test("a coach is not offered where they train or coach already; then nothing at all is", () => {
  const world = makeCoachingWorld();
  const session = makeSession(world.db, makeTraining(world.db).id, { date: "2026-03-10" });
  makeBooking(world.db, session.id, world.people.coach.id);
  const times = [{ date: "2026-03-11", startsAt: "10:00", endsAt: "11:00" }, ...talk.times];
  expect(refusalOf(() => offerOne(world, { times })).codes).toEqual(["coaching_clash_training"]);
  offerOne(world, { times: times.slice(0, 1) });
  const again = [{ date: "2026-03-11", startsAt: "10:30", endsAt: "11:30" }];
  expect(refusalOf(() => offerOne(world, { times: again })).codes).toEqual(["coaching_clash_coaching"]);
  expect(listSessions(world)).toHaveLength(1);
});

test("a professional takes a place: both hear of it, and their request is answered", () => {
  const world = makeCoachingWorld();
  const { sanne, coach } = world.people;
  askForCoaching(world.as("sanne"), { personId: sanne.id, theme: "safety" });
  const bookingId = bookCoaching(world.as("sanne"), { sessionId: offerOne(world) });
  expect(listBookings(world)).toMatchObject([
    { id: bookingId, personId: sanne.id, organisationId: world.own, endedAt: null },
  ]);
  const when = { date: "2026-03-10", hours: "10:00–11:00", place: "Kantoor" };
  expect(listMails(world)).toEqual([
    { kind: "coaching_booked", personId: coach.id, params: { other: sanne.name, ...when } },
    { kind: "coaching_booked", personId: sanne.id, params: { other: coach.name, ...when } },
  ]);
  expect(world.db.select().from(coachingRequest).all()).toMatchObject([{ closedAt: now }]);
});

test("of two who take the last place at once the second is told so", () => {
  const world = makeCoachingWorld();
  const sessionId = offerOne(world);
  bookCoaching(world.as("sanne"), { sessionId });
  expect(refusalOf(() => bookCoaching(world.as("bram"), { sessionId }))).toEqual({
    kind: "conflict",
    codes: ["coaching_full"],
  });
  expect(refusalOf(() => bookCoaching(world.as("sanne"), { sessionId })).codes).toEqual(["coaching_already_booked"]);
  expect(listBookings(world)).toHaveLength(1);
});

test("a group has places, and not one more", () => {
  const world = makeCoachingWorld();
  const sessionId = offerOne(world, { form: "group", places: 2 });
  bookCoaching(world.as("sanne"), { sessionId });
  bookCoaching(world.as("bram"), { sessionId });
  const third = makeUser(world.db, "professional", world.own);
  expect(refusalOf(() => bookCoaching({ db: world.db, user: third, now }, { sessionId })).codes).toEqual([
    "coaching_full",
  ]);
});

test("cancelled and then booked again, by the same one and by another", () => {
  const world = makeCoachingWorld();
  const sessionId = offerOne(world);
  const first = bookCoaching(world.as("sanne"), { sessionId });
  expect(cancelBooking(world.as("sanne"), { bookingId: first })).toBe("cancelled_by_participant");
  const second = bookCoaching(world.as("sanne"), { sessionId });
  expect(cancelBooking(world.as("coach"), { bookingId: second })).toBe("cancelled_by_coach");
  bookCoaching(world.as("bram"), { sessionId });
  expect(listBookings(world).map(({ personId, end }) => [personId, end])).toEqual([
    [world.people.sanne.id, "cancelled_by_participant"],
    [world.people.sanne.id, "cancelled_by_coach"],
    [world.people.bram.id, null],
  ]);
  const cancelled = listMails(world).filter(({ kind }) => kind === "coaching_cancelled");
  expect(cancelled.map(({ personId }) => personId)).toEqual([world.people.coach.id, world.people.sanne.id]);
  expect(refusalOf(() => cancelBooking(world.as("sanne"), { bookingId: first })).codes).toEqual([
    "coaching_booking_ended",
  ]);
});

test("nobody else cancels a place, nor anybody once it began", () => {
  const world = makeCoachingWorld();
  const bookingId = bookCoaching(world.as("sanne"), { sessionId: offerOne(world) });
  for (const who of ["bram", "otherCoach", "coordinator", "administrator"] as const) {
    expect(refusalOf(() => cancelBooking(world.as(who), { bookingId })).kind).toBe("not_found");
  }
  expect(refusalOf(() => cancelBooking(world.as("sanne", afterTalk), { bookingId })).codes).toEqual(["coaching_begun"]);
});

test("who is in a training at that hour is refused", () => {
  const world = makeCoachingWorld();
  const training = makeTraining(world.db);
  makeSession(world.db, training.id, { date: "2026-03-10", startsAt: "10:30", endsAt: "16:30" });
  makeEnrolment(world.db, training.id, { personId: world.people.sanne.id });
  const sessionId = offerOne(world);
  expect(refusalOf(() => bookCoaching(world.as("sanne"), { sessionId }))).toEqual({
    kind: "conflict",
    codes: ["coaching_clash_training"],
  });
});

test("a professional moves to another time: one place for the other, in one step", () => {
  const world = makeCoachingWorld();
  const first = offerOne(world);
  const second = offerOne(world, { times: [{ date: "2026-03-11", startsAt: "10:00", endsAt: "11:00" }] });
  const insteadOf = bookCoaching(world.as("sanne"), { sessionId: first });
  bookCoaching(world.as("bram"), { sessionId: second });
  expect(refusalOf(() => bookCoaching(world.as("sanne"), { sessionId: second, insteadOf })).codes).toEqual([
    "coaching_full",
  ]);
  expect(listBookings(world)[0]).toMatchObject({ id: insteadOf, endedAt: null });
  const third = offerOne(world, { times: [{ date: "2026-03-12", startsAt: "10:00", endsAt: "11:00" }] });
  bookCoaching(world.as("sanne"), { sessionId: third, insteadOf });
  expect(listBookings(world).map(({ coachingSessionId, end }) => [coachingSessionId, end])).toEqual([
    [first, "cancelled_by_participant"],
    [second, null],
    [third, null],
  ]);
  expect(refusalOf(() => bookCoaching(world.as("bram"), { sessionId: first, insteadOf })).kind).toBe("not_found");
});

test("a coach moves a time that is booked: the place stays and both moments are told", () => {
  const world = makeCoachingWorld();
  const sessionId = offerOne(world);
  bookCoaching(world.as("sanne"), { sessionId });
  const to = { date: "2026-03-11", startsAt: "15:00", endsAt: "16:00" };
  moveSession(world.as("coach"), { sessionId, version: 1, ...to });
  expect(listSessions(world)).toMatchObject([{ ...to, version: 2 }]);
  expect(listBookings(world)).toMatchObject([{ endedAt: null }]);
  expect(listMails(world).slice(2)).toMatchObject([
    { kind: "coaching_cancelled", personId: world.people.sanne.id, params: { date: "2026-03-10" } },
    { kind: "coaching_booked", personId: world.people.sanne.id, params: { date: "2026-03-11", hours: "15:00–16:00" } },
  ]);
  expect(refusalOf(() => moveSession(world.as("coach"), { sessionId, version: 1, ...to }))).toMatchObject({
    kind: "stale",
  });
});

test("a time is not moved to where who booked it cannot be, and the coach does not hear why", () => {
  const world = makeCoachingWorld();
  const sessionId = offerOne(world);
  bookCoaching(world.as("sanne"), { sessionId });
  const training = makeTraining(world.db);
  makeSession(world.db, training.id, { date: "2026-03-11" });
  makeEnrolment(world.db, training.id, { personId: world.people.sanne.id });
  const to = { date: "2026-03-11", startsAt: "15:00", endsAt: "16:00" };
  expect(refusalOf(() => moveSession(world.as("coach"), { sessionId, version: 1, ...to })).codes).toEqual([
    "coaching_other_cannot",
  ]);
  expect(listSessions(world)).toMatchObject([{ date: "2026-03-10" }]);
});

test("a professional who changes organisation leaves what they booked with the old one", () => {
  const world = makeCoachingWorld();
  const { db, people, own, elsewhere } = world;
  bookCoaching(world.as("sanne"), { sessionId: offerOne(world) });
  db.update(person).set({ organisationId: elsewhere }).where(eq(person.id, people.sanne.id)).run();
  const later = offerOne(world, {
    form: "online",
    times: [{ date: "2026-03-20", startsAt: "10:00", endsAt: "11:00" }],
  });
  bookCoaching(world.as("sanne"), { sessionId: later });
  expect(
    db
      .select({ organisationId: coachingBooking.organisationId })
      .from(coachingBooking)
      .innerJoin(coachingSession, eq(coachingSession.id, coachingBooking.coachingSessionId))
      .orderBy(coachingSession.startInstant)
      .all(),
  ).toEqual([{ organisationId: own }, { organisationId: elsewhere }]);
});

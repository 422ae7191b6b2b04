import { expect, test } from "vitest";
import { bookCoaching } from "~/domain/coaching/book";
import { offerTimes } from "~/domain/coaching/offer-times";
import { listParticipations } from "~/domain/planning/taken";
import { checkSchedule } from "~/domain/schedule/check";
import { judgeSessions } from "~/domain/schedule/judge";
import { weighDoubleBookings } from "~/domain/schedule/weigh";
import { makeBooking, makeProgramme, makeSession, makeTraining, now } from "../../factories";
import { makeCoachingWorld, offerOne } from "../coaching/world";

/** A coach who is booked for no training yet, with a talk on 10 March from 10 to 11. */
function setUp() {
  const world = makeCoachingWorld();
  const { db, people } = world;
  makeProgramme(db);
  const sessionId = offerOne(world);
  const training = makeTraining(db, { clientOrganisationId: world.own });
  const session = makeSession(db, training.id, { date: "2026-03-10" });
  const proposed = {
    ...{ key: "one", sessionId: session.id, trainingId: training.id, locationId: null, participantCount: 0 },
    ...{ date: session.date, startsAt: session.startsAt, endsAt: session.endsAt },
    people: [{ personId: people.coach.id, as: "trainer" as const }],
  };
  const clashes = () => weighDoubleBookings(db, [proposed]).map(({ level, reason }) => [level, reason]);
  return { ...world, sessionId, session, clashes };
}

const coaching = { code: "coaching_at_once", params: { person: expect.any(String), from: "10:00", until: "11:00" } };

test("whoever coaches somebody then cannot train; a time that nobody took keeps nobody from training", () => {
  const { clashes, as, sessionId } = setUp();
  expect(clashes()).toEqual([]);
  bookCoaching(as("sanne"), { sessionId });
  expect(clashes()).toEqual([["conflict", coaching]]);
});

test("a trainer who stands on a session and coaches then is found by the schedule's check and at the session", () => {
  const { db, as, people, sessionId, session } = setUp();
  bookCoaching(as("sanne"), { sessionId });
  makeBooking(db, session.id, people.coach.id);
  const conflicts = (found: readonly { level: string; reason: unknown }[]) =>
    found.filter(({ level }) => level === "conflict").map(({ reason }) => reason);
  expect(conflicts(judgeSessions(db, [session.id], now).get(session.id) ?? [])).toEqual([coaching]);
  expect(conflicts([...checkSchedule(db, now)])).toEqual([coaching]);
});

test("the planner takes a day on which they coach within the hours of trainings, not an evening", () => {
  const { db, as, people, sessionId } = setUp();
  const times = [{ date: "2026-03-12", startsAt: "19:00", endsAt: "20:00" }];
  const [evening = 0] = offerTimes(as("coach"), { coachId: people.coach.id, times, form: "one_to_one", place: "Hier" });
  bookCoaching(as("sanne"), { sessionId });
  bookCoaching(as("bram"), { sessionId: evening });
  const hours = { startsAt: "09:00", endsAt: "17:00" };
  expect(listParticipations(db, [people.coach.id], { from: "2026-03-01", to: "2026-03-31" }, hours)).toEqual([
    { personId: people.coach.id, date: "2026-03-10", as: "coach" },
  ]);
});

import { expect, test } from "vitest";
import { makeFeed } from "~/domain/calendar-feed/make";
import { bookCoaching } from "~/domain/coaching/book";
import { listCoachingEntries } from "~/domain/coaching/calendar";
import { cancelBooking } from "~/domain/coaching/cancel-booking";
import { loader } from "~/routes/calendar-feed/file/route";
import { now } from "../../factories";
import { getting } from "../../http";
import { makeCoachingWorld, offerOne } from "./world";

test("what is booked stands in the calendar of both, without names; what is only offered or cancelled in neither", async () => {
  const world = makeCoachingWorld();
  const { db, people } = world;
  const sessionId = offerOne(world);
  offerOne(world, { times: [{ date: "2026-03-11", startsAt: "10:00", endsAt: "11:00" }] });
  expect(listCoachingEntries(db, people.coach.id, now)).toEqual([]);
  const bookingId = bookCoaching(world.as("sanne"), { sessionId });
  expect(listCoachingEntries(db, people.coach.id, now)).toMatchObject([{ sessionId, isCoach: true, place: "Kantoor" }]);
  expect(listCoachingEntries(db, people.sanne.id, now)).toMatchObject([{ sessionId, isCoach: false }]);
  expect(listCoachingEntries(db, people.bram.id, now)).toEqual([]);
  const { token } = makeFeed(world.as("sanne"), { personId: people.sanne.id });
  const response = await loader(getting(`/agenda/${token}.ics`, { db, params: { token } }));
  const calendar = await (response as Response).text();
  expect(calendar).toContain(`UID:coaching-${sessionId}@`);
  expect(calendar).not.toContain(people.coach.name);
  cancelBooking(world.as("sanne"), { bookingId });
  expect(listCoachingEntries(db, people.coach.id, now)).toEqual([]);
});

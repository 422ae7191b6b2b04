import { expect, test } from "vitest";
import { type BookedSession, type BookingFacts, bookingState, mustAnswerAgain } from "~/domain/booking/state";

const session: BookedSession = { startInstant: 1000, endInstant: 2000, attendanceSubmitted: false };
const proposed: BookingFacts = { askedAt: null, answer: null, answeredFor: null, end: null };
const accepted: BookingFacts = { askedAt: 10, answer: "accepted", answeredFor: 1000, end: null };
const over = { ...session, attendanceSubmitted: true };

test.each<[string, BookingFacts, BookedSession, number, string]>([
  ["nobody asked yet", proposed, session, 500, "proposed"],
  ["asked", { ...proposed, askedAt: 10 }, session, 500, "asked"],
  ["yes", accepted, session, 500, "accepted"],
  ["yes, said to the office without being asked by mail", { ...accepted, askedAt: null }, session, 500, "accepted"],
  ["over, register not handed in", accepted, session, 2000, "accepted"],
  ["handed in before the end", accepted, over, 1999, "accepted"],
  ["over and handed in", accepted, over, 2000, "done"],
  ["the session moved after the yes", { ...accepted, answeredFor: 900 }, session, 500, "asked"],
  ["moved after a yes that the office noted", { ...accepted, askedAt: null, answeredFor: 900 }, session, 500, "asked"],
  ["moved, and over: nobody knows whether they came", { ...accepted, answeredFor: 900 }, over, 2000, "asked"],
  ["no", { ...accepted, answer: "declined", end: "declined" }, session, 500, "declined"],
  ["withdrawn after a yes", { ...accepted, end: "withdrawn" }, session, 500, "withdrawn"],
  ["replaced", { ...accepted, end: "replaced" }, over, 2000, "replaced"],
  ["another was first", { ...proposed, askedAt: 10, end: "filled" }, session, 500, "filled"],
  ["did not come", { ...accepted, end: "no_show" }, over, 2000, "no_show"],
])("%s", (_case, booking, held, now, state) => {
  expect(bookingState(booking, held, now)).toBe(state);
});

test("only a yes for another start is asked again", () => {
  expect(mustAnswerAgain({ ...accepted, answeredFor: 900 }, session)).toBe(true);
  expect(mustAnswerAgain(accepted, session)).toBe(false);
  expect(mustAnswerAgain({ ...proposed, askedAt: 10 }, session)).toBe(false);
  expect(mustAnswerAgain({ ...accepted, answeredFor: 900, end: "withdrawn" }, session)).toBe(false);
});

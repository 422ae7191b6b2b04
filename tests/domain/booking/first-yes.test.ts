import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { message } from "#db/schema.server";
import { answerByLink } from "~/domain/booking/answer";
import { askPeople } from "~/domain/booking/ask";
import { endBooking } from "~/domain/booking/end";
import { makeBooking as book } from "~/domain/booking/make";
import { anonymous } from "~/domain/user";
import { makeUser } from "../../factories";
import { refusalOf } from "../refusals";
import { bookingsOf, mailsTo, tokenOf } from "./asked";
import { askingWorld } from "./world";

/** So many trainers asked for the places of one session. */
function calling(count: number, places: number) {
  const world = askingWorld();
  const { db, second, as } = world;
  const people = Array.from({ length: count }, () => makeUser(db, "trainer"));
  const personIds = people.map(({ id }) => id);
  askPeople(as(), { sessionId: second.id, function: "trainer", personIds, places });
  const tokens = personIds.map((id) => tokenOf(db, id));
  const say = (index: number, answer: "accepted" | "declined") =>
    answerByLink(as(anonymous), { token: tokens[index] ?? "", answer, startInstant: second.startInstant });
  const endOf = (index: number) => bookingsOf(db, personIds[index] ?? 0)[0]?.end;
  return { ...world, personIds, say, endOf };
}

describe("the first yes wins", () => {
  test("two acceptances at the same moment for one place: one comes, the other gets the kind word", () => {
    const { db, personIds, say, endOf } = calling(3, 1);
    const [winner = 0, loser = 0, silent = 0] = personIds;
    say(0, "accepted");
    expect(refusalOf(() => say(1, "accepted"))).toMatchObject({ kind: "conflict", codes: ["booking_filled"] });
    expect([0, 1, 2].map(endOf)).toEqual([null, "filled", "filled"]);
    expect(mailsTo(db, winner).map(({ kind }) => kind)).toEqual(["booking_asked"]);
    for (const id of [loser, silent]) {
      expect(mailsTo(db, id).map(({ kind }) => kind)).toEqual(["booking_asked", "booking_filled"]);
    }
    expect(mailsTo(db, loser)[1]?.params).toMatchObject({ sessionName: "Trainingsdag 2", date: "2026-03-09" });
  });

  test("a yes that the coordinator writes down fills the place too", () => {
    const { personIds, training, second, as, endOf } = calling(2, 1);
    const one = { trainingId: training.id, personId: personIds[0] ?? 0, sessionId: second.id };
    book(as(), { ...one, function: "trainer", how: "agreed" });
    expect([0, 1].map(endOf)).toEqual([null, "filled"]);
  });

  test("who is taken off before answering makes no room for more", () => {
    const { db, personIds, as, say, endOf } = calling(3, 1);
    endBooking(as(), { bookingId: bookingsOf(db, personIds[0] ?? 0)[0]?.id ?? 0 });
    say(1, "accepted");
    expect([0, 1, 2].map(endOf)).toEqual(["withdrawn", null, "filled"]);
  });

  test("in whatever order they answer, as many come as there are places: the first who said yes", () => {
    const anything = fc.integer({ min: 1, max: 5 }).chain((count) =>
      fc.record({
        places: fc.integer({ min: 1, max: 3 }),
        answers: fc.array(fc.constantFrom("accepted" as const, "declined" as const), {
          ...{ minLength: count, maxLength: count },
        }),
        order: fc.shuffledSubarray(
          Array.from({ length: count }, (_, index) => index),
          { minLength: count },
        ),
      }),
    );
    fc.assert(
      fc.property(anything, ({ places, answers, order }) => {
        const { db, say, endOf } = calling(answers.length, places);
        for (const index of order) refusalOf(() => say(index, answers[index] ?? "declined"));
        const yes = order.filter((index) => answers[index] === "accepted");
        const coming = order.filter((index) => endOf(index) === null);
        expect(coming).toEqual(yes.slice(0, places));
        const full = yes.length >= places;
        const filledAfter = full ? order.indexOf(yes[places - 1] ?? 0) : order.length;
        const lost = order.filter((index, at) => at > filledAfter && endOf(index) !== "filled");
        expect(lost).toEqual([]);
        const told = db
          .select()
          .from(message)
          .all()
          .filter(({ kind }) => kind === "booking_filled");
        expect(told).toHaveLength(order.filter((index) => endOf(index) === "filled").length);
      }),
      { numRuns: 40 },
    );
  });
});

import { describe, expect, test } from "vitest";
import { message, training } from "#db/schema.server";
import { answerBooking } from "~/domain/booking/answer";
import { askPeople } from "~/domain/booking/ask";
import { askAgain } from "~/domain/booking/ask-again";
import { makeBooking as book } from "~/domain/booking/make";
import { noteAbsence } from "~/domain/booking/note-absence";
import { replaceBooking } from "~/domain/booking/replace";
import { staffTraining } from "~/domain/booking/staffing";
import { makeBooking, makeUser, now } from "../../factories";
import { refusalOf } from "../refusals";
import { bookingsOf } from "./asked";
import { askingWorld, unanswered } from "./world";

describe("someone takes another's place among those who were asked together", () => {
  function calling(places: number) {
    const world = askingWorld();
    const { db, second, as } = world;
    const people = Array.from({ length: 3 }, () => makeUser(db, "trainer"));
    const personIds = people.map(({ id }) => id);
    askPeople(as(), { sessionId: second.id, function: "trainer", personIds, places });
    const bookingId = (index: number) => bookingsOf(db, personIds[index] ?? 0)[0]?.id ?? 0;
    const sayYes = (index: number) => {
      const user = people[index] ?? world.coordinator;
      const said = { answer: "accepted", startInstant: second.startInstant } as const;
      return answerBooking(as(user), { bookingId: bookingId(index), ...said });
    };
    const endOf = (index: number) => bookingsOf(db, personIds[index] ?? 0)[0]?.end;
    return { ...world, bookingId, sayYes, endOf };
  }

  test("who agreed takes one of two places: one more yes fills them", () => {
    const { trainer, as, bookingId, sayYes, endOf } = calling(2);
    sayYes(0);
    replaceBooking(as(), { bookingId: bookingId(0), personId: trainer.id, how: "agreed" });
    expect([0, 1, 2].map(endOf)).toEqual(["replaced", null, null]);
    sayYes(1);
    expect([0, 1, 2].map(endOf)).toEqual(["replaced", null, "filled"]);
  });

  test("who is asked may find the place filled by another", () => {
    const { db, trainer, as, bookingId, sayYes } = calling(1);
    replaceBooking(as(), { bookingId: bookingId(0), personId: trainer.id, how: "ask" });
    sayYes(1);
    expect(bookingsOf(db, trainer.id)).toMatchObject([{ end: "filled" }]);
  });
});

test("who was put forward to learn is asked to train in full, when that is wanted now", () => {
  const { db, training: own, second, trainer, inSession, as } = askingWorld();
  inSession(second.id, trainer.id, { askedAt: null, capacity: "trainee" });
  const who = { trainingId: own.id, personId: trainer.id, sessionId: second.id, function: "trainer" } as const;
  book(as(), { ...who, capacity: "full", how: "ask" });
  expect(bookingsOf(db, trainer.id)).toMatchObject([{ capacity: "full", askedAt: now }]);
});

test("an actor whom care holds is not asked again", () => {
  const { db, second, inSession, makeActor, as } = askingWorld();
  const actor = makeActor({ supporterName: null });
  const { id } = inSession(second.id, actor.id, { askedAt: null }, "actor");
  expect(refusalOf(() => askAgain(as(), { bookingId: id }))?.codes[0]).toBe("held_by_care");
  expect(bookingsOf(db, actor.id)).toMatchObject([{ askedAt: null }]);
  expect(db.select().from(message).all()).toEqual([]);
});

describe("who was there after all", () => {
  const delivered = () => {
    const world = askingWorld();
    world.db.update(training).set({ status: "delivered" }).run();
    const { past, trainer, training: own, as } = world;
    const who = { trainingId: own.id, personId: trainer.id, sessionId: past.id, function: "trainer" } as const;
    return { ...world, wasThere: (change = {}) => book(as(), { ...who, how: "agreed", ...change }) };
  };

  test("never answered, but came: it is written down once the training was delivered", () => {
    const { db, past, trainer, inSession, wasThere } = delivered();
    inSession(past.id, trainer.id);
    wasThere();
    expect(bookingsOf(db, trainer.id)).toMatchObject([{ answer: "accepted", answeredFor: past.startInstant }]);
  });

  test("an absence that was noted by mistake is mended, and then shown no more", () => {
    const { db, past, training: own, trainer, as, wasThere } = delivered();
    noteAbsence(as(), { bookingId: makeBooking(db, past.id, trainer.id).id });
    wasThere();
    expect(bookingsOf(db, trainer.id).map(({ end }) => end)).toEqual(["no_show", null]);
    const [session] = staffTraining(db, own.id, now);
    const states = session?.people.filter(({ personId }) => personId === trainer.id).map(({ state }) => state);
    expect(states).toEqual(["accepted"]);
  });

  test.each([
    ["a new question", { how: "ask" }, "delivered", "training_delivered"],
    ["somebody put forward", { how: "propose" }, "delivered", "training_delivered"],
    ["anything once it is closed", {}, "closed", "training_closed"],
    ["anything once it is cancelled", {}, "cancelled", "training_cancelled"],
  ] as const)("not %s", (_what, change, status, code) => {
    const { db, trainer, wasThere } = delivered();
    db.update(training).set({ status }).run();
    expect(refusalOf(() => wasThere(change))?.codes).toEqual([code]);
    expect(bookingsOf(db, trainer.id)).toEqual([]);
  });
});

test("who said no and was booked again is shown once", () => {
  const { db, training: own, second, trainer, inSession } = askingWorld();
  inSession(second.id, trainer.id, { end: "declined", endedAt: now });
  inSession(second.id, trainer.id, unanswered);
  const people = staffTraining(db, own.id, now).flatMap((session) => session.people);
  expect(people.filter(({ personId }) => personId === trainer.id).map(({ state }) => state)).toEqual(["asked"]);
});

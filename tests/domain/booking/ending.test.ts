import { beforeEach, describe, expect, test } from "vitest";
import { journal, message, training } from "#db/schema.server";
import { endBooking } from "~/domain/booking/end";
import { noteAbsence } from "~/domain/booking/note-absence";
import { replaceBooking } from "~/domain/booking/replace";
import { makeBooking, makeOrganisation, makeUser, now } from "../../factories";
import { refusalOf } from "../refusals";
import { bookingsOf, mailsTo } from "./asked";
import { type AskingWorld, askingWorld } from "./world";

let world: AskingWorld;
beforeEach(() => {
  world = askingWorld();
});

const kindsTo = (personId: number) => mailsTo(world.db, personId).map(({ kind }) => kind);

describe("ending a booking", () => {
  test.each([
    ["was asked", { askedAt: now }, ["booking_ended"]],
    ["was only put forward", { askedAt: null }, []],
  ])("who %s", (_what, row, kinds) => {
    const { db, second, trainer, inSession, as } = world;
    const { id } = inSession(second.id, trainer.id, row);
    endBooking(as(), { bookingId: id, reason: " ziek " });
    expect(bookingsOf(db, trainer.id)).toMatchObject([{ end: "withdrawn", endReason: "ziek", endedAt: now }]);
    expect(kindsTo(trainer.id)).toEqual(kinds);
  });

  test("who said yes is told while the session is still to come", () => {
    const { db, past, second, trainer, as } = world;
    endBooking(as(), { bookingId: makeBooking(db, past.id, trainer.id).id });
    expect(kindsTo(trainer.id)).toEqual([]);
    endBooking(as(), { bookingId: makeBooking(db, second.id, trainer.id).id });
    expect(kindsTo(trainer.id)).toEqual(["booking_ended"]);
    expect(mailsTo(db, trainer.id)[0]?.params).toMatchObject({ sessionName: "Trainingsdag 2", date: "2026-03-09" });
  });

  test("refuses a reason with control characters", () => {
    const { second, trainer, inSession, as } = world;
    const { id } = inSession(second.id, trainer.id);
    expect(refusalOf(() => endBooking(as(), { bookingId: id, reason: "weg\u0007" }))?.kind).toBe("invalid");
  });
});

describe("replacing", () => {
  test("the old one ends and points at the new one, in the same function and capacity", () => {
    const { db, second, trainer, as } = world;
    const old = makeBooking(db, second.id, trainer.id, "trainer", { capacity: "trainee" });
    const next = makeUser(db, "trainer");
    const { successorId } = replaceBooking(as(), { bookingId: old.id, personId: next.id, how: "ask" });
    expect(bookingsOf(db, trainer.id)).toMatchObject([{ end: "replaced", endedAt: now, successorId }]);
    expect(bookingsOf(db, next.id)).toMatchObject([
      { id: successorId, capacity: "trainee", askedAt: now, answer: null },
    ]);
    expect([kindsTo(trainer.id), kindsTo(next.id)]).toEqual([["booking_ended"], ["booking_asked"]]);
  });

  test("a no stays a no, and has one successor", () => {
    const { db, second, trainer, inSession, as } = world;
    const no = { answer: "declined", answeredAt: now, answeredFor: 1, end: "declined", endedAt: now - 1 };
    const old = inSession(second.id, trainer.id, no);
    const next = makeUser(db, "trainer");
    const { successorId } = replaceBooking(as(), { bookingId: old.id, personId: next.id, how: "agreed" });
    expect(bookingsOf(db, trainer.id)).toMatchObject([{ end: "declined", endedAt: now - 1, successorId }]);
    expect(kindsTo(trainer.id)).toEqual([]);
    const again = { bookingId: old.id, personId: makeUser(db, "trainer").id, how: "agreed" } as const;
    expect(refusalOf(() => replaceBooking(as(), again))?.codes).toEqual(["booking_withdrawn"]);
  });

  test("not by themself, nor by who cannot; then the old one stays", () => {
    const { db, second, trainer, makeActor, as } = world;
    const old = makeBooking(db, second.id, trainer.id);
    for (const personId of [trainer.id, makeActor().id]) {
      const refused = refusalOf(() => replaceBooking(as(), { bookingId: old.id, personId, how: "agreed" }));
      expect(refused?.fields).toEqual({ personId: ["not_in_list"] });
    }
    expect(bookingsOf(db, trainer.id)).toMatchObject([{ end: null }]);
    expect(db.select().from(message).all()).toEqual([]);
  });

  test("not by others, nor once the training is over", () => {
    const { db, second, trainer, as } = world;
    const old = makeBooking(db, second.id, trainer.id);
    const input = { bookingId: old.id, personId: makeUser(db, "trainer").id, how: "agreed" } as const;
    const elsewhere = makeUser(db, "coordinator", makeOrganisation(db).id);
    expect(refusalOf(() => replaceBooking(as(elsewhere), input))?.kind).toBe("not_found");
    db.update(training).set({ status: "closed" }).run();
    expect(refusalOf(() => replaceBooking(as(), input))?.codes).toEqual(["training_closed"]);
  });
});

describe("noting an absence", () => {
  const note = (bookingId: number, user = world.coordinator, at = now) =>
    noteAbsence(world.as(user, at), { bookingId });

  test("who said yes and was not there, once the session is over; also of a delivered training; twice is once", () => {
    const { db, past, trainer } = world;
    const { id } = makeBooking(db, past.id, trainer.id);
    db.update(training).set({ status: "delivered" }).run();
    expect(note(id).noted).toBe(true);
    expect(note(id).noted).toBe(false);
    expect(bookingsOf(db, trainer.id)).toMatchObject([{ end: "no_show", endedAt: now }]);
    expect(db.select().from(journal).all()).toHaveLength(1);
    expect(kindsTo(trainer.id)).toEqual([]);
  });

  test("not before it is over, nor of who never said yes", () => {
    const { db, past, second, trainer, inSession } = world;
    const ahead = makeBooking(db, second.id, trainer.id);
    expect(refusalOf(() => note(ahead.id))?.codes).toEqual(["session_not_over"]);
    expect(refusalOf(() => note(ahead.id, undefined, second.endInstant - 1))?.codes).toEqual(["session_not_over"]);
    const silent = inSession(past.id, trainer.id);
    expect(refusalOf(() => note(silent.id))?.codes).toEqual(["not_agreed"]);
  });

  test.each(["closed", "cancelled"] as const)("not of a %s training, nor by others", (status) => {
    const { db, past, trainer } = world;
    const { id } = makeBooking(db, past.id, trainer.id);
    for (const user of [trainer, makeUser(db, "coordinator", makeOrganisation(db).id)]) {
      expect(refusalOf(() => note(id, user))?.kind).toBe("not_found");
    }
    db.update(training).set({ status }).run();
    expect(refusalOf(() => note(id))?.codes).toEqual([`training_${status}`]);
  });
});

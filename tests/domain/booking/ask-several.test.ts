import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { booking, message, training } from "#db/schema.server";
import { askPeople, askProposed } from "~/domain/booking/ask";
import { makeBooking, makeOrganisation, makeSession, makeTraining, makeUser, now } from "../../factories";
import { refusalOf } from "../refusals";
import { bookingsOf, mailsTo, tokensOf } from "./asked";
import { type AskingWorld, askingWorld, unanswered } from "./world";

let world: AskingWorld;
beforeEach(() => {
  world = askingWorld();
});

describe("asking several", () => {
  const ask = (change: Record<string, unknown> = {}, user = world.coordinator) => {
    const one = { sessionId: world.second.id, function: "trainer", personIds: [world.trainer.id], places: 1 } as const;
    return askPeople(world.as(user), { ...one, personIds: [world.trainer.id], ...change });
  };

  test("each a mail, all in one call; asked twice in the list is once", () => {
    const { db, trainer } = world;
    const other = makeUser(db, "trainer");
    const { callId, bookingIds } = ask({ personIds: [trainer.id, other.id, trainer.id] });
    expect(db.select().from(booking).where(eq(booking.callId, callId)).all()).toHaveLength(2);
    expect(bookingIds).toHaveLength(2);
    expect([trainer, other].map(({ id }) => tokensOf(db, id).length)).toEqual([1, 1]);
  });

  test("all or nobody: one who is taken, without the role, or booked here already", () => {
    const { db, second, trainer } = world;
    const taken = makeUser(db, "trainer");
    makeBooking(db, makeSession(db, makeTraining(db).id, { date: second.date }).id, taken.id);
    expect(refusalOf(() => ask({ personIds: [trainer.id, taken.id] }))?.fields).toEqual({
      personIds: ["double_booked_in_session"],
    });
    const actor = makeUser(db, "actor");
    expect(refusalOf(() => ask({ personIds: [trainer.id, actor.id] }))?.fields).toEqual({ personIds: ["not_in_list"] });
    const here = [trainer.id, world.training.id, world.enrolments[0]?.personId];
    expect(refusalOf(() => ask({ personIds: here }))?.kind).toBe("invalid");
    makeBooking(db, second.id, taken.id);
    expect(refusalOf(() => ask({ personIds: [trainer.id, taken.id] }))?.fields).toEqual({
      personIds: ["already_booked"],
    });
    expect(bookingsOf(db, trainer.id)).toEqual([]);
    expect(db.select().from(message).all()).toEqual([]);
  });

  test.each([
    ["nobody", { personIds: [] }],
    ["no place", { places: 0 }],
    ["21 places", { places: 21 }],
  ])("refuses %s", (_what, change) => {
    expect(refusalOf(() => ask(change))?.kind).toBe("invalid");
  });

  test("not by others, nor for a training that is over", () => {
    const { db } = world;
    const others = [makeUser(db, "coordinator", makeOrganisation(db).id), world.trainer, makeUser(db, "actor")];
    for (const user of others) expect(refusalOf(() => ask({}, user))?.kind).toBe("not_found");
    db.update(training).set({ status: "cancelled" }).run();
    expect(refusalOf(() => ask())?.codes).toEqual(["training_cancelled"]);
  });
});

describe("asking everyone who was put forward", () => {
  const propose = (sessionId: number, personId: number, as: "trainer" | "actor" = "trainer") =>
    makeBooking(world.db, sessionId, personId, as, unanswered);
  const ask = (user = world.coordinator) => askProposed(world.as(user), { trainingId: world.training.id });

  test("one mail per person, with all of their sessions that are still to come; never twice", () => {
    const { db, past, second, third, trainer, makeActor } = world;
    const actor = makeActor();
    const sure = makeUser(db, "trainer");
    makeBooking(db, second.id, sure.id);
    for (const { id } of [past, second, third]) propose(id, trainer.id);
    propose(second.id, actor.id, "actor");
    expect(ask().personIds).toEqual([trainer.id, actor.id]);
    expect(tokensOf(db, trainer.id)).toHaveLength(2);
    expect(mailsTo(db, trainer.id)).toHaveLength(1);
    expect(mailsTo(db, actor.id)).toMatchObject([{ params: { function: "actor" } }]);
    expect(bookingsOf(db, trainer.id).map(({ askedAt }) => askedAt)).toEqual([null, now, now]);
    expect(mailsTo(db, sure.id)).toEqual([]);
    expect(refusalOf(() => ask())?.codes).toEqual(["nobody_to_ask"]);
  });

  test("an actor whom care holds keeps everyone from being asked", () => {
    const { db, second, trainer } = world;
    propose(second.id, trainer.id);
    propose(second.id, makeUser(db, "actor").id, "actor");
    expect(refusalOf(() => ask())).toMatchObject({ kind: "conflict", codes: ["held_by_care", "actor_file_missing"] });
    expect(db.select().from(message).all()).toEqual([]);
  });

  test("not by others, nor for a training that is over", () => {
    const { db, second, trainer } = world;
    propose(second.id, trainer.id);
    expect(refusalOf(() => ask(makeUser(db, "coordinator", makeOrganisation(db).id)))?.kind).toBe("not_found");
    db.update(training).set({ status: "delivered" }).run();
    expect(refusalOf(() => ask())?.codes).toEqual(["training_delivered"]);
  });
});

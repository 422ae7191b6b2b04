import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Database } from "#db/client.server";
import { actorFile, type booking, careTalk } from "#db/schema.server";
import { listHolds } from "~/domain/actor/holds";
import { addDays } from "~/domain/dates";
import { freshDatabase } from "../../database";
import { makeActorFile, makeBooking, makePerson, makeSession, makeTraining, now, today } from "../../factories";

let db: Database;
let actor: number;
beforeEach(() => {
  db = freshDatabase();
  actor = makeActor();
});

function makeActor() {
  const { id } = makePerson(db);
  makeActorFile(db, id, { maxDaysPerMonth: 2, restDays: 2, aftercareDays: 7 });
  return id;
}

/** A session of a training of its own, on a day so many days from today. */
const sessionIn = (days: number, row: Parameters<typeof makeTraining>[1] = {}) =>
  makeSession(db, makeTraining(db, row).id, { date: addDays(today, days) });

const codesFor = (sessionId: number, date: string, personId = actor) =>
  listHolds(db, [personId], [{ id: sessionId, date }], now)
    .get(`${personId}:${sessionId}`)
    ?.map(({ code }) => code);

const book = (sessionId: number, row: Partial<typeof booking.$inferInsert> = {}) =>
  makeBooking(db, sessionId, actor, "actor", row);

describe("what holds an actor on a session", () => {
  test("nothing: no key", () => {
    const { id, date } = sessionIn(10);
    expect([...listHolds(db, [actor], [{ id, date }], now)]).toEqual([]);
  });

  test("nobody and nothing asked", () => {
    expect(listHolds(db, [], [sessionIn(10)], now).size).toBe(0);
    expect(listHolds(db, [actor], [], now).size).toBe(0);
  });

  test("who has no file is held by that", () => {
    const { id, date } = sessionIn(10);
    expect(codesFor(id, date, makePerson(db).id)).toEqual(["actor_file_missing"]);
  });

  test.each([
    ["proposed", { answer: null, answeredAt: null, answeredFor: null }, true],
    ["asked", { askedAt: now, answer: null, answeredAt: null, answeredFor: null }, true],
    ["accepted", {}, true],
    ["asked again, since the session moved", { answeredFor: 1 }, true],
    ["declined", { answer: "declined", end: "declined", endedAt: now }, false],
    ["withdrawn", { end: "withdrawn", endedAt: now }, false],
  ] as const)("a booking close by that is %s", (_name, row, holds) => {
    const { id, date } = sessionIn(10);
    book(sessionIn(11).id, row);
    expect(codesFor(id, date)).toEqual(holds ? ["actor_rest_too_short"] : undefined);
  });

  test("not by the session itself, nor by a trainer's booking, nor by a cancelled training", () => {
    const { id, date } = sessionIn(10);
    book(id);
    makeBooking(db, sessionIn(11).id, actor, "trainer");
    book(sessionIn(11, { status: "cancelled" }).id);
    expect(codesFor(id, date)).toBe(undefined);
  });

  test("by the day asked about, not the one the session has now", () => {
    const { id, date } = sessionIn(10);
    book(sessionIn(20).id);
    expect(codesFor(id, date)).toBe(undefined);
    expect(codesFor(id, addDays(today, 19))).toEqual(["actor_rest_too_short"]);
  });

  test("by the longest rest that can be agreed, across two months", () => {
    db.update(actorFile).set({ restDays: 60 }).run();
    book(sessionIn(70).id);
    const [held, free] = [sessionIn(10), sessionIn(9)];
    expect(codesFor(held.id, held.date)).toEqual(["actor_rest_too_short"]);
    expect(codesFor(free.id, free.date)).toBe(undefined);
  });

  test.each([
    ["a mail address", { supporterPhone: null, supporterEmail: "noor@voorbeeld.example" }, undefined],
    ["a phone number", { supporterPhone: "06-00000002" }, undefined],
    ["neither", { supporterPhone: null }, ["actor_no_supporter"]],
    ["no name", { supporterName: null }, ["actor_no_supporter"]],
  ])("a supporter with %s", (_name, row, expected) => {
    db.update(actorFile).set(row).run();
    const { id, date } = sessionIn(10);
    expect(codesFor(id, date)).toEqual(expected);
  });
});

describe("an aftercare talk", () => {
  const held = (bookingId: number, kind: "pre_talk" | "aftercare" = "aftercare") =>
    db.insert(careTalk).values({ bookingId, kind, heldOn: today, recordedAt: now }).run();

  test.each([
    ["on its last day", -7, undefined],
    ["the day after", -8, ["actor_aftercare_open"]],
  ])("still open %s", (_name, days, expected) => {
    book(sessionIn(days).id);
    const { id, date } = sessionIn(30);
    expect(codesFor(id, date)).toEqual(expected);
  });

  test("closes when it was held; a talk beforehand does not", () => {
    const done = book(sessionIn(-8).id);
    const { id, date } = sessionIn(30);
    held(done.id, "pre_talk");
    expect(codesFor(id, date)).toEqual(["actor_aftercare_open"]);
    held(done.id);
    expect(codesFor(id, date)).toBe(undefined);
  });

  test("serves all sessions of its day", () => {
    held(book(sessionIn(-8).id).id);
    book(sessionIn(-8).id);
    const { id, date } = sessionIn(30);
    expect(codesFor(id, date)).toBe(undefined);
  });

  test.each([
    ["never answered", { answer: null, answeredAt: null, answeredFor: null }],
    ["did not come", { end: "no_show", endedAt: now }],
  ] as const)("is not asked of who %s", (_name, row) => {
    book(sessionIn(-8).id, row);
    const { id, date } = sessionIn(30);
    expect(codesFor(id, date)).toBe(undefined);
  });

  test("does not hold the very session it is about", () => {
    const { id, date } = sessionIn(-8);
    book(id);
    expect(codesFor(id, date)).toBe(undefined);
    book(sessionIn(-8).id);
    expect(codesFor(id, date)).toEqual(["actor_aftercare_open"]);
  });
});

test("many actors and sessions ask as many statements as one", () => {
  const sessions = [10, 11, 12].map((days) => sessionIn(days));
  const others = [makeActor(), makeActor()];
  book(sessions[0]?.id ?? 0);
  const prepare = vi.spyOn(db.$client, "prepare");
  const holds = listHolds(db, [actor, ...others], sessions, now);
  expect(prepare).toHaveBeenCalledTimes(4);
  expect([...holds.keys()]).toEqual([`${actor}:${sessions[1]?.id}`, `${actor}:${sessions[2]?.id}`]);
  listHolds(db, others, sessions.slice(0, 1), now);
  expect(prepare).toHaveBeenCalledTimes(4);
});

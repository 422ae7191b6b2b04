import { beforeEach, describe, expect, test } from "vitest";
import { bookingLink, journal, message } from "#db/schema.server";
import { makeBooking as book } from "~/domain/booking/make";
import {
  makeActorFile,
  makeEnrolment,
  makeOrganisation,
  makeSession,
  makeTraining,
  makeUser,
  now,
} from "../../factories";
import { refusalOf } from "../refusals";
import { bookingsOf, mailsTo, tokensOf } from "./asked";
import { type AskingWorld, askingWorld } from "./world";

let world: AskingWorld;
beforeEach(() => {
  world = askingWorld();
});

const input = (change: Record<string, unknown> = {}) => ({
  ...{ trainingId: world.training.id, personId: world.trainer.id, sessionId: "all" as const },
  ...{ function: "trainer" as const, how: "ask" as const },
  ...change,
});

describe("asking one person", () => {
  test("one mail with all of their sessions, each with its own link of which only the hash is kept", () => {
    const { db, trainer, training, second, third, as } = world;
    expect(book(as(), input()).sessionIds).toEqual([second.id, third.id]);
    const [mail, ...others] = mailsTo(db, trainer.id);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ kind: "booking_asked", trainingId: training.id, notBefore: now });
    expect(mail?.params).toMatchObject({ trainingCode: training.code, function: "trainer" });
    expect(JSON.parse(mail?.params.sessions ?? "")).toEqual([
      { name: "Trainingsdag 2", date: "2026-03-09", hours: "09:30–16:30", place: "" },
      { name: "Intervisie", date: "2026-03-16", hours: "09:30–16:30", place: "De Linde, Tiel" },
    ]);
    const tokens = tokensOf(db, trainer.id);
    expect(tokens.map((token) => Buffer.from(token, "base64url").length)).toEqual([32, 32]);
    const links = db.select().from(bookingLink).all();
    const ids = bookingsOf(db, trainer.id).map(({ id }) => id);
    expect(links.map(({ bookingId }) => bookingId).toSorted()).toEqual(ids);
    for (const { tokenHash } of links) expect(tokenHash).toMatch(/^[0-9a-f]{64}$/);
    for (const row of bookingsOf(db, trainer.id)) expect(row).toMatchObject({ askedAt: now, answer: null });
    const kept = JSON.stringify([db.select().from(journal).all(), links]);
    for (const token of tokens) expect(kept).not.toContain(token);
  });

  test("agreed needs no mail; put forward nobody hears of it", () => {
    const { db, trainer, second, third, coordinator, as } = world;
    book(as(), input({ how: "agreed", sessionId: second.id }));
    book(as(), input({ how: "propose", sessionId: third.id }));
    expect(bookingsOf(db, trainer.id)).toMatchObject([
      { askedAt: null, answer: "accepted", answeredFor: second.startInstant, answeredById: coordinator.id },
      { askedAt: null, answer: null },
    ]);
    expect(db.select().from(message).all()).toEqual([]);
  });

  test("who was put forward is asked, who was asked may be written down as having said yes: one booking throughout", () => {
    const { db, trainer, second, as } = world;
    const one = (how: string) => book(as(), input({ how, sessionId: second.id }));
    one("propose");
    one("ask");
    expect(refusalOf(() => one("ask"))?.fields).toEqual({ personId: ["already_booked"] });
    one("agreed");
    expect(refusalOf(() => one("agreed"))?.fields).toEqual({ personId: ["already_booked"] });
    expect(bookingsOf(db, trainer.id)).toMatchObject([{ askedAt: now, answer: "accepted", bookedAt: now }]);
    expect(mailsTo(db, trainer.id)).toHaveLength(1);
  });

  test("nobody is asked for a session that has begun", () => {
    const { db, past, as } = world;
    const begun = input({ sessionId: past.id });
    expect(refusalOf(() => book(as(), begun))?.fields).toEqual({ personId: ["booking_no_start"] });
    expect(db.select().from(message).all()).toEqual([]);
  });

  test("a trainer in training or who shadows; never an actor", () => {
    const { db, trainer, makeActor, as } = world;
    book(as(), input({ capacity: "trainee" }));
    expect(bookingsOf(db, trainer.id)[0]).toMatchObject({ capacity: "trainee" });
    const wrong = input({ personId: makeActor().id, function: "actor", capacity: "shadow" });
    expect(refusalOf(() => book(as(), wrong))?.fields).toEqual({ capacity: ["capacity_of_trainers"] });
  });

  test("not who delivers and is a participant elsewhere at the same hour", () => {
    const { db, trainer, second, as } = world;
    const other = makeTraining(db);
    makeSession(db, other.id, { date: second.date, startsAt: "13:00", endsAt: "17:00" });
    makeEnrolment(db, other.id, { personId: trainer.id });
    for (const how of ["ask", "agreed", "propose"]) {
      const refused = refusalOf(() => book(as(), input({ how })));
      expect(refused).toMatchObject({ kind: "conflict", fields: { personId: ["double_booked_in_session"] } });
    }
    expect(bookingsOf(db, trainer.id)).toEqual([]);
  });

  test.each([
    ["put forward", { askedAt: null }],
    ["asked", {}],
  ])("who is %s elsewhere is taken", (_state, row) => {
    const { db, trainer, second, inSession, as } = world;
    inSession(makeSession(db, makeTraining(db).id, { date: second.date }).id, trainer.id, row);
    expect(refusalOf(() => book(as(), input()))?.kind).toBe("conflict");
  });
});

describe("care for actors", () => {
  test.each(["ask", "agreed", "propose"])("without a file nobody is booked: %s", (how) => {
    const { db, as } = world;
    const actor = makeUser(db, "actor");
    const wanted = input({ how, personId: actor.id, function: "actor" });
    expect(refusalOf(() => book(as(), wanted))?.fields).toEqual({ personId: ["held_by_care", "actor_file_missing"] });
    makeActorFile(db, actor.id);
    expect(book(as(), wanted).sessionIds).toHaveLength(2);
  });

  test("two days at once weigh on each other", () => {
    const { db, second, makeActor, as } = world;
    const actor = makeActor({ maxDaysPerMonth: 1 });
    const wanted = input({ personId: actor.id, function: "actor" });
    expect(refusalOf(() => book(as(), wanted))?.fields).toEqual({ personId: ["held_by_care", "actor_month_full"] });
    expect(bookingsOf(db, actor.id)).toEqual([]);
    expect(book(as(), { ...wanted, sessionId: second.id }).sessionIds).toEqual([second.id]);
  });

  test("why is for who may open the file", () => {
    const { db, training, as } = world;
    const actor = makeUser(db, "actor", makeOrganisation(db).id);
    const wanted = input({ personId: actor.id, function: "actor" });
    for (const user of [makeUser(db, "administrator"), makeUser(db, "coordinator", training.clientOrganisationId)]) {
      expect(refusalOf(() => book(as(user), wanted))?.fields).toEqual({ personId: ["held_by_care_of"] });
    }
  });

  test("what is over can be written down all the same", () => {
    const { db, past, as } = world;
    const actor = makeUser(db, "actor");
    const was = { personId: actor.id, function: "actor", how: "agreed", sessionId: past.id };
    expect(book(as(), input(was)).sessionIds).toEqual([past.id]);
  });
});

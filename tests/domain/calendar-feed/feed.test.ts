import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import * as table from "#db/schema.server";
import { makeFeed } from "~/domain/calendar-feed/make";
import { findFeed } from "~/domain/calendar-feed/read";
import { revokeFeed } from "~/domain/calendar-feed/revoke";
import { findOwnFeed } from "~/domain/calendar-feed/standing";
import { hashSecret } from "~/domain/sign-in/secrets";
import type { User } from "~/domain/user";
import { freshDatabase } from "../../database";
import {
  makeBooking,
  makeEnrolment,
  makeLocation,
  makeOrganisation,
  makeSession,
  makeTraining,
  makeUser,
  now,
} from "../../factories";
import { refusalOf } from "../refusal-of";

let db: Database;
let trainer: User;
let token: string;
beforeEach(() => {
  db = freshDatabase();
  trainer = makeUser(db, "trainer");
  token = makeFeed({ db, user: trainer, now }, { personId: trainer.id }).token;
});

const entries = (secret = token) => findFeed(db, secret, now)?.entries;
const journal = () => db.select().from(table.journal).all();

describe("a private address", () => {
  test("it opens its owner's calendar; what is kept tells nobody the way", () => {
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(findFeed(db, token, now)).toEqual({ locale: null, entries: [], coaching: [] });
    expect(db.select().from(table.calendarFeed).all()).toMatchObject([
      { tokenHash: hashSecret(token), revokedAt: null },
    ]);
    expect(JSON.stringify(journal())).not.toContain(token);
    expect(journal()).toMatchObject([{ verb: "calendarFeed.make", userId: trainer.id }]);
  });

  test.each(["", "onbekend", "x".repeat(500), "%00", "' OR 1=1 --"])("%j opens nothing", (wrong) => {
    expect(findFeed(db, wrong, now)).toBeUndefined();
  });

  test("a new one takes the place of the old one", () => {
    const again = makeFeed({ db, user: trainer, now: now + 1 }, { personId: trainer.id });
    expect(entries()).toBeUndefined();
    expect(entries(again.token)).toEqual([]);
    expect(findOwnFeed(db, trainer)).toEqual({ createdAt: now + 1 });
  });

  test("the same form sent twice keeps no secret", () => {
    makeFeed({ db, user: trainer, now, once: "key" }, { personId: trainer.id });
    expect(db.select().from(table.idempotencyKey).all()).toEqual([]);
  });

  test("withdrawn it opens nothing; withdrawing nothing tells nothing", () => {
    const ctx = { db, user: trainer, now };
    revokeFeed(ctx, { personId: trainer.id });
    revokeFeed(ctx, { personId: trainer.id });
    expect(entries()).toBeUndefined();
    expect(findOwnFeed(db, trainer)).toBeNull();
    expect(journal().map(({ verb }) => verb)).toEqual(["calendarFeed.make", "calendarFeed.revoke"]);
  });

  test("who may not sign in any more has no calendar", () => {
    db.update(table.person).set({ disabledAt: now }).where(eq(table.person.id, trainer.id)).run();
    expect(entries()).toBeUndefined();
  });

  test.each([makeFeed, revokeFeed])("nobody has another's", (verb) => {
    const other = makeUser(db, "coordinator");
    expect(refusalOf(() => verb({ db, user: other, now }, { personId: trainer.id })).kind).toBe("not_found");
    expect(entries()).toEqual([]);
  });
});

describe("what it shows", () => {
  const aSession = (date = "2026-03-10", row = {}) => {
    const client = makeOrganisation(db, { name: `Klant ${date}` });
    const training = makeTraining(db, { clientOrganisationId: client.id, ...row });
    return {
      training,
      session: makeSession(db, training.id, { date, locationId: makeLocation(db, { name: `Huis ${date}` }).id }),
    };
  };

  test("a session they train", () => {
    const { training, session } = aSession();
    makeBooking(db, session.id, trainer.id);
    expect(entries()).toEqual([
      {
        ...{ sessionId: session.id, as: "trainer", asks: false, start: session.startInstant, end: session.endInstant },
        ...{ session: "Trainingsdag 1", trainingCode: training.code, organisation: "Klant 2026-03-10" },
        ...{ place: "Huis 2026-03-10, Tiel", changedAt: now, version: 1 },
      },
    ]);
  });

  const notAnswered = { answer: null, answeredAt: null, answeredById: null, answeredFor: null };
  test("of what is over only what they agreed to", () => {
    makeBooking(db, aSession("2026-02-10").session.id, trainer.id);
    makeBooking(db, aSession("2026-02-11").session.id, trainer.id, "trainer", { ...notAnswered, askedAt: now });
    expect(entries()?.map(({ organisation, asks }) => [organisation, asks])).toEqual([["Klant 2026-02-10", false]]);
  });

  test.each([
    ["asked", { ...notAnswered, askedAt: now }, [true]],
    ["agreed before it moved", { answeredFor: 1 }, [true]],
    ["only put forward: they know of nothing", notAnswered, []],
    ["taken off", { end: "withdrawn" as const, endedAt: now }, []],
    ["declined", { answer: "declined" as const, end: "declined" as const, endedAt: now }, []],
  ])("%s", (_, row, asks) => {
    makeBooking(db, aSession().session.id, trainer.id, "trainer", row);
    expect(entries()?.map((entry) => entry.asks)).toEqual(asks);
  });

  test("an actor comes for the day, and reads no more of it", () => {
    const actor = makeUser(db, "actor");
    const own = makeFeed({ db, user: actor, now }, { personId: actor.id }).token;
    makeBooking(db, aSession().session.id, actor.id, "actor");
    expect(entries(own)).toMatchObject([{ as: "actor", session: null, trainingCode: null, asks: false }]);
  });

  test("the sessions of an enrolment that is placed and stands", () => {
    const { training, session } = aSession();
    makeEnrolment(db, training.id, { personId: trainer.id });
    makeEnrolment(db, aSession("2026-03-11").training.id, { personId: trainer.id, placedAt: null });
    const ended = { end: "withdrawn" as const, endedAt: now };
    makeEnrolment(db, aSession("2026-03-12").training.id, { personId: trainer.id, ...ended });
    expect(entries()).toMatchObject([{ sessionId: session.id, as: "participant", asks: false }]);
  });

  test("nothing of a cancelled training, of long ago, or of anybody else", () => {
    makeBooking(db, aSession("2026-03-10", { status: "cancelled" }).session.id, trainer.id);
    makeEnrolment(db, aSession("2026-03-11", { status: "cancelled" }).training.id, { personId: trainer.id });
    makeBooking(db, aSession("2025-11-01").session.id, trainer.id);
    makeBooking(db, aSession("2026-03-12").session.id, makeUser(db, "trainer").id);
    expect(entries()).toEqual([]);
  });

  test("changed when it last moved or they were last told", () => {
    const { session } = aSession();
    makeBooking(db, session.id, trainer.id);
    const from = { fromDate: "2026-03-09", fromStartsAt: "09:30", fromEndsAt: "16:30" };
    db.insert(table.sessionMove)
      .values({ ...from, sessionId: session.id, at: now + 5 })
      .run();
    expect(entries()?.[0]?.changedAt).toBe(now + 5);
  });
});

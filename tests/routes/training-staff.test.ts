import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { booking, message } from "#db/schema.server";
import type { User } from "~/domain/user";
import * as staffRoute from "~/routes/training-staff/route";
import { freshDatabase } from "../database";
import {
  makeActorFile,
  makeBooking,
  makeDeployable,
  makeOrganisation,
  makeRunningTraining,
  makeUser,
  now,
  type World,
} from "../factories";
import { getting, posting, statusOf } from "../http";

let db: Database;
let world: World;
let code: string;
beforeEach(() => {
  db = freshDatabase();
  world = makeRunningTraining(db);
  code = world.training.code;
});

const act = (form: Record<string, string>, user: User = world.coordinator) =>
  staffRoute.action(posting(`/trainingen/${code}/inzet`, form, { db, user, params: { code } })) as Promise<unknown>;
const at = (query = "", user: User = world.coordinator) =>
  staffRoute.loader(getting(`/trainingen/${code}/inzet${query}`, { db, user, params: { code } }));
const noticeOf = async (outcome: Promise<unknown>) => {
  const result = await outcome.catch((thrown: unknown) => thrown);
  return new URL((result as Response).headers.get("location") ?? "", "http://x").searchParams.get("gelukt");
};

const coming = () => String(world.sessions[1]?.id);
const unanswered = { answer: null, answeredAt: null, answeredById: null, answeredFor: null };
const bookingOf = (personId: number) =>
  db
    .select()
    .from(booking)
    .where(and(eq(booking.personId, personId), isNull(booking.endedAt)))
    .get();
const mailed = () =>
  db
    .select()
    .from(message)
    .all()
    .map(({ kind, personId }) => [kind, personId]);

describe("adding someone", () => {
  const form = (personId: number, how: string, sessionId = "all") => ({
    ...{ intent: "make", personId: String(personId), function: "trainer", capacity: "full", sessionId, how },
  });

  test.each([
    ["ask", "gevraagd", { askedAt: now, answer: null }, 1],
    ["agreed", "ingezet", { askedAt: null, answer: "accepted" }, 0],
    ["propose", "voorgesteld", { askedAt: null, answer: null }, 0],
  ])("%s", async (how, notice, expected, mails) => {
    const { id } = makeDeployable(db);
    expect(await noticeOf(act(form(id, how)))).toBe(notice);
    expect(bookingOf(id)).toMatchObject({ sessionId: world.sessions[1]?.id, ...expected });
    expect(mailed()).toHaveLength(mails);
  });

  test("several at once for one place: the form names them all", async () => {
    const people = [makeDeployable(db), makeDeployable(db)];
    const asked = {
      ...{ intent: "ask-people", sessionId: coming(), function: "trainer", capacity: "full", places: "1" },
      ...Object.fromEntries(people.map(({ id }, index) => [`personIds[${index}]`, String(id)])),
    };
    expect(await noticeOf(act(asked))).toBe("gevraagd");
    const calls = people.map(({ id }) => bookingOf(id)?.callId);
    expect(new Set(calls).size).toBe(1);
    expect(mailed()).toHaveLength(2);
  });

  test("one box ticked is a list of one", async () => {
    const { id } = makeDeployable(db);
    const asked = { intent: "ask-people", sessionId: coming(), function: "trainer", capacity: "full", places: "1" };
    expect(await noticeOf(act({ ...asked, personIds: String(id) }))).toBe("gevraagd");
  });

  test("nobody ticked is refused with what was typed", async () => {
    const asked = { intent: "ask-people", sessionId: coming(), function: "trainer", capacity: "full", places: "1" };
    expect(await statusOf(act(asked))).toBe(400);
  });
});

test("everyone proposed is asked at once, and the page counts people", async () => {
  const { id } = makeDeployable(db);
  for (const session of world.sessions) makeBooking(db, session.id, id, "trainer", unanswered);
  expect((await at()).proposed).toBe(1);
  expect(await noticeOf(act({ intent: "ask-proposed" }))).toBe("gevraagd");
  expect(mailed()).toEqual([["booking_asked", id]]);
  expect((await at()).proposed).toBe(0);
});

describe("each person", () => {
  const personAt = async (index: number, personId: number, user?: User) =>
    (await at("", user)).sessions[index]?.people.find((one) => one.personId === personId);

  test("who said yes, uncertified: marked, to be replaced or ended", async () => {
    expect(await personAt(1, world.trainer.id)).toMatchObject({
      ...{ state: "accepted", tone: "good", marks: [{ name: "staff_not_certified", tone: "danger" }] },
      can: { ask: null, agree: false, replace: true, end: true, absent: false },
    });
  });

  test("who was asked four days ago is reminded", async () => {
    const { id } = makeDeployable(db);
    const row = { ...unanswered, askedAt: now - 4 * 86_400_000 };
    const { id: bookingId } = makeBooking(db, Number(coming()), id, "trainer", row);
    expect(await personAt(1, id)).toMatchObject({
      state: "asked",
      tone: "warning",
      can: { ask: "remind", agree: true },
    });
    expect(await noticeOf(act({ intent: "ask-again", bookingId: String(bookingId) }))).toBe("herinnerd");
    expect(await personAt(1, id)).toMatchObject({ tone: "neutral" });
  });

  test("of the past: was not there", async () => {
    const person = await personAt(0, world.trainer.id);
    expect(person).toMatchObject({ marks: [], can: { replace: false, absent: true } });
    expect(await noticeOf(act({ intent: "absent", bookingId: String(person?.bookingId) }))).toBe("afwezig");
    expect(await personAt(0, world.trainer.id)).toMatchObject({ state: "no_show", can: { absent: false } });
  });

  test("who is let go is gone", async () => {
    const { bookingId } = (await personAt(1, world.trainer.id)) ?? {};
    expect(await noticeOf(act({ intent: "end", bookingId: String(bookingId) }))).toBe("beeindigd");
    expect(await personAt(1, world.trainer.id)).toBeUndefined();
  });

  test("why care holds an actor is told to the coordination alone", async () => {
    const actor = makeUser(db, "actor");
    makeActorFile(db, actor.id, { supporterName: null, supporterPhone: null });
    makeBooking(db, Number(coming()), actor.id, "actor");
    expect((await personAt(1, actor.id))?.marks).toMatchObject([{ name: "staff_held", tone: "warning" }]);
    expect((await personAt(1, actor.id))?.marks[0]?.why).toHaveLength(1);
    expect((await personAt(1, actor.id, makeUser(db, "administrator")))?.marks[0]?.why).toEqual([]);
  });
});

test("a booking of another organisation cannot be ended from here", async () => {
  const own = makeUser(db, "coordinator", world.training.clientOrganisationId);
  const other = makeRunningTraining(db);
  const row = bookingOf(other.trainer.id);
  expect(await statusOf(act({ intent: "end", bookingId: String(row?.id) }, own))).toBe(404);
});

test("not for the trainer, nor for others", async () => {
  const form = {
    intent: "make",
    personId: String(world.trainer.id),
    function: "trainer",
    sessionId: "all",
    how: "ask",
  };
  const elsewhere = makeUser(db, "coordinator", makeOrganisation(db).id);
  for (const user of [world.trainer, elsewhere, makeUser(db, "professional"), makeUser(db, "actor")]) {
    expect(await statusOf(at("", user))).toBe(404);
    expect(await statusOf(act(form, user))).toBe(404);
  }
});

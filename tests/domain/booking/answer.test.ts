import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { booking, consent, journal } from "#db/schema.server";
import { answerByLink } from "~/domain/booking/answer";
import { endBooking } from "~/domain/booking/end";
import { findByLink, requireAsked } from "~/domain/booking/link";
import { makeBooking as book } from "~/domain/booking/make";
import { replaceBooking } from "~/domain/booking/replace";
import { moveSession } from "~/domain/session/move";
import { cancelTraining } from "~/domain/training/cancel";
import { anonymous } from "~/domain/user";
import { makeBooking, makeEnrolment, makeSession, makeTraining, makeUser, now } from "../../factories";
import { refusalOf } from "../refusals";
import { bookingsOf, tokenOf } from "./asked";
import { type AskingWorld, askingWorld } from "./world";

let world: AskingWorld;
let token: string;

beforeEach(() => {
  world = askingWorld();
  token = askFor(world.trainer.id);
});

function askFor(personId: number, as: "trainer" | "actor" = "trainer"): string {
  const { training, second } = world;
  const who = { trainingId: training.id, personId, function: as, sessionId: second.id };
  book(world.as(), { ...who, how: "ask" });
  return tokenOf(world.db, personId);
}

const by = (at = now) => world.as(anonymous, at);
const say = (answer: "accepted" | "declined", change: Record<string, unknown> = {}, at = now) =>
  answerByLink(by(at), { token, answer, startInstant: world.second.startInstant, ...change });
const own = () => bookingsOf(world.db, world.trainer.id)[0];
const asked = (at = now) => requireAsked(world.db, token, at);
const move = (change: Record<string, unknown> = {}) => {
  const { second, as } = world;
  const to = { date: "2026-03-12", startsAt: "10:00", endsAt: "17:00", locationId: null };
  return moveSession(as(), { sessionId: second.id, version: 1, ...to, ...change });
};

describe("an answer by link", () => {
  test("a yes is for the session as it is, and is told in the journal without the token", () => {
    expect(asked()).toMatchObject({ state: "asked", date: "2026-03-09", movedFrom: null });
    expect(say("accepted")).toEqual({ answer: "accepted", changed: true });
    expect(own()).toMatchObject({
      ...{ answer: "accepted", answeredAt: now, answeredById: world.trainer.id, end: null },
      answeredFor: world.second.startInstant,
    });
    expect(asked().state).toBe("accepted");
    const rows = world.db.select().from(journal).where(eq(journal.verb, "booking.answer")).all();
    expect(rows).toMatchObject([{ userId: null, trainingId: world.training.id }]);
    expect(JSON.parse(rows[0]?.detail ?? "")).toMatchObject({ personId: world.trainer.id, by: "link" });
    expect(rows[0]?.detail).not.toContain(token);
  });

  test("yes twice is once, and so is no", () => {
    say("accepted");
    expect(say("accepted", {}, now + 1)).toEqual({ answer: "accepted", changed: false });
    expect(own()?.answeredAt).toBe(now);
    say("declined");
    expect(say("declined", {}, now + 1)).toEqual({ answer: "declined", changed: false });
    expect(world.db.select().from(journal).where(eq(journal.verb, "booking.answer")).all()).toHaveLength(2);
  });

  test("a no ends it, asks no reason, and is not taken back by link", () => {
    say("declined");
    expect(own()).toMatchObject({ answer: "declined", end: "declined", endedAt: now, endedById: world.trainer.id });
    expect(asked().state).toBe("declined");
    expect(refusalOf(() => say("accepted"))).toMatchObject({ kind: "conflict", codes: ["booking_declined"] });
  });

  test("after a yes one may say no until the session begins", () => {
    say("accepted");
    const { startInstant } = world.second;
    expect(refusalOf(() => say("declined", {}, startInstant))?.codes).toEqual(["booking_begun"]);
    expect(say("declined", {}, startInstant - 1).changed).toBe(true);
    expect(own()?.end).toBe("declined");
  });

  test("whoever is signed in, the link answers for the one it was sent to", () => {
    answerByLink(world.as(makeUser(world.db, "actor")), {
      ...{ token, answer: "accepted", startInstant: world.second.startInstant },
    });
    expect(own()).toMatchObject({ answer: "accepted", answeredById: world.trainer.id });
  });

  test.each([
    ["unknown", "A".repeat(43)],
    ["empty", ""],
  ])("an %s token is of nobody", (_what, wrong) => {
    expect(findByLink(world.db, wrong, now)).toBeUndefined();
    expect(refusalOf(() => say("accepted", { token: wrong }))?.kind).toBe("not_found");
  });

  test.each([
    ["another word", { answer: "maybe" }],
    ["no start", { startInstant: undefined }],
    ["half a start", { startInstant: 1.5 }],
    ["a token without end", { token: "A".repeat(101) }],
  ])("refuses %s", (_what, change) => {
    expect(refusalOf(() => say("accepted", change))?.kind).toBe("invalid");
  });
});

describe("an answer too late", () => {
  test("moved since the mail: the new date is shown, the old one is refused and changes nothing", () => {
    const before = own();
    move();
    expect(asked()).toMatchObject({
      ...{ state: "asked", date: "2026-03-12", startsAt: "10:00" },
      movedFrom: { date: "2026-03-09", startsAt: "09:30" },
    });
    for (const answer of ["accepted", "declined"] as const) {
      expect(refusalOf(() => say(answer))).toMatchObject({ kind: "stale", codes: ["booking_moved"] });
    }
    expect(own()).toEqual(before);
    say("accepted", { startInstant: asked().startInstant });
    expect(asked().state).toBe("accepted");
  });

  test("moved after a yes: asked again, and moved back the yes holds again", () => {
    say("accepted");
    move();
    expect(asked()).toMatchObject({ state: "moved", movedFrom: { date: "2026-03-09", startsAt: "09:30" } });
    expect(refusalOf(() => say("accepted"))?.kind).toBe("stale");
    move({ date: "2026-03-09", startsAt: "09:30", endsAt: "16:30", version: 2 });
    expect(asked().state).toBe("accepted");
  });

  test("the training was cancelled", () => {
    const { training, as } = world;
    cancelTraining(as(), { code: training.code, version: 1, reason: "Te weinig deelnemers" });
    expect(asked().state).toBe("cancelled");
    expect(refusalOf(() => say("accepted"))).toMatchObject({ kind: "conflict", codes: ["training_cancelled"] });
  });

  test("given to another", () => {
    const { db, as } = world;
    replaceBooking(as(), { bookingId: own()?.id ?? 0, personId: makeUser(db, "trainer").id, how: "agreed" });
    expect(asked().state).toBe("filled");
    expect(refusalOf(() => say("accepted"))?.codes).toEqual(["booking_filled"]);
  });

  test("withdrawn", () => {
    endBooking(world.as(), { bookingId: own()?.id ?? 0 });
    expect(asked().state).toBe("withdrawn");
    expect(refusalOf(() => say("accepted"))?.codes).toEqual(["booking_withdrawn"]);
  });

  test("the session is over", () => {
    const after = world.second.endInstant;
    expect(asked(after).state).toBe("over");
    expect(refusalOf(() => say("accepted", {}, after))?.codes).toEqual(["booking_begun"]);
  });
});

describe("what changed for them meanwhile", () => {
  test("they train or take part elsewhere at that hour; no may still be said", () => {
    const { db, trainer, second } = world;
    const other = makeTraining(db);
    const elsewhere = makeSession(db, other.id, { date: second.date });
    makeBooking(db, elsewhere.id, trainer.id);
    expect(refusalOf(() => say("accepted"))).toMatchObject({ kind: "conflict", codes: ["double_booked_in_session"] });
    db.delete(booking).where(eq(booking.sessionId, elsewhere.id)).run();
    makeEnrolment(db, other.id, { personId: trainer.id });
    expect(refusalOf(() => say("accepted"))?.codes).toEqual(["double_booked_in_session"]);
    expect(say("declined").changed).toBe(true);
  });

  test("they were enrolled in this very training", () => {
    makeEnrolment(world.db, world.training.id, { personId: world.trainer.id });
    expect(refusalOf(() => say("accepted"))?.codes).toEqual(["double_booked_in_session"]);
  });

  test("an actor whose care holds hears a kind word, not what stands in the file", () => {
    const actor = world.makeActor();
    token = askFor(actor.id, "actor");
    world.db.update(consent).set({ withdrawnOn: "2026-03-02" }).where(eq(consent.personId, actor.id)).run();
    expect(refusalOf(() => say("accepted"))).toMatchObject({ kind: "conflict", codes: ["booking_held"] });
    expect(say("declined").changed).toBe(true);
  });
});

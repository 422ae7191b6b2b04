import { beforeEach, describe, expect, test } from "vitest";
import { bookingLink, message } from "#db/schema.server";
import { answerByLink } from "~/domain/booking/answer";
import { findByLink } from "~/domain/booking/link";
import { moveSession } from "~/domain/session/move";
import { anonymous } from "~/domain/user";
import { makeBooking, makeSession, makeUser, now } from "../../factories";
import { mailsTo, tokenOf } from "../booking/asked";
import { type AskingWorld, askingWorld } from "../booking/world";

let world: AskingWorld;
beforeEach(() => {
  world = askingWorld();
});

const home = { date: "2026-03-09", startsAt: "09:30", endsAt: "16:30", locationId: null };
const away = { ...home, date: "2026-03-12" };
const move = (version: number, to = away, sessionId = world.second.id) =>
  moveSession(world.as(), { sessionId, version, ...to });

describe("the mail about a move", () => {
  test("whoever said yes or was asked gets a link to say whether they can; participants and who knows of nothing don't", () => {
    const { db, second, trainer, inSession, enrolments } = world;
    const coming = makeUser(db, "trainer");
    makeBooking(db, second.id, coming.id);
    inSession(second.id, trainer.id);
    const unaware = makeUser(db, "trainer");
    inSession(second.id, unaware.id, { askedAt: null });
    move(1);
    expect(mailsTo(db, unaware.id)).toEqual([]);
    for (const { personId } of enrolments) expect(mailsTo(db, personId)[0]?.params.answerToken).toBe("");
    expect(findByLink(db, tokenOf(db, trainer.id), now)).toMatchObject({ state: "asked", date: "2026-03-12" });
    const token = tokenOf(db, coming.id);
    const asked = findByLink(db, token, now);
    expect(asked).toMatchObject({ state: "moved", movedFrom: { date: "2026-03-09" } });
    answerByLink(world.as(anonymous), { token, answer: "accepted", startInstant: asked?.startInstant ?? 0 });
    expect(findByLink(db, token, now)?.state).toBe("accepted");
  });

  test("undone in time: the mail and its link are gone, and the yes holds", () => {
    const { db, second } = world;
    const coming = makeUser(db, "trainer");
    makeBooking(db, second.id, coming.id);
    move(1);
    const token = tokenOf(db, coming.id);
    move(2, home);
    expect(mailsTo(db, coming.id)).toMatchObject([{ cancelledAt: now }]);
    expect(mailsTo(db, coming.id)[0]?.params).not.toHaveProperty("answerToken");
    expect(findByLink(db, token, now)).toBeUndefined();
    expect(db.select().from(bookingLink).all()).toEqual([]);
  });

  test("the link in a mail that left still leads to the session after another move", () => {
    const { db, second } = world;
    const coming = makeUser(db, "trainer");
    makeBooking(db, second.id, coming.id);
    move(1);
    db.update(message).set({ sentAt: now }).run();
    const token = tokenOf(db, coming.id);
    move(2, { ...home, date: "2026-03-13" });
    expect(findByLink(db, token, now)).toMatchObject({ state: "moved", date: "2026-03-13" });
  });

  test("two sessions of the same name do not withdraw each other's mail", () => {
    const { db, second, training, trainer } = world;
    const twin = makeSession(db, training.id, { date: "2026-03-23", position: 4, name: second.name });
    for (const { id } of [second, twin]) makeBooking(db, id, trainer.id);
    move(1);
    move(1, { ...home, date: "2026-03-24" }, twin.id);
    const dates = mailsTo(db, trainer.id).map(({ params, cancelledAt }) => [params.toDate, cancelledAt]);
    expect(dates).toEqual([
      ["2026-03-12", null],
      ["2026-03-24", null],
    ]);
  });
});

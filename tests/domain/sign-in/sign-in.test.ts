import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { authSession, message, signInCode } from "#db/schema.server";
import type { Context } from "~/domain/context";
import { confirmCode, confirmLink } from "~/domain/sign-in/confirm";
import { requestSignIn } from "~/domain/sign-in/request";
import { endOtherSessions, endSession, findUser, listSessions } from "~/domain/sign-in/session";
import { anonymous } from "~/domain/user";
import { freshDatabase } from "../../database";
import { makeUser, now } from "../../factories";

const minute = 60_000;
const hour = 60 * minute;
const device = "Telefoon";

const visitor = (db: Database, at = now): Context => ({ db, user: anonymous, now: at });

function asked() {
  const db = freshDatabase();
  const user = makeUser(db, "trainer");
  const { challenge } = requestSignIn(visitor(db), { email: user.email.toUpperCase() });
  const mail = db.select().from(message).get()?.params ?? {};
  return { db, user, challenge, code: mail.code ?? "", linkToken: mail.linkToken ?? "" };
}

function signedIn() {
  const world = asked();
  const result = confirmCode(visitor(world.db), { challenge: world.challenge, code: world.code, device });
  return { ...world, token: result.outcome === "in" ? result.token : "" };
}

describe("asking for a code", () => {
  test("stores neither the code nor the link as it was mailed", () => {
    const { db, code, linkToken } = asked();
    const stored = JSON.stringify(db.select().from(signInCode).all());
    expect(code).toMatch(/^\d{6}$/);
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(linkToken);
  });

  test("answers an unknown address the same way and mails nothing", () => {
    const db = freshDatabase();
    expect(requestSignIn(visitor(db), { email: "niemand@voorbeeld.example" })).toEqual({
      challenge: expect.stringMatching(/^[\w-]{43}$/),
      personId: null,
    });
    expect(db.select().from(message).all()).toEqual([]);
  });
});

describe("a code", () => {
  test("signs in once", () => {
    const { db, challenge, code } = asked();
    expect(confirmCode(visitor(db), { challenge, code, device }).outcome).toBe("in");
    expect(confirmCode(visitor(db), { challenge, code, device }).outcome).toBe("void");
  });

  test("works only in the browser that asked for it", () => {
    const { db, code } = asked();
    expect(confirmCode(visitor(db), { challenge: "another", code, device }).outcome).toBe("void");
  });

  test.each([
    [10 * minute - 1, "in"],
    [10 * minute, "void"],
  ])("%i ms after it was mailed: %s", (later, outcome) => {
    const { db, challenge, code } = asked();
    expect(confirmCode(visitor(db, now + later), { challenge, code, device }).outcome).toBe(outcome);
  });

  test("is void after five wrong guesses, also for the right one", () => {
    const { db, challenge, code } = asked();
    const wrong = code === "000000" ? "000001" : "000000";
    const guesses = [1, 2, 3, 4, 5].map(() => confirmCode(visitor(db), { challenge, code: wrong, device }).outcome);
    expect(guesses).toEqual(["wrong", "wrong", "wrong", "wrong", "void"]);
    expect(confirmCode(visitor(db), { challenge, code, device }).outcome).toBe("void");
  });
});

describe("a link", () => {
  test("signs in once and takes the code with it", () => {
    const { db, challenge, code, linkToken } = asked();
    expect(confirmLink(visitor(db), { linkToken, device }).outcome).toBe("in");
    expect(() => confirmLink(visitor(db), { linkToken, device })).toThrow("sign_in_link_dead");
    expect(confirmCode(visitor(db), { challenge, code, device }).outcome).toBe("void");
  });
});

describe("a session", () => {
  test("knows who it is and with which roles", () => {
    const { db, user, token } = signedIn();
    expect(findUser(db, token, now)).toEqual(user);
  });

  test("is stored hashed", () => {
    const { db, token } = signedIn();
    expect(JSON.stringify(db.select().from(authSession).all())).not.toContain(token);
  });

  test.each([
    ["idle for just under half an hour", 30 * minute - 1, true],
    ["idle for half an hour", 30 * minute, false],
  ])("%s", (_name, later, stands) => {
    const { db, token } = signedIn();
    expect(findUser(db, token, now + later) !== null).toBe(stands);
  });

  test("ends twelve hours after it began, however busy", () => {
    const { db, token } = signedIn();
    const everyTenMinutes = Array.from({ length: 73 }, (_, index) => now + index * 10 * minute);
    const stood = everyTenMinutes.filter((at) => findUser(db, token, at) !== null);
    expect(stood.at(-1)).toBe(now + 12 * hour - 10 * minute);
  });

  test("opens nothing after signing out", () => {
    const { db, user, token } = signedIn();
    endSession({ db, user, now }, { token });
    expect(findUser(db, token, now)).toBeNull();
  });

  test("can end the others and stays itself", () => {
    const { db, user, token } = signedIn();
    const { challenge } = requestSignIn(visitor(db), { email: user.email });
    const code = db.select().from(message).all().at(-1)?.params.code ?? "";
    confirmCode(visitor(db), { challenge, code, device: "Laptop" });
    expect(listSessions(db, user.id, token, now).map((row) => [row.device, row.isCurrent])).toEqual(
      expect.arrayContaining([
        ["Laptop", false],
        ["Telefoon", true],
      ]),
    );
    endOtherSessions({ db, user, now }, { personId: user.id, token });
    expect(listSessions(db, user.id, token, now).map((row) => row.device)).toEqual(["Telefoon"]);
  });

  test("is not listed as open once it idled for half an hour", () => {
    const { db, user, token } = signedIn();
    expect(listSessions(db, user.id, token, now + 30 * minute - 1)).toHaveLength(1);
    expect(listSessions(db, user.id, token, now + 30 * minute)).toEqual([]);
  });
});

import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { person, programme } from "#db/schema.server";
import { makeBooking as book } from "~/domain/booking/make";
import { moveSession } from "~/domain/session/move";
import { languageOfLink } from "~/http/language";
import type { RefusalView } from "~/http/refusal-view";
import type { Throttles } from "~/http/throttles.server";
import * as route from "~/routes/answer/route";
import { bookingsOf, tokenOf } from "../domain/booking/asked";
import { type AskingWorld, askingWorld } from "../domain/booking/world";
import { getting, posting } from "../http";

let world: AskingWorld;
let token: string;
beforeEach(() => {
  world = askingWorld();
  const { training, second, trainer } = world;
  const who = { trainingId: training.id, personId: trainer.id, sessionId: second.id };
  book(world.as(), { ...who, function: "trainer", how: "ask" });
  token = tokenOf(world.db, trainer.id);
});

type Args = ReturnType<typeof getting>;
type Loaded = { asked: { state: string } | null };

async function answerOf(outcome: Promise<unknown>): Promise<{ status: number; body: unknown }> {
  const result = await outcome.catch((thrown: unknown) => thrown);
  if (!(result instanceof Response)) throw new Error("a response", { cause: result });
  const isJson = result.headers.get("content-type")?.startsWith("application/json") ?? false;
  return { status: result.status, body: isJson ? await result.json() : null };
}

const visit = (change: Record<string, unknown> = {}) => ({ db: world.db, params: { token }, ...change });
const get = (change = {}) => answerOf(route.loader(getting(`/antwoord/${token}`, visit(change))));
const post = (form: Record<string, string>, change = {}) =>
  answerOf(route.action(posting(`/antwoord/${token}`, form, visit(change))));
const form = (answer: string, startInstant = world.second.startInstant) => ({
  ...{ answer, startInstant: String(startInstant) },
});
const contentsOf = () => createHash("sha256").update(world.db.$client.serialize()).digest("hex");

describe("/antwoord/:token", () => {
  test("looking shows what is asked to whoever holds the link, and changes nothing", async () => {
    const before = contentsOf();
    for (const user of [null, world.coordinator]) {
      const { status, body } = await get({ user });
      expect(status).toBe(200);
      expect(body).toMatchObject({ asked: { state: "asked", date: "2026-03-09", session: "Trainingsdag 2" } });
    }
    expect(contentsOf()).toBe(before);
  });

  test("holds nobody's name, and whom to ask once that is known", async () => {
    world.db.update(person).set({ familyName: "KANARIE" }).run();
    expect(JSON.stringify((await get()).body)).not.toContain("KANARIE");
    expect((await get()).body).toMatchObject({ asked: { contactEmail: null } });
    world.db.update(programme).set({ contactEmail: "planning@voorbeeld.example" }).run();
    expect((await get()).body).toMatchObject({ asked: { contactEmail: "planning@voorbeeld.example" } });
  });

  test("a button answers and comes back to the same page", async () => {
    const args = posting(`/antwoord/${token}`, form("accepted"), visit());
    const response = (await route.action(args)) as Response;
    expect([response.status, response.headers.get("Location")]).toEqual([302, `/antwoord/${token}`]);
    expect(((await get()).body as Loaded).asked?.state).toBe("accepted");
    expect((await post(form("declined"))).status).toBe(302);
    expect(((await get()).body as Loaded).asked?.state).toBe("declined");
    const late = await post(form("accepted"));
    expect(late).toMatchObject({ status: 409, body: { refusal: { kind: "conflict" } } });
  });

  test("an answer to an old date is refused with the new one, and changes nothing", async () => {
    const before = bookingsOf(world.db, world.trainer.id);
    const to = { date: "2026-03-10", startsAt: "09:30", endsAt: "16:30", locationId: null };
    moveSession(world.as(), { sessionId: world.second.id, version: 1, ...to });
    const { status, body } = await post(form("accepted"));
    const { refusal } = body as { refusal: RefusalView };
    expect([status, refusal.kind]).toEqual([409, "stale"]);
    expect(refusal.messages.join()).toContain("10 maart 2026");
    expect(refusal.current).toMatchObject({ date: "2026-03-10", startsAt: "09:30" });
    expect(bookingsOf(world.db, world.trainer.id)).toEqual(before);
  });

  test.each([
    ["no answer", { startInstant: "1" }],
    ["another answer", { answer: "misschien", startInstant: "1" }],
    ["no start", { answer: "accepted" }],
  ])("refuses %s", async (_what, typed) => {
    expect((await post(typed)).status).toBe(400);
    expect(bookingsOf(world.db, world.trainer.id)[0]?.answer).toBeNull();
  });

  test("is not to be found by search engines", () => {
    const args = {} as Parameters<typeof route.headers>[0];
    expect(route.headers(args)).toEqual({ "X-Robots-Tag": "noindex, nofollow" });
  });
});

describe("a link that leads nowhere", () => {
  const wrong = { params: { token: "A".repeat(43) } };

  test("is a page of its own, by looking and by answering", async () => {
    expect(await get(wrong)).toEqual({ status: 404, body: { asked: null } });
    expect(await post(form("accepted"), wrong)).toEqual({ status: 404, body: { refusal: null } });
  });

  test("is counted per address; a real link from the same office never is, nor kept out", async () => {
    const { throttles } = getting("/", { db: world.db }).context as unknown as { throttles: Throttles };
    const at = (one: string) => {
      const args = getting(`/antwoord/${one}`, visit({ params: { token: one } }));
      return { ...args, context: { ...args.context, throttles } } as Args;
    };
    for (let guess = 0; guess < 30; guess += 1) {
      expect((await answerOf(route.loader(at(`onbekend-${guess}`)))).status).toBe(404);
    }
    expect((await answerOf(route.loader(at("onbekend")))).status).toBe(429);
    expect((await answerOf(route.loader(at(token)))).status).toBe(200);
  });
});

test("the page speaks the language of whom the mail went to", () => {
  const { db } = world;
  expect(languageOfLink(db, `/antwoord/${token}`)).toBeNull();
  db.update(person).set({ locale: "en" }).run();
  expect(languageOfLink(db, `/antwoord/${token}`)).toBe("en");
  expect(languageOfLink(db, "/antwoord/onbekend")).toBeNull();
  expect(languageOfLink(db, "/trainingen")).toBeNull();
});

import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import type { User } from "~/domain/user";
import { loader as read } from "~/routes/calendar-feed/file/route";
import { action, loader } from "~/routes/calendar-feed/own/route";
import { freshDatabase } from "../database";
import { readCalendar } from "../documents/read-calendar";
import { makeActorFile, makeBooking, makeEnrolment, makeRunningTraining, makeUser, now } from "../factories";
import { getting, posting, statusOf } from "../http";

let db: Database;
let user: User;
beforeEach(() => {
  db = freshDatabase();
  user = makeUser(db, "trainer");
});

const post = async (intent: string) => {
  const answer = await action(posting("/mijn/agenda", { intent }, { db, user }));
  return answer as Response;
};
const makeAddress = async (): Promise<string> => ((await (await post("make")).json()) as { address: string }).address;
const tokenIn = (address: string) => /\/agenda\/([\w-]+)\.ics$/.exec(address)?.[1] ?? "";
const fetching = (token: string) => getting(`/agenda/${token}.ics`, { db, params: { token } });

describe("one's own calendar", () => {
  test("the address is shown in the answer, and never again", async () => {
    const address = await makeAddress();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/agenda\/[\w-]{43}\.ics$/);
    const page = await loader(getting("/mijn/agenda", { db, user }));
    expect(page).toEqual({ since: "2026-03-02", notice: null });
    expect(JSON.stringify(page)).not.toContain(tokenIn(address));
  });

  test("withdrawn it leads nowhere", async () => {
    const token = tokenIn(await makeAddress());
    expect(await statusOf(read(fetching(token)))).toBe(200);
    expect((await post("revoke")).headers.get("Location")).toBe("/mijn/agenda?gelukt=ingetrokken");
    expect(await statusOf(read(fetching(token)))).toBe(404);
  });
});

describe("the calendar behind an address", () => {
  test("for programs: asked for again each time, found by no search, and no address told on", async () => {
    const { headers } = await read(fetching(tokenIn(await makeAddress())));
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private, no-cache",
      "x-robots-tag": "noindex, nofollow",
      "referrer-policy": "no-referrer",
    });
  });

  test("what did not change is not sent again; what did is", async () => {
    const token = tokenIn(await makeAddress());
    const tag = (await read(fetching(token))).headers.get("ETag") ?? "";
    const again = async () => {
      const args = fetching(token);
      args.request.headers.set("If-None-Match", tag);
      return (await read(args)).status;
    };
    expect(await again()).toBe(304);
    const { sessions } = makeRunningTraining(db);
    makeBooking(db, sessions[1]?.id ?? 0, user.id);
    expect(await again()).toBe(200);
  });

  test("their own sessions in words, and nobody else", async () => {
    const { sessions, training, trainer, enrolments } = makeRunningTraining(db);
    const pending = { answer: null, answeredAt: null, answeredById: null, answeredFor: null, askedAt: now };
    makeBooking(db, sessions[0]?.id ?? 0, user.id);
    makeBooking(db, sessions[1]?.id ?? 0, user.id, "trainer", pending);
    const token = tokenIn(await makeAddress());
    const text = await (await read(fetching(token))).text();
    const { events } = readCalendar(text);
    expect(
      events.map(({ SUMMARY, STATUS, DTSTART }) => [SUMMARY?.replace(/Organisatie \d+/, "O"), STATUS, DTSTART]),
    ).toEqual([
      ["Trainingsdag 1 – O", "CONFIRMED", "20260223T083000Z"],
      ["Nog beantwoorden: Trainingsdag 2 – O", "TENTATIVE", "20260309T083000Z"],
    ]);
    expect(events.map(({ URL: url }) => new globalThis.URL(url ?? "").pathname)).toEqual([
      `/bijeenkomsten/${sessions[0]?.id}`,
      "/mijn/inzet",
    ]);
    expect(events[0]?.DESCRIPTION).toBe(`Training ${training.code}`);
    const others = [trainer.name, ...enrolments.map(({ personId }) => String(nameOf(personId)))];
    for (const name of others) expect(text).not.toContain(name);
  });

  test("an actor's and a participant's", async () => {
    const { sessions, training } = makeRunningTraining(db);
    user = makeUser(db, "actor");
    makeActorFile(db, user.id);
    makeBooking(db, sessions[1]?.id ?? 0, user.id, "actor");
    const acting = readCalendar(await (await read(fetching(tokenIn(await makeAddress())))).text()).events;
    expect(acting.map(({ SUMMARY }) => SUMMARY?.replace(/Organisatie \d+/, "O"))).toEqual(["Trainingsdag bij O"]);
    user = makeUser(db, "professional");
    makeEnrolment(db, training.id, { personId: user.id });
    const taking = readCalendar(await (await read(fetching(tokenIn(await makeAddress())))).text()).events;
    expect(taking).toHaveLength(2);
  });

  test("whoever tries addresses is slowed down; whoever holds one is not", async () => {
    const token = tokenIn(await makeAddress());
    const args = fetching("onbekend");
    for (let count = 0; count < 30; count += 1) expect(await statusOf(read(args))).toBe(404);
    expect(await statusOf(read(args))).toBe(429);
    expect(await statusOf(read({ ...fetching(token), context: args.context }))).toBe(200);
  });
});

const nameOf = (personId: number): unknown =>
  db.$client.prepare("SELECT family_name FROM person WHERE id = ?").pluck().get(personId);

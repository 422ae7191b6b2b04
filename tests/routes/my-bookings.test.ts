import { beforeEach, describe, expect, test } from "vitest";
import type { User } from "~/domain/user";
import * as mine from "~/routes/my-bookings/route";
import * as today from "~/routes/today/route";
import { bookingsOf } from "../domain/booking/asked";
import { type AskingWorld, askingWorld } from "../domain/booking/world";
import { makeUser } from "../factories";
import { getting, posting, statusOf } from "../http";

let world: AskingWorld;
beforeEach(() => {
  world = askingWorld();
  world.inSession(world.second.id, world.trainer.id);
});

const at = (user: User | null = world.trainer) => mine.loader(getting("/mijn/inzet", { db: world.db, user }));
const own = () => bookingsOf(world.db, world.trainer.id)[0];
const act = (answer: string, user: User | null = world.trainer) => {
  const form = { bookingId: String(own()?.id), startInstant: String(world.second.startInstant), answer };
  return mine.action(posting("/mijn/inzet", form, { db: world.db, user })) as Promise<unknown>;
};

describe("/mijn/inzet", () => {
  test("shows what one was asked, and takes the answer", async () => {
    expect((await at()).toAnswer).toMatchObject([{ bookingId: own()?.id, asks: "asked" }]);
    const response = (await act("accepted")) as Response;
    expect(response.headers.get("Location")).toBe("/mijn/inzet?gelukt=ja");
    expect((await at()).coming).toMatchObject([{ asks: "accepted" }]);
    expect(((await act("declined")) as Response).headers.get("Location")).toBe("/mijn/inzet?gelukt=nee");
    expect((await at()).past).toMatchObject([{ asks: "declined" }]);
  });

  test("nobody answers for another, nor without signing in", async () => {
    for (const user of [world.coordinator, makeUser(world.db, "trainer")]) {
      expect(await statusOf(act("accepted", user))).toBe(404);
    }
    expect(await statusOf(act("accepted", null))).toBe(302);
    expect(await statusOf(at(null))).toBe(302);
    expect(own()?.answer).toBeNull();
  });
});

describe("today", () => {
  const todayOf = (user: User) => today.loader(getting("/", { db: world.db, user }));

  test("begins with what waits for one's own answer; a trainer who was asked does not see the training yet", async () => {
    const { questions, training } = await todayOf(world.trainer);
    expect(questions).toMatchObject([{ bookingId: own()?.id }]);
    expect(training?.coming).toEqual([]);
    await act("accepted");
    const after = await todayOf(world.trainer);
    expect(after.questions).toEqual([]);
    expect(after.training?.coming).toMatchObject([{ id: world.second.id }]);
  });

  test("for an actor by organisation and place, without the training's code", async () => {
    const actor = world.makeActor();
    world.inSession(world.third.id, actor.id, {}, "actor");
    const { questions, acting } = await todayOf(actor);
    expect(questions).toMatchObject([{ place: "De Linde, Tiel", session: null, trainingCode: null }]);
    expect(acting).toEqual([]);
  });
});

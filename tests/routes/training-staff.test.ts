import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { booking } from "#db/schema.server";
import type { User } from "~/domain/user";
import * as staffRoute from "~/routes/training-staff/route";
import { freshDatabase } from "../database";
import { makeOrganisation, makeRunningTraining, makeUser, type World } from "../factories";
import { getting, posting, statusOf } from "../http";

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});

const outsiders = () => [
  makeUser(db, "coordinator", makeOrganisation(db).id),
  makeUser(db, "professional"),
  makeUser(db, "actor"),
  makeUser(db, "trainer"),
];

describe("/trainingen/:code/inzet", () => {
  let world: World;
  let code: string;
  beforeEach(() => {
    world = makeRunningTraining(db);
    code = world.training.code;
  });
  const act = (form: Record<string, string>, user: User = world.coordinator) =>
    staffRoute.action(posting(`/trainingen/${code}/inzet`, form, { db, user, params: { code } })) as Promise<unknown>;
  const at = (user: User = world.coordinator) =>
    staffRoute.loader(getting(`/trainingen/${code}/inzet`, { db, user, params: { code } }));

  test("books someone on every session to come and lets them go again", async () => {
    const trainer = makeUser(db, "trainer");
    const form = { intent: "make", personId: String(trainer.id), function: "trainer", sessionId: "all" };
    expect(await statusOf(act(form))).toBe(302);
    const row = db.select().from(booking).where(eq(booking.personId, trainer.id)).get();
    expect(row?.sessionId).toBe(world.sessions[1]?.id);
    expect(await statusOf(act({ intent: "end", bookingId: String(row?.id) }))).toBe(302);
    expect((await at()).sessions[1]?.people.map(({ personId }) => personId)).toEqual([world.trainer.id]);
  });

  test("a booking of another organisation cannot be ended from here", async () => {
    const own = makeUser(db, "coordinator", world.training.clientOrganisationId);
    const other = makeRunningTraining(db);
    const row = db.select().from(booking).where(eq(booking.personId, other.trainer.id)).get();
    expect(await statusOf(act({ intent: "end", bookingId: String(row?.id) }, own))).toBe(404);
  });

  test("not for the trainer, nor for others", async () => {
    const form = { intent: "make", personId: String(world.trainer.id), function: "trainer", sessionId: "all" };
    for (const user of [world.trainer, ...outsiders(), makeUser(db, "programme_manager")]) {
      expect(await statusOf(at(user))).toBe(404);
      expect(await statusOf(act(form, user))).toBe(404);
    }
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { message, sessionMove } from "#db/schema.server";
import type { User } from "~/domain/user";
import * as sessionRoute from "~/routes/session/route";
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

describe("/bijeenkomsten/:id", () => {
  let world: World;
  let id: string;
  beforeEach(() => {
    world = makeRunningTraining(db);
    id = String(world.sessions[1]?.id);
  });
  const at = (query = "", user: User = world.coordinator) =>
    sessionRoute.loader(getting(`/bijeenkomsten/${id}${query}`, { db, user, params: { id } }));
  const move = (change: Record<string, string> = {}, user: User = world.coordinator) =>
    sessionRoute.action(
      posting(
        `/bijeenkomsten/${id}`,
        { date: "2026-03-12", startsAt: "09:30", endsAt: "16:30", locationId: "", version: "1", ...change },
        { db, user, params: { id } },
      ),
    ) as Promise<unknown> as Promise<Response>;

  test("previews before anything is saved, and the move does what was shown", async () => {
    const { move: shown } = await at("?date=2026-03-12&startsAt=09:30&endsAt=16:30&locationId=");
    const effects = shown?.preview?.effects;
    expect(effects).toMatchObject({ possible: true, mailCount: 4, certificateCount: 0, conflicts: [], warnings: [] });
    expect(db.select().from(sessionMove).all()).toEqual([]);
    expect((await move()).headers.get("location")).toBe(`/bijeenkomsten/${id}?gelukt=verplaatst#verplaatst`);
    const mailed = db.select().from(message).all();
    expect(mailed.map(({ personId }) => personId)).toEqual(
      effects?.people.filter(({ mailed }) => mailed).map(({ personId }) => personId),
    );
    const after = await at("?gelukt=verplaatst");
    expect(after.move?.undo).toEqual({ date: "2026-03-09", startsAt: "09:30", endsAt: "16:30", locationId: null });
  });

  test("says what is wrong with what was typed", async () => {
    const { move: shown } = await at("?date=2026-02-30&startsAt=09:30&endsAt=&locationId=");
    expect(Object.keys(shown?.preview?.fields ?? {})).toEqual(["date", "endsAt"]);
    const late = (await at("?date=2026-03-12&startsAt=16:30&endsAt=09:30&locationId=")).move?.preview?.effects;
    expect(late).toMatchObject({ possible: false, faults: ["De eindtijd moet na de begintijd komen."] });
  });

  test("the second of two coordinators gets 409 with what stands now and what they wanted", async () => {
    await move();
    const answer = await move({ date: "2026-03-16" }, makeUser(db, "coordinator"));
    expect(answer.status).toBe(409);
    const { refusal, typed } = await answer.json();
    expect(refusal).toMatchObject({ kind: "stale", current: { date: "2026-03-12", startsAt: "09:30" } });
    expect(typed.date).toBe("2026-03-16");
  });

  test("the trainer sees it without moving; others see nothing", async () => {
    expect((await at("", world.trainer)).move).toBeNull();
    expect(await statusOf(move({}, world.trainer))).toBe(404);
    for (const user of outsiders()) {
      expect(await statusOf(at("", user))).toBe(404);
      expect(await statusOf(move({}, user))).toBe(404);
    }
    expect(
      await statusOf(sessionRoute.loader(getting("/x", { db, user: world.coordinator, params: { id: "1e3" } }))),
    ).toBe(404);
  });
});

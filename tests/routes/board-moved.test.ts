import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { session } from "#db/schema.server";
import type { User } from "~/domain/user";
import { movedOnBoard } from "~/routes/board/drag/moved.server";
import * as moveRoute from "~/routes/session/move/route";
import { freshDatabase } from "../database";
import { makeCertification, makeRunningTraining, makeUser, type World } from "../factories";
import { posting, statusOf, visitContext } from "../http";

let db: Database;
let world: World;
let id: string;
beforeEach(() => {
  db = freshDatabase();
  world = makeRunningTraining(db);
  makeCertification(db, world.trainer.id);
  makeCertification(db, world.trainer.id, { qualification: "externally_deployable" });
  id = String(world.sessions[1]?.id);
});

const back = "/planbord?vorm=maand&van=2026-03-01";
const leaving = `terug=${encodeURIComponent(back)}`;
const post = async (change: Record<string, string> = {}, query = leaving, user = world.coordinator) => {
  const form = { date: "2026-03-12", startsAt: "09:30", endsAt: "16:30", locationId: "", version: "1", ...change };
  const path = `/planbord/verplaatsen/${id}?${query}`;
  const answer = await moveRoute.action(posting(path, form, { db, user, params: { id } }));
  if (!(answer instanceof Response)) throw new Error("the action answers with a response");
  return answer;
};
const standsOn = () =>
  db
    .select()
    .from(session)
    .all()
    .find((one) => String(one.id) === id)?.date;

const said = (query: string, user: User = world.coordinator) =>
  movedOnBoard(visitContext({ db, user }), user, new URL(`http://own.invalid/planbord?van=2026-03-01&${query}`));
const undo = (version = "2") => post({ intent: "undo", version });

test("the move is said once, with the way back to the same board", async () => {
  await post();
  const moved = said(`gelukt=verplaatst&bijeenkomst=${id}`);
  expect(moved).toMatchObject({ date: "2026-03-12", version: 2, isUndone: false, mayUndo: true });
  expect(moved?.back).toBe("/planbord?van=2026-03-01");
  expect(said("")).toBeNull();
});

test("undoing puts it back and offers no undo of the undo", async () => {
  await post({ startsAt: "10:00", endsAt: "17:00" });
  const answer = await undo();
  expect(answer.headers.get("location")).toBe(
    `/planbord?vorm=maand&van=2026-03-01&gelukt=teruggezet&bijeenkomst=${id}`,
  );
  expect(standsOn()).toBe("2026-03-09");
  expect(said(`gelukt=teruggezet&bijeenkomst=${id}`)).toMatchObject({ isUndone: true, mayUndo: false });
});

test("undoing what someone moved since is refused with both versions", async () => {
  await post();
  await post({ date: "2026-03-16", version: "2" });
  const answer = await undo();
  expect(answer.status).toBe(409);
  expect((await answer.json()).refusal).toMatchObject({ kind: "stale", current: { date: "2026-03-16" } });
  expect(standsOn()).toBe("2026-03-16");
});

test("undoing what never moved finds nothing", async () => {
  expect(await statusOf(undo("1"))).toBe(404);
});

test.each(["gelukt=verplaatst", "gelukt=verplaatst&bijeenkomst=x", "gelukt=verplaatst&bijeenkomst=999999"])(
  "an address that names no session says nothing: %s",
  (query) => {
    expect(said(query)).toBeNull();
  },
);

test("who may not move it is not told", () => {
  expect(said(`gelukt=verplaatst&bijeenkomst=${id}`, world.trainer)).toBeNull();
  expect(said(`gelukt=verplaatst&bijeenkomst=${id}`, makeUser(db, "actor"))).toBeNull();
});

test.each(["", "terug=https://elders.example/", "terug=/uitloggen"])("goes to no other place for %j", async (query) => {
  const answer = await post({}, query);
  expect(answer.headers.get("location")).toBe(`/planbord?gelukt=verplaatst&bijeenkomst=${id}`);
});

test("the second of two coordinators sees what stands now beside what they wanted", async () => {
  await post();
  const answer = await post({ date: "2026-03-16" }, leaving, makeUser(db, "coordinator"));
  expect(answer.status).toBe(409);
  const { refusal, typed } = await answer.json();
  expect(refusal).toMatchObject({ kind: "stale", current: { date: "2026-03-12", startsAt: "09:30" } });
  expect(typed.date).toBe("2026-03-16");
  expect(standsOn()).toBe("2026-03-12");
});

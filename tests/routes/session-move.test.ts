import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { attendanceMark, attendanceSubmission, planningLock, session, sessionMove, training } from "#db/schema.server";
import type { User } from "~/domain/user";
import * as moveRoute from "~/routes/session/move/route";
import { freshDatabase } from "../database";
import {
  makeBooking,
  makeCertification,
  makeLocation,
  makeMark,
  makeOrganisation,
  makeRunningTraining,
  makeSession,
  makeTraining,
  makeUser,
  type World,
} from "../factories";
import { getting, posting, statusOf } from "../http";

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

const path = () => `/planbord/verplaatsen/${id}`;
const back = "/planbord?vorm=maand&van=2026-03-01";
const leaving = `terug=${encodeURIComponent(back)}`;
const at = (query = "", user: User = world.coordinator) =>
  moveRoute.loader(getting(`${path()}?${query}`, { db, user, params: { id } }));
const post = async (change: Record<string, string> = {}, user: User = world.coordinator, query = leaving) => {
  const form = { date: "2026-03-12", startsAt: "09:30", endsAt: "16:30", locationId: "", version: "1", ...change };
  const answer = await moveRoute.action(posting(`${path()}?${query}`, form, { db, user, params: { id } }));
  if (!(answer instanceof Response)) throw new Error("the action answers with a response");
  return answer;
};
const moves = () => db.select().from(sessionMove).all();
const standsOn = () =>
  db
    .select()
    .from(session)
    .where(eq(session.id, Number(id)))
    .get()?.date;

describe("the page", () => {
  test("asks nothing yet without a wish, and holds what stands", async () => {
    const page = await at(leaving);
    expect(page.preview).toBeNull();
    expect(page.target).toEqual({ date: "2026-03-09", startsAt: "09:30", endsAt: "16:30", locationId: "" });
    expect(page.back).toBe(back);
  });

  test("shows what a wished day does; times and place stay unless they are wished too", async () => {
    const { id: locationId } = makeLocation(db);
    const page = await at("datum=2026-03-12");
    expect(page.target).toEqual({ date: "2026-03-12", startsAt: "09:30", endsAt: "16:30", locationId: "" });
    expect(page.preview?.effects).toMatchObject({ possible: true, mailCount: 4, certificateCount: 0 });
    expect(page.preview?.effects?.people).toHaveLength(4);
    const other = await at(`van=10:00&tot=17:00&locatie=${locationId}`);
    expect(other.preview?.effects?.to).toMatchObject({ date: "2026-03-09", startsAt: "10:00", endsAt: "17:00" });
    expect(other.preview?.effects?.to.place).not.toBe("");
    expect(moves()).toEqual([]);
  });

  test("keeps a place that closed since among the choices", async () => {
    const { id: locationId } = makeLocation(db, { closedOn: "2026-01-01" });
    id = String(makeSession(db, world.training.id, { date: "2026-03-20", position: 3, locationId }).id);
    const page = await at();
    expect(page.locations.map((one) => one.id)).toContain(locationId);
    expect(page.target.locationId).toBe(String(locationId));
  });

  test.each([
    ["datum=2026-02-30", ["date"]],
    ["datum=morgen", ["date"]],
    ["datum=", ["date"]],
    ["van=25:00&tot=", ["startsAt", "endsAt"]],
  ])("says what is wrong with %s", async (query, fields) => {
    const { preview } = await at(query);
    expect(Object.keys(preview?.fields ?? {})).toEqual(fields);
    expect(preview?.effects).toBeNull();
  });

  test("says who would be in two places, and offers nothing then", async () => {
    const other = makeTraining(db);
    const taken = makeSession(db, other.id, { date: "2026-03-12", startsAt: "12:00", endsAt: "15:00" });
    makeBooking(db, taken.id, world.trainer.id);
    const effects = (await at("datum=2026-03-12")).preview?.effects;
    expect(effects?.possible).toBe(false);
    expect(effects?.people.filter(({ conflicts }) => conflicts.length > 0).map(({ personId }) => personId)).toEqual([
      world.trainer.id,
    ]);
    expect(effects?.conflicts.join()).toContain(world.trainer.name);
    expect(effects?.conflicts.join()).toContain("12:00–15:00");
  });

  test("says why a session that is over cannot move, and weighs nothing", async () => {
    db.insert(attendanceSubmission)
      .values({ sessionId: Number(id), at: 1, byId: world.coordinator.id })
      .run();
    const page = await at("datum=2026-03-12");
    expect(page.why).not.toBeNull();
    expect(page.preview).toBeNull();
  });

  test("whoever may not move it finds nothing, nor does a wrong address", async () => {
    const others = ["trainer", "actor", "professional"] as const;
    for (const user of [
      world.trainer,
      makeUser(db, "programme_manager"),
      makeUser(db, "coordinator", makeOrganisation(db).id),
      ...others.map((role) => makeUser(db, role)),
    ]) {
      expect(await statusOf(at("", user))).toBe(404);
      expect(await statusOf(post({}, user))).toBe(404);
    }
    for (id of ["0", "1e3", "-1", "999999", "x"]) expect(await statusOf(at())).toBe(404);
    expect(moves()).toEqual([]);
  });
});

describe("moving", () => {
  test("goes back to the board as it was, and says so there", async () => {
    const answer = await post();
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe(
      `/planbord?vorm=maand&van=2026-03-01&gelukt=verplaatst&bijeenkomst=${id}`,
    );
    expect(standsOn()).toBe("2026-03-12");
    expect(moves()).toHaveLength(1);
  });

  test("refuses a double booking with the name, and keeps what was typed", async () => {
    const taken = makeSession(db, makeTraining(db).id, { date: "2026-03-12" });
    makeBooking(db, taken.id, world.trainer.id);
    const answer = await post();
    expect(answer.status).toBe(409);
    const { refusal, typed, preview } = await answer.json();
    expect(JSON.stringify(refusal.fields)).toContain(world.trainer.name);
    expect(typed).toEqual({ date: "2026-03-12", startsAt: "09:30", endsAt: "16:30", locationId: "" });
    expect(preview.effects.possible).toBe(false);
    expect(moves()).toEqual([]);
  });

  test("wants a reason for passing a warning, and takes it", async () => {
    const sunday = { date: "2026-03-15" };
    const refused = await post(sunday);
    expect(refused.status).toBe(400);
    expect(Object.keys((await refused.json()).refusal.fields)).toEqual(["waiverReason"]);
    expect((await post({ ...sunday, waiverReason: "Iedereen wil dat" })).status).toBe(302);
    expect(standsOn()).toBe("2026-03-15");
  });

  test.each([
    [{ date: "2026-02-30" }, 400, ["date"]],
    [{ date: "" }, 400, ["date"]],
    [{ startsAt: "" }, 400, ["startsAt"]],
    [{ endsAt: "08:00" }, 400, ["endsAt"]],
    [{ locationId: "x" }, 400, ["locationId"]],
    [{ date: "2026-03-09" }, 409, []],
  ])("refuses %j", async (change, status, fields) => {
    const answer = await post(change);
    expect(answer.status).toBe(status);
    expect(Object.keys((await answer.json()).refusal.fields)).toEqual(fields);
    expect(moves()).toEqual([]);
  });

  test("refuses while the dates are locked, with who locked them", async () => {
    db.insert(planningLock)
      .values({ trainingId: world.training.id, field: "dates", at: 1, byId: world.coordinator.id })
      .run();
    const answer = await post();
    expect(answer.status).toBe(409);
    expect(JSON.stringify((await answer.json()).refusal)).toContain(world.coordinator.name);
    expect(moves()).toEqual([]);
  });

  test("refuses what is over: a cancelled training, or another day once attendance was taken", async () => {
    makeMark(db, Number(id), world.enrolments[0]?.id ?? 0);
    expect((await post()).status).toBe(409);
    db.delete(attendanceMark).run();
    db.update(training).set({ status: "cancelled" }).run();
    const answer = await post();
    expect(answer.status).toBe(409);
    expect((await answer.json()).preview).toBeNull();
    expect(moves()).toEqual([]);
  });
});

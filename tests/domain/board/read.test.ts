import { beforeEach, describe, expect, test } from "vitest";
import { listSchoolHolidaysIn, publicHolidaysIn } from "~/domain/board/holidays";
import { type BoardQuery, boardQueryFrom } from "~/domain/board/query";
import { readBoard } from "~/domain/board/read";
import { listUnplaced } from "~/domain/board/unplaced";
import type { User } from "~/domain/user";
import {
  makeBooking,
  makeDeployable,
  makeOrganisation,
  makeSession,
  makeTraining,
  makeUser,
  now,
  today,
} from "../../factories";
import { type BoardWorld, boardWorld } from "./world";

let world: BoardWorld;
beforeEach(() => {
  world = boardWorld();
});

const queryOf = (address: string): BoardQuery => boardQueryFrom(new URLSearchParams(address), today).query;
const boardOf = (address = "", user: User = world.coordinator) => readBoard(world.db, user, queryOf(address), now);
const statesOf = (address = "", user?: User) =>
  boardOf(address, user).sessions.map(({ sessionId, state }) => [sessionId, state]);

describe("the sessions of the board", () => {
  test("stand in order of time, each with how it stands", () => {
    const { first, second, lonely } = world;
    expect(statesOf()).toEqual([
      [first.id, "whole"],
      [lonely.id, "open"],
      [second.id, "open"],
    ]);
    expect(boardOf().counts).toEqual({ all: 3, conflict: 0, staff: 2 });
    expect(boardOf().sessions.map(({ isLocked }) => isLocked)).toEqual([true, false, true]);
  });

  test("a person or a room in two places collides at both sessions", () => {
    makeBooking(world.db, world.lonely.id, world.trainer.id);
    expect(statesOf()).toEqual([
      [world.first.id, "conflict"],
      [world.lonely.id, "conflict"],
      [world.second.id, "open"],
    ]);
    expect(statesOf("mist=botsing")).toHaveLength(2);
    expect(boardOf("mist=botsing").counts).toEqual({ all: 3, conflict: 2, staff: 1 });
  });

  test("what is narrowed: region, organisation, what misses", () => {
    const { first, second, lonely, beta } = world;
    expect(statesOf("regio=JZ01").map(([id]) => id)).toEqual([first.id, second.id]);
    expect(statesOf(`organisatie=${beta.id}`).map(([id]) => id)).toEqual([lonely.id]);
    expect(statesOf("mist=bezetting").map(([id]) => id)).toEqual([lonely.id, second.id]);
    expect(statesOf("regio=NERGENS")).toEqual([]);
  });

  test("a cancelled training and another period are not in view", () => {
    const { db, second, first, lonely } = world;
    const gone = makeTraining(db, { status: "cancelled", programmeId: world.whole.programmeId });
    makeSession(db, gone.id, { date: "2026-03-11" });
    expect(statesOf("vorm=maand&van=2026-03-31").map(([id]) => id)).toEqual([first.id, lonely.id, second.id]);
    expect(statesOf("vorm=week&van=2026-03-24").map(([id]) => id)).toEqual([second.id]);
    expect(statesOf("vorm=week&van=2026-03-30")).toEqual([]);
  });

  test("a coordinator of one organisation sees that one's, someone else nothing", () => {
    const { db, beta, lonely } = world;
    expect(statesOf("", makeUser(db, "coordinator", beta.id))).toEqual([[lonely.id, "open"]]);
    expect(statesOf("", makeUser(db, "coordinator", makeOrganisation(db).id))).toEqual([]);
  });

  test("names who stands, not who said no", () => {
    const other = makeDeployable(world.db);
    makeBooking(world.db, world.first.id, other.id, "trainer", { end: "declined", endedAt: now });
    expect(boardOf().sessions[0]).toMatchObject({ trainers: [world.trainer.name], actors: ["Robin"] });
  });
});

describe("the rows of the board", () => {
  const rowsOf = (address: string, user?: User) =>
    boardOf(address, user).rows.map(({ name, sessionIds }) => [name, sessionIds]);

  test("by region", () => {
    const { first, second, lonely } = world;
    expect(rowsOf("")).toEqual([
      ["Noorderland", [first.id, second.id]],
      ["Zuiderland", [lonely.id]],
    ]);
  });

  test("by trainer and by actor, with what nobody stands for yet first", () => {
    const { first, second, lonely, trainer } = world;
    expect(rowsOf("op=trainer")).toEqual([
      ["", [lonely.id]],
      [trainer.name, [first.id, second.id]],
    ]);
    expect(rowsOf("op=acteur")).toEqual([
      ["", [lonely.id, second.id]],
      ["Robin", [first.id]],
    ]);
  });

  test("who has nothing in view is told apart, unless the board is narrowed", () => {
    const quiet = makeDeployable(world.db);
    const elsewhere = makeUser(world.db, "coordinator", world.beta.id);
    const quietIn = (address: string, user?: User) => boardOf(address, user).quiet.map(({ name }) => name);
    expect(quietIn("op=trainer")).toEqual([quiet.name]);
    expect(quietIn("op=trainer&regio=JZ01")).toEqual([]);
    expect(quietIn("op=trainer", elsewhere)).toEqual([]);
    expect(quietIn("op=acteur&vorm=week&van=2026-03-24")).toEqual(["Robin"]);
    expect(quietIn("op=acteur&vorm=week&van=2026-03-24", elsewhere)).toEqual([]);
  });
});

describe("the days off", () => {
  test("are those that touch the days in view", () => {
    const days = (from: string, until: string) => publicHolidaysIn({ from, until }).map(({ key }) => key);
    expect(days("2026-12-25", "2027-01-02")).toEqual(["christmas_day", "boxing_day", "new_year"]);
    expect(days("2026-12-27", "2027-01-01")).toEqual([]);
    const schools = (from: string, until: string) => listSchoolHolidaysIn(world.db, { from, until }).length;
    expect([schools("2026-03-15", "2026-03-16"), schools("2026-03-16", "2026-03-23")]).toEqual([1, 0]);
    expect(schools("2026-03-01", "2026-03-07")).toBe(0);
  });
});

describe("the trainings without dates", () => {
  const unplaced = (address = "", user: User = world.coordinator) => listUnplaced(world.db, user, queryOf(address));

  test("come with their wish, the most pressing first", () => {
    const { db, undated, whole } = world;
    const later = makeTraining(db, {
      code: "2026-8004",
      status: "planned",
      year: 2026,
      programmeId: whole.programmeId,
    });
    expect(unplaced()).toMatchObject({ total: 2, all: 2 });
    expect(unplaced().items).toMatchObject([
      { code: undated.code, earliest: "2026-04-01", latest: "2026-06-30", preferred: null, mayPlan: true },
      { code: later.code, earliest: null, latest: null },
    ]);
  });

  test.each([
    ["zoek=zuider", 1],
    ["zoek=beta jeugd", 1],
    ["zoek=2026-8003", 1],
    ["zoek=20", 1],
    ["zoek=alfa", 0],
    ["zoek=%22%27", 0],
    ["regio=JZ01", 0],
    ["regio=JZ02", 1],
  ])("are narrowed and looked for: %s", (address, count) => {
    expect(unplaced(address).items).toHaveLength(count);
  });

  test("are told in all, whatever one looks for, and only to who may see them", () => {
    expect(unplaced("zoek=alfa")).toMatchObject({ total: 0, all: 1 });
    expect(unplaced("", makeUser(world.db, "coordinator", world.alpha.id))).toEqual({ items: [], total: 0, all: 0 });
    expect(unplaced("", makeUser(world.db, "programme_manager")).items).toMatchObject([{ mayPlan: false }]);
  });
});

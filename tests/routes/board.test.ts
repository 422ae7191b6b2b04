import { beforeEach, describe, expect, test } from "vitest";
import type { User } from "~/domain/user";
import { loader } from "~/routes/board/route";
import { type BoardWorld, boardWorld } from "../domain/board/world";
import { makeBooking, makeDeployable, makeSession, makeTraining, makeUser } from "../factories";
import { getting, statusOf } from "../http";
import { countStatements } from "../statements";

let world: BoardWorld;
beforeEach(() => {
  world = boardWorld();
});

const open = (address = "", user: User | null = world.coordinator) =>
  loader(getting(`/planbord${address}`, { db: world.db, user }));

async function board(address = "", user?: User) {
  const page = await open(address, user);
  if (page.kind !== "board") throw new Error("the programme's board was expected");
  return page;
}

describe("the programme's board", () => {
  test.each([
    ["", "quarter", "Week 1 tot en met 13 van 2026", 13],
    ["?vorm=maand", "month", "maart 2026", 6],
    ["?vorm=week&van=2026-03-10", "week", "Week 11 van 2026: 9 mrt tot en met 15 mrt", 7],
  ])("shows what its address says: %s", async (address, view, title, columns) => {
    const page = await board(address);
    expect(page.period).toMatchObject({ view, title });
    expect(page.columns).toHaveLength(columns);
    expect(page.unread).toEqual([]);
  });

  test.each([
    ["?op=regio", ["Noorderland", "Zuiderland"]],
    ["?op=trainer", ["", "Sanne"]],
    ["?op=acteur", ["", "Robin"]],
  ])("has its rows %s", async (address, names) => {
    const { rows } = await board(address);
    expect(rows.map(({ name }) => name.split(" ")[0])).toEqual(names);
  });

  test("tells of each session how it stands, and whether it may be moved", async () => {
    const { items, counts, unplaced } = await board();
    expect(items).toMatchObject([
      {
        ...{ trainingCode: "2026-8001", client: "Alfa Jeugd", region: "Noorderland", location: "Zaal Noord, Assen" },
        ...{ state: "whole", staffing: "whole", hasConflict: false, locked: true, movable: false },
        label: "Trainingsdag 1, Alfa Jeugd: compleet, vast",
      },
      { trainingCode: "2026-8002", state: "open", locked: false, movable: true, location: null },
      { trainingCode: "2026-8001", state: "open", locked: true, movable: false },
    ]);
    expect(counts).toEqual({ all: 3, conflict: 0, staff: 2 });
    expect(unplaced).toMatchObject({ all: 1, items: [{ code: "2026-8003", mayPlan: true }] });
  });

  test("shows the schools' holidays at the regions that have them, and the public ones above all", async () => {
    const { columns, holidays } = await board();
    expect(columns.flatMap(({ week, schoolRegions }) => schoolRegions.map((region) => [week, region]))).toEqual([
      [11, "JZ01"],
    ]);
    expect(columns[10]?.holidays.map(({ label, kind }) => [label, kind])).toEqual([
      ["Voorjaarsvakantie (Noord)", "school"],
    ]);
    expect(columns[0]?.holidays).toMatchObject([{ label: "Nieuwjaarsdag", kind: "free", from: "2026-01-01" }]);
    expect(holidays).toHaveLength(2);
    const south = await board("?regio=JZ02");
    expect(south.holidays.map(({ label }) => label)).toEqual(["Nieuwjaarsdag"]);
    expect((await board("?op=trainer")).columns.flatMap(({ schoolRegions }) => schoolRegions)).toEqual([]);
  });

  test("a region that only has a training without dates has a row to give it one", async () => {
    const { rows } = await board("?vorm=kwartaal&van=2026-08-01");
    expect(rows).toMatchObject([{ key: "JZ02", sessionIds: [] }]);
    expect((await board("?van=2026-08-01&mist=alles")).rows).toEqual([]);
  });

  test.each([
    ["?van=banana", ["van"]],
    ["?vorm=eeuw&op=niemand&mist=hoop", ["vorm", "op", "mist"]],
    ["?van=1900-01-01", []],
    ["?van=2199-12-31&vorm=week", []],
    ["?regio=%27%3B--&organisatie=9999999&zoek=%00%22", []],
  ])("answers an address that says nothing sensible: %s", async (address, unread) => {
    expect((await board(address)).unread).toEqual(unread);
  });

  test("keeps of its address what was chosen, for its links", async () => {
    const { chosen } = await board("?vorm=week&op=trainer&van=2026-03-10&regio=JZ01&mist=alles&onzin=1");
    expect(chosen).toEqual({ vorm: "week", op: "trainer", van: "2026-03-10", regio: "JZ01", mist: "alles" });
    expect((await board("?vorm=kwartaal&op=regio&van=2026-03-02")).chosen).toEqual({});
  });
});

describe("who sees what", () => {
  test("a coordinator of one organisation sees that one's, and moves nothing else", async () => {
    const page = await board("", makeUser(world.db, "coordinator", world.beta.id));
    expect(page.items).toMatchObject([{ trainingCode: "2026-8002", movable: true }]);
    expect(page.may).toEqual({ plan: true, propose: false, weigh: false, capacity: true, own: false });
    expect(page.names.organisation).toBeNull();
  });

  test("who oversees the programme sees all of it, moves nothing, and is not told who acts", async () => {
    const manager = makeUser(world.db, "programme_manager");
    const page = await board("?op=acteur", manager);
    expect(page).toMatchObject({ by: "region", groups: ["region", "trainer"], actorsHidden: true });
    expect(page.items.map(({ movable }) => movable)).toEqual([false, false, false]);
    expect(page.unplaced.items).toMatchObject([{ mayPlan: false }]);
    expect(page.may).toMatchObject({ plan: false, propose: false, capacity: true });
    expect(JSON.stringify([page, await board("?op=trainer", manager)])).not.toContain("Robin");
  });

  test.each(["organisation_contact", "professional"] as const)("a %s finds no board", async (role) => {
    expect(await statusOf(open("", makeUser(world.db, role, world.alpha.id)))).toBe(404);
  });

  test("whoever did not sign in does so first", async () => {
    expect(await statusOf(open("", null))).toBe(302);
  });
});

describe("the statements", () => {
  function crowd({ db, whole, room }: BoardWorld) {
    for (const day of ["2026-03-11", "2026-03-12", "2026-03-13"]) {
      const one = makeTraining(db, {
        programmeId: whole.programmeId,
        clientOrganisationId: whole.clientOrganisationId,
      });
      const session = makeSession(db, one.id, { date: day, locationId: room.id });
      makeBooking(db, session.id, makeDeployable(db).id);
      makeBooking(db, session.id, makeUser(db, "actor").id, "actor");
      makeTraining(db, { status: "planned", programmeId: whole.programmeId });
    }
  }

  test.each(["", "?op=trainer", "?op=acteur&vorm=week&van=2026-03-10", "?vorm=maand"])(
    "are as many for few as for many: %s",
    async (address) => {
      const few = boardWorld();
      const many = boardWorld();
      crowd(few);
      crowd(many);
      crowd(many);
      const count = ({ db, coordinator: user }: BoardWorld) =>
        countStatements(db, () => loader(getting(`/planbord${address}`, { db, user })));
      const expected = await count(few);
      expect(expected).toBeGreaterThan(5);
      expect(await count(many)).toBe(expected);
    },
  );
});

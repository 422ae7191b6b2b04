import { beforeEach, describe, expect, test } from "vitest";
import { availabilityException, booking, municipality, staffProfile } from "#db/schema.server";
import type { User } from "~/domain/user";
import { loader } from "~/routes/board/route";
import { type BoardWorld, boardWorld } from "../domain/board/world";
import { makeBooking, makeDeployable, makeUser } from "../factories";
import { getting } from "../http";
import { countStatements } from "../statements";

let world: BoardWorld;
beforeEach(() => {
  world = boardWorld();
});

const open = (address: string, user: User) => loader(getting(`/planbord${address}`, { db: world.db, user }));

async function ownBoard(address = "", user: User = world.trainer) {
  const page = await open(address, user);
  if (page.kind !== "own") throw new Error("one's own board was expected");
  return page;
}

describe("one's own board", () => {
  test("a trainer sees their own sessions of the month, and nobody else's", async () => {
    const page = await ownBoard();
    expect(page.period.view).toBe("month");
    expect(page.items).toMatchObject([
      { sessionId: world.first.id, organisation: "Alfa Jeugd", session: "Trainingsdag 1", asks: false },
      { sessionId: world.second.id, session: "Trainingsdag 2", asks: false },
    ]);
    expect(JSON.stringify(page)).not.toContain("Beta");
    expect((await ownBoard("?vorm=week&van=2026-03-24")).items).toMatchObject([{ sessionId: world.second.id }]);
  });

  test("what waits for an answer is marked; what one was only put forward for is not shown", async () => {
    const { db, lonely, trainer } = world;
    const other = makeDeployable(db);
    const unanswered = { answer: null, answeredAt: null, answeredById: null, answeredFor: null };
    const { id } = makeBooking(db, lonely.id, other.id, "trainer", unanswered);
    expect((await ownBoard("", other)).items).toEqual([]);
    db.update(booking).set({ askedAt: 1 }).run();
    const { items } = await ownBoard("", other);
    expect(items).toMatchObject([{ bookingId: id, asks: true, sessionId: null, organisation: "Beta Jeugd" }]);
    expect((await ownBoard("", trainer)).items).toHaveLength(2);
  });

  test("an actor gets the day, not what is trained", async () => {
    const { items } = await ownBoard("", world.actor);
    expect(items).toMatchObject([{ sessionId: null, session: null, trainingCode: null, place: "Zaal Noord, Assen" }]);
  });

  test("shows when one is away, and the holidays of where one lives", async () => {
    const { db, trainer, actor, north, south } = world;
    const away = { startsOn: "2026-02-27", endsOn: "2026-03-03", recordedAt: 1 };
    db.insert(availabilityException)
      .values([
        { ...away, personId: trainer.id, reason: "holiday" },
        { ...away, personId: actor.id },
      ])
      .run();
    const towns = db.select().from(municipality).all();
    const townOf = (code: string) => towns.find(({ regionCode }) => regionCode === code)?.id ?? 0;
    db.insert(staffProfile)
      .values([
        { personId: trainer.id, homeMunicipalityId: townOf(south.code) },
        { personId: actor.id, homeMunicipalityId: townOf(north.code) },
      ])
      .run();
    const [ofTrainer, ofActor] = [await ownBoard(), await ownBoard("", actor)];
    expect(ofTrainer.exceptions).toEqual([
      { startsOn: "2026-02-27", endsOn: "2026-03-03", isAvailable: false, reason: "holiday" },
    ]);
    expect(ofTrainer.holidays).toEqual([]);
    expect(ofActor.holidays).toMatchObject([{ kind: "school", from: "2026-03-07", to: "2026-03-15" }]);
    expect((await ownBoard("?van=2026-04-01")).exceptions).toEqual([]);
  });

  test("who both plans and trains sees the programme's, and their own when they ask", async () => {
    const { db, trainer } = world;
    const both: User = { ...trainer, grants: [...trainer.grants, { role: "coordinator", organisationId: null }] };
    expect((await open("", both)).kind).toBe("board");
    expect(await ownBoard("?wie=ik", both)).toMatchObject({ seesBoard: true, chosen: { wie: "ik" } });
    expect((await open("?wie=ik", makeUser(db, "coordinator"))).kind).toBe("board");
  });

  test("takes four statements, however much is on it", async () => {
    const { db, trainer: user } = world;
    expect(await countStatements(db, () => loader(getting("/planbord", { db, user })))).toBe(4);
  });
});

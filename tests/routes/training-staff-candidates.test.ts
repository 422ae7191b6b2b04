import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Database } from "#db/client.server";
import * as staffRoute from "~/routes/training-staff/route";
import { freshDatabase } from "../database";
import { makeDeployable, makeRunningTraining, makeUser, type World } from "../factories";
import { getting } from "../http";

let db: Database;
let world: World;
let code: string;
beforeEach(() => {
  db = freshDatabase();
  world = makeRunningTraining(db);
  code = world.training.code;
});

const at = (query = "") =>
  staffRoute.loader(getting(`/trainingen/${code}/inzet${query}`, { db, user: world.coordinator, params: { code } }));
const coming = () => String(world.sessions[1]?.id);

describe("who could be added", () => {
  test("by rank, for the session and place that the address names, and by name", async () => {
    const [own, other] = [makeDeployable(db, world.training.clientOrganisationId), makeDeployable(db)];
    makeUser(db, "trainer");
    const query = `?bijeenkomst=${coming()}&als=trainer`;
    const { candidates } = await at(query);
    expect(candidates?.people.map(({ personId }) => personId)).toEqual([own.id, other.id]);
    expect(candidates).toMatchObject({ sessionId: coming(), able: 2, leftOut: { busy: 0, unfit: 1, held: 0 } });
    const named = await at(`${query}&zoek=${encodeURIComponent(other.name.split(" ")[1] ?? "")}`);
    expect(named.candidates?.people.map(({ personId }) => personId)).toEqual([other.id]);
    expect((await at(`${query}&als=acteur`)).candidates?.place).toBe("trainer");
    expect((await at(`?bijeenkomst=all&als=acteur`)).candidates).toMatchObject({ sessionId: "all", place: "acteur" });
    expect((await at("?bijeenkomst=0&als=koning")).candidates?.sessionId).toBe(coming());
  });

  test("never more than thirty", async () => {
    for (let made = 0; made < 31; made += 1) makeDeployable(db);
    const { candidates } = await at();
    expect([candidates?.people.length, candidates?.able]).toEqual([30, 31]);
  });

  test("with as many statements for three people as for one", async () => {
    const counts: number[] = [];
    for (const people of [1, 3]) {
      db = freshDatabase();
      world = makeRunningTraining(db);
      code = world.training.code;
      for (let made = 0; made < people; made += 1) makeDeployable(db);
      const prepare = vi.spyOn(db.$client, "prepare");
      expect((await at()).candidates?.able).toBe(people);
      counts.push(prepare.mock.calls.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});

import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Database } from "#db/client.server";
import { person, training } from "#db/schema.server";
import type { User } from "~/domain/user";
import * as staffRoute from "~/routes/training-staff/route";
import { freshDatabase } from "../database";
import {
  makeActorFile,
  makeBooking,
  makeDeployable,
  makeOrganisation,
  makeRunningTraining,
  makeUser,
  type World,
} from "../factories";
import { getting } from "../http";

let db: Database;
let world: World;
let code: string;
beforeEach(() => {
  db = freshDatabase();
  world = makeRunningTraining(db);
  code = world.training.code;
});

const at = (query = "", user: User = world.coordinator) =>
  staffRoute.loader(getting(`/trainingen/${code}/inzet${query}`, { db, user, params: { code } }));
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

test("what follows from an actor's file is told to who may open it: not to another organisation's coordinator", async () => {
  const { clientOrganisationId } = world.training;
  const own = makeUser(db, "coordinator", clientOrganisationId);
  const actors = [clientOrganisationId, makeOrganisation(db).id].map((organisationId) => {
    const actor = makeUser(db, "actor");
    db.update(person).set({ organisationId }).where(eq(person.id, actor.id)).run();
    makeActorFile(db, actor.id, { supporterName: null });
    makeBooking(db, world.sessions[1]?.id ?? 0, actor.id, "actor");
    return actor.id;
  });
  const toldTo = async (user: User) => {
    const { sessions } = await at("", user);
    const people = sessions.flatMap((session) => session.people);
    return actors.map((id) => {
      const marks = people.find(({ personId }) => personId === id)?.marks ?? [];
      return marks.map(({ name, why }) => [name, why.length > 0]);
    });
  };
  expect(await toldTo(world.coordinator)).toEqual([[["staff_held", true]], [["staff_held", true]]]);
  expect(await toldTo(own)).toEqual([[["staff_held", true]], [["staff_held", false]]]);
});

test.each([
  ["delivered", true],
  ["closed", false],
] as const)("of a %s training, who came without having answered can still be written down: %s", async (status, can) => {
  const { id } = makeDeployable(db);
  const unanswered = { answer: null, answeredAt: null, answeredById: null, answeredFor: null };
  makeBooking(db, world.sessions[0]?.id ?? 0, id, "trainer", unanswered);
  db.update(training).set({ status }).where(eq(training.id, world.training.id)).run();
  const people = (await at()).sessions.flatMap((session) => session.people);
  expect(people.find(({ personId }) => personId === id)?.can).toMatchObject({ attend: can, agree: false });
});

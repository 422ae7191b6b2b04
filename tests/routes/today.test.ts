import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { addDays } from "~/domain/dates";
import type { User } from "~/domain/user";
import { loader } from "~/routes/today/route";
import { freshDatabase } from "../database";
import { makeSession, makeTraining, makeUser, today } from "../factories";
import { getting } from "../http";

let db: Database;
let user: User;
beforeEach(() => {
  db = freshDatabase();
  user = makeUser(db, "coordinator");
});

const registersAt = async (path: string) => (await loader(getting(path, { db, user }))).attention?.registers;

test.each([
  ["/", 5],
  ["/?alles", 7],
])("of seven registers that wait, %s shows %i and counts all", async (path, shown) => {
  for (let day = 1; day <= 7; day += 1) makeSession(db, makeTraining(db).id, { date: addDays(today, -day) });
  const registers = await registersAt(path);
  expect([registers?.count, registers?.more, registers?.items.length]).toEqual([7, false, shown]);
});

test("an unbounded list is left to the trainings' own page", async () => {
  const training = makeTraining(db);
  for (let day = 1; day <= 101; day += 1) makeSession(db, training.id, { date: addDays(today, -day), position: day });
  const registers = await registersAt("/?alles");
  expect([registers?.count, registers?.more, registers?.items.length]).toEqual([100, true, 100]);
});

import { expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { planningWish } from "#db/schema.server";
import { addDays } from "~/domain/dates";
import { listUndated } from "~/domain/report/attention-undated";
import { freshDatabase } from "../../database";
import { makeSession, makeTraining, makeUser, now, today } from "../../factories";

function undated(db: Database, earliestOn: string | null, latestOn: string | null, year = 2099) {
  const training = makeTraining(db, { status: "planned", year });
  if (earliestOn) db.insert(planningWish).values({ trainingId: training.id, earliestOn, latestOn }).run();
  return training;
}

test("a training without a date asks for one from a quarter ahead, the one that must be soonest first", () => {
  const db = freshDatabase();
  const later = undated(db, addDays(today, 90), addDays(today, 200));
  const sooner = undated(db, addDays(today, 10), addDays(today, 30));
  undated(db, addDays(today, 91), addDays(today, 100));
  const found = listUndated(db, makeUser(db, "coordinator"), now);
  expect(found).toMatchObject({ count: 2, more: false });
  expect(found.items.map(({ trainingCode, until }) => [trainingCode, until])).toEqual([
    [sooner.code, addDays(today, 30)],
    [later.code, addDays(today, 200)],
  ]);
});

test("without a wish its year counts", () => {
  const db = freshDatabase();
  const year = Number(today.slice(0, 4));
  const own = undated(db, null, null, year);
  undated(db, null, null, year + 2);
  expect(listUndated(db, makeUser(db, "coordinator"), now).items).toMatchObject([
    { trainingCode: own.code, until: `${year}-12-31` },
  ]);
});

test("who has dates, is cancelled or belongs to another organisation is left out", () => {
  const db = freshDatabase();
  const year = Number(today.slice(0, 4));
  const dated = undated(db, null, null, year);
  makeSession(db, dated.id, { date: addDays(today, 5) });
  makeTraining(db, { status: "cancelled", year });
  const other = undated(db, null, null, year);
  const coordinator = makeUser(db, "coordinator", dated.clientOrganisationId);
  expect(listUndated(db, coordinator, now).items).toEqual([]);
  expect(listUndated(db, makeUser(db, "coordinator", other.clientOrganisationId), now).count).toBe(1);
});

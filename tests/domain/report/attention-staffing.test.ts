import { beforeEach, expect, test, vi } from "vitest";
import type { Database } from "#db/client.server";
import { addDays } from "~/domain/dates";
import { listStaffingAttention } from "~/domain/report/attention-staffing";
import { freshDatabase } from "../../database";
import { makeBooking, makeDeployable, makeSession, makeTraining, makeUser, now, today } from "../../factories";

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});

const soon = (days: number) => makeSession(db, makeTraining(db).id, { date: addDays(today, days), actorsNeeded: 0 });
const asked = (daysAgo: number) => ({
  ...{ answer: null, answeredAt: null, answeredById: null, answeredFor: null },
  askedAt: now - daysAgo * 86_400_000,
});
const waiting = (user = makeUser(db, "coordinator")) => listStaffingAttention(db, user, now);

test("red comes first and the worst of it, then orange, then who is still to be found; in order of time", () => {
  const empty = soon(1);
  const late = soon(2);
  for (const daysAgo of [3, 1]) makeBooking(db, late.id, makeDeployable(db).id, "trainer", asked(daysAgo));
  const one = soon(3);
  makeBooking(db, one.id, makeUser(db, "trainer").id);
  const two = soon(4);
  for (let made = 0; made < 2; made += 1) makeBooking(db, two.id, makeUser(db, "trainer").id);
  const found = waiting();
  expect(found.items.map(({ sessionId, level }) => [sessionId, level])).toEqual([
    [two.id, "red"],
    [one.id, "red"],
    [late.id, "orange"],
    [empty.id, "open"],
  ]);
  expect(found).toMatchObject({ count: 4, more: false, red: 2, orange: 1 });
  expect(found.items[0]).toMatchObject({ reason: { code: "staff_not_certified" }, others: 2 });
});

test("whoever may still answer is left in peace, and so is a session that is whole or far away", () => {
  const whole = soon(1);
  for (let made = 0; made < 2; made += 1) makeBooking(db, whole.id, makeDeployable(db).id);
  const open = soon(2);
  for (let made = 0; made < 2; made += 1) makeBooking(db, open.id, makeDeployable(db).id, "trainer", asked(1));
  soon(43);
  expect(waiting().items).toEqual([]);
  const last = soon(41);
  expect(waiting().items.map(({ sessionId }) => sessionId)).toEqual([last.id]);
});

test("of one's own organisation alone", () => {
  const training = makeTraining(db);
  makeSession(db, training.id, { date: addDays(today, 1) });
  expect(waiting(makeUser(db, "coordinator", training.clientOrganisationId)).count).toBe(1);
  expect(waiting(makeUser(db, "coordinator", makeTraining(db).clientOrganisationId)).count).toBe(0);
});

test("asks no more of the database for three sessions than for one", () => {
  const counts = [1, 3].map((sessions) => {
    db = freshDatabase();
    for (let made = 1; made <= sessions; made += 1) makeBooking(db, soon(made).id, makeUser(db, "trainer").id);
    const user = makeUser(db, "coordinator");
    const prepare = vi.spyOn(db.$client, "prepare");
    expect(listStaffingAttention(db, user, now).count).toBe(sessions);
    return prepare.mock.calls.length;
  });
  expect(counts).toEqual([6, 6]);
});

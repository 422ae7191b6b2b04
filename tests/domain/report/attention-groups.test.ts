import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { addDays } from "~/domain/dates";
import { listUndivided } from "~/domain/report/attention-groups";
import { freshDatabase } from "../../database";
import { makeEnrolment, makeGroup, makeMember, makeSession, makeTraining, makeUser, now, today } from "../../factories";

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});

const intervision = { kind: "intervision", name: "Intervisie 1", position: 3 } as const;

/** A training with so many participants whose next intervision is in so many days. */
function training(people: number, days: number, row: Parameters<typeof makeTraining>[1] = {}) {
  const made = makeTraining(db, row);
  makeSession(db, made.id, { ...intervision, date: addDays(today, days) });
  const enrolments = Array.from({ length: people }, () => makeEnrolment(db, made.id).id);
  return { ...made, enrolments };
}

const found = (user = makeUser(db, "coordinator")) =>
  listUndivided(db, user, now).items.map(({ trainingCode, placed, ungrouped }) => [trainingCode, placed, ungrouped]);

test("nine participants and an intervision within eight weeks want groups, the next one first", () => {
  const later = training(9, 55);
  const sooner = training(12, 3);
  training(8, 3);
  training(9, 56);
  training(9, -1);
  training(9, 3, { status: "cancelled" });
  training(9, 3, { status: "closed" });
  expect(found()).toEqual([
    [sooner.code, 12, null],
    [later.code, 9, null],
  ]);
  expect(found(makeUser(db, "coordinator", later.clientOrganisationId))).toEqual([[later.code, 9, null]]);
});

test("who waits, left, or follows a training day only asks for no group", () => {
  const { id } = training(8, 3);
  makeEnrolment(db, id, { placedAt: null });
  makeEnrolment(db, id, { endedAt: now, end: "withdrawn" });
  const days = makeTraining(db);
  makeSession(db, days.id, { date: addDays(today, 3) });
  for (let count = 0; count < 9; count += 1) makeEnrolment(db, days.id);
  expect(found()).toEqual([]);
});

test("once there are groups, whoever is in none of them is told, however few they are", () => {
  const small = training(5, 3);
  makeGroup(db, small.id, small.enrolments.slice(1));
  const whole = training(9, 3);
  makeGroup(db, whole.id, whole.enrolments.slice(0, 5));
  makeGroup(db, training(4, 30).id, whole.enrolments.slice(5));
  expect(found()).toEqual([[small.code, 5, 1]]);
  const { id } = makeGroup(db, whole.id);
  db.$client
    .prepare("UPDATE intervision_member SET left_at = 1, until_position = 3 WHERE enrolment_id = ?")
    .run(whole.enrolments[0]);
  expect(found()).toEqual([
    [small.code, 5, 1],
    [whole.code, 9, 1],
  ]);
  makeMember(db, id, whole.enrolments[0] ?? 0);
  expect(found()).toEqual([[small.code, 5, 1]]);
});

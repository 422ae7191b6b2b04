import { expect, test } from "vitest";
import { authSession, bookingLink, idempotencyKey, importDraft, signInCode } from "#db/schema.server";
import { sweepOut } from "~/jobs/sweep";
import { freshDatabase } from "../database";
import { makeBooking, makePerson, makeSession, makeTraining, now } from "../factories";

const day = 24 * 3_600_000;

/** One of each kind that was made so long before now. */
function world(age: number) {
  const db = freshDatabase();
  const at = now - age;
  const { id: personId } = makePerson(db);
  const { id: trainingId } = makeTraining(db);
  db.insert(signInCode).values({ id: "a", personId, codeHash: "b", linkHash: "c", createdAt: at, expiresAt: at }).run();
  db.insert(authSession).values({ idHash: "a", personId, createdAt: at, lastSeenAt: at, device: "Telefoon" }).run();
  db.insert(importDraft).values({ id: "a", trainingId, createdById: personId, createdAt: at, rows: [] }).run();
  db.insert(idempotencyKey).values({ key: "a", verb: "x", userId: personId, at, result: "null" }).run();
  sweepOut(db, now);
  const tables = { codes: signInCode, sessions: authSession, drafts: importDraft, keys: idempotencyKey };
  return Object.entries(tables).flatMap(([name, table]) => (db.select().from(table).all().length > 0 ? [name] : []));
}

test.each([
  [day, ["codes", "sessions", "drafts", "keys"]],
  [day + 1, ["sessions", "drafts", "keys"]],
  [7 * day, ["sessions", "drafts", "keys"]],
  [7 * day + 1, ["sessions", "keys"]],
  [30 * day, ["sessions", "keys"]],
  [30 * day + 1, []],
])("after %d ms there is left: %j", (age, left) => {
  expect(world(age)).toEqual(left);
});

test.each([
  ["2025-12-02", true],
  ["2025-12-01", false],
])("the link of a session on %s is kept: %s", (date, isKept) => {
  const db = freshDatabase();
  const { id } = makeBooking(db, makeSession(db, makeTraining(db).id, { date }).id, makePerson(db).id);
  db.insert(bookingLink).values({ tokenHash: "a", bookingId: id, createdAt: 0 }).run();
  sweepOut(db, now);
  expect(db.select().from(bookingLink).all().length > 0).toBe(isKept);
});

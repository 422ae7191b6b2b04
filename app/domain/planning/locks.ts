import { type Reader, statement } from "#db/client.server";
import type { LockedField } from "#db/lists";
import type { Lock, LockField } from "../planner/types";
import { trainingKey } from "./ids";

const fieldsOf: Record<LockedField, LockField[]> = {
  dates: ["dates"],
  trainers: ["lead", "co"],
  actors: ["actors"],
  location: ["venue"],
};

const locksSql = `
  SELECT training_id AS trainingId, field FROM planning_lock WHERE released_at IS NULL ORDER BY training_id, id`;

/** What people fixed, as the planner knows it. One statement. */
export function listPlannerLocks(db: Reader): Lock[] {
  const locks = new Map<number, LockField[]>();
  for (const { trainingId, field } of statement<{ trainingId: number; field: LockedField }>(db, locksSql).all()) {
    locks.set(trainingId, [...(locks.get(trainingId) ?? []), ...fieldsOf[field]]);
  }
  return [...locks].map(([id, fields]) => ({ trainingId: trainingKey(id), fields }));
}

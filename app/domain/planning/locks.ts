import { type Reader, statement } from "#db/client.server";
import type { LockedField } from "#db/lists";
import type { Instant } from "../dates";
import { displayName } from "../person/name";
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

/** What of a training is fixed, and since when by whom; the system has no name. */
export interface StandingLock {
  field: LockedField;
  at: Instant;
  by: string | null;
}

const ofTrainingSql = `
  SELECT l.field, l.at, p.given_name AS givenName, p.infix, p.family_name AS familyName
  FROM planning_lock l LEFT JOIN person p ON p.id = l.by_id
  WHERE l.training_id = ? AND l.released_at IS NULL ORDER BY l.id`;

type LockRow = Omit<StandingLock, "by"> & { givenName: string | null; infix: string | null; familyName: string | null };

/** The locks of one training. One statement. */
export const listTrainingLocks = (db: Reader, trainingId: number): StandingLock[] =>
  statement<LockRow>(db, ofTrainingSql)
    .all(trainingId)
    .map(({ field, at, givenName, infix, familyName }) => ({
      field,
      at,
      by: givenName === null || familyName === null ? null : displayName(givenName, infix, familyName),
    }));

import { type Reader, statement } from "#db/client.server";
import type { LockedField } from "#db/lists";
import { type Instant, localDateOf } from "../dates";
import { displayName } from "../person/name";
import type { Reason } from "../reasons";
import type { Finding, ProposedSession } from "./facts";
import type { StoodSession } from "./stood";

interface LockRow {
  trainingId: number;
  field: LockedField;
  at: Instant;
  givenName: string | null;
  infix: string | null;
  familyName: string | null;
}

const standingSql = `
  SELECT l.training_id AS trainingId, l.field, l.at, p.given_name AS givenName, p.infix, p.family_name AS familyName
  FROM planning_lock l LEFT JOIN person p ON p.id = l.by_id
  WHERE l.released_at IS NULL AND l.training_id IN (SELECT value FROM json_each(?)) ORDER BY l.id`;

const readLocks = (db: Reader, trainingIds: readonly number[]): LockRow[] =>
  statement<LockRow>(db, standingSql).all(JSON.stringify(trainingIds));

/** What is locked of each of these trainings; a training without a lock has no key. One statement. */
export function listLocks(
  db: Reader,
  trainingIds: readonly number[],
): ReadonlyMap<number, ReadonlyMap<LockedField, Reason>> {
  const locks = new Map<number, Map<LockedField, Reason>>();
  for (const row of readLocks(db, trainingIds)) {
    const own = locks.get(row.trainingId) ?? new Map<LockedField, Reason>();
    locks.set(row.trainingId, own.set(row.field, lockedBy(row)));
  }
  return locks;
}

function lockedBy({ field, at, givenName, infix, familyName }: LockRow): Reason {
  const params = { what: field, date: { date: localDateOf(at) } };
  if (givenName === null || familyName === null) return { code: "planning_locked", params };
  return { code: "planning_locked_by", params: { ...params, person: displayName(givenName, infix, familyName) } };
}

/**
 * Why these facts of a training may not change: a coordinator locked one of them. Says who did and when, and that it can be
 * released first; nothing while all of them are free. One statement.
 */
export function whyLocked(db: Reader, trainingId: number, fields: readonly LockedField[]): Reason | undefined {
  const locks = listLocks(db, [trainingId]).get(trainingId);
  return fields.map((field) => locks?.get(field)).find((reason) => reason !== undefined);
}

/** The locks that moves from where sessions stand to where they are wanted would break, each a conflict. One statement. */
export function lockFindings(db: Reader, moved: readonly ProposedSession[], stood: readonly StoodSession[]): Finding[] {
  const before = new Map(stood.map((one) => [one.sessionId, one]));
  const locks = listLocks(db, [...new Set(stood.map(({ trainingId }) => trainingId))]);
  return moved.flatMap((session) => {
    const own = before.get(session.sessionId ?? 0);
    const broken = own ? changedFields(own, session) : [];
    return broken.flatMap((field): Finding[] => {
      const reason = locks.get(own?.trainingId ?? 0)?.get(field);
      return reason ? [{ key: session.key, level: "conflict", reason }] : [];
    });
  });
}

function changedFields(before: StoodSession, after: ProposedSession): LockedField[] {
  const sameTime = before.date === after.date && before.startsAt === after.startsAt && before.endsAt === after.endsAt;
  const changed: [LockedField, boolean][] = [
    ["dates", !sameTime],
    ["location", before.locationId !== after.locationId],
  ];
  return changed.flatMap(([field, isChanged]) => (isChanged ? [field] : []));
}

import { type Reader, statement } from "#db/client.server";
import type { Reason, ReasonCode } from "../reasons";

/** How a training stands, in parts: what of it changed since can be told. */
const stampSql = `
  SELECT t.id AS trainingId, json_array(
    t.version || ' ' || t.status,
    (SELECT group_concat(s.id || ':' || s.version, ' ' ORDER BY s.position) FROM session s WHERE s.training_id = t.id),
    (SELECT group_concat(b.id || ':' || b.capacity, ' ' ORDER BY b.id) FROM session s JOIN booking b ON b.session_id = s.id
      WHERE s.training_id = t.id AND b.ended_at IS NULL),
    (SELECT group_concat(l.id, ' ' ORDER BY l.id) FROM planning_lock l WHERE l.training_id = t.id AND l.released_at IS NULL),
    (SELECT w.version FROM planning_wish w WHERE w.training_id = t.id)
  ) AS stamp
  FROM json_each(?) wanted JOIN training t ON t.id = wanted.value`;

const parts: readonly ReasonCode[] = [
  "proposal_training_changed",
  "proposal_sessions_changed",
  "proposal_staff_changed",
  "proposal_locked_since",
  "proposal_wish_changed",
];

/** How these trainings stand now: versions, sessions, standing bookings, locks and wishes. One statement. */
export function readStamps(db: Reader, trainingIds: readonly number[]): ReadonlyMap<number, string> {
  const rows = statement<{ trainingId: number; stamp: string }>(db, stampSql).all(JSON.stringify(trainingIds));
  return new Map(rows.map(({ trainingId, stamp }) => [trainingId, stamp]));
}

/** What of a training changed between two stamps; nothing when it stands as it did. */
export function changedSince(before: string, now: string | undefined): Reason[] {
  if (before === now) return [];
  const [old, current] = [before, now ?? "[]"].map((stamp) => JSON.parse(stamp) as unknown[]);
  return parts.filter((_code, index) => old?.[index] !== current?.[index]).map((code) => ({ code }));
}

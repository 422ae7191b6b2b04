import { type Reader, statement } from "#db/client.server";
import type { Instant } from "../dates";

/** A coaching session in somebody's own calendar: that there is one, when and where; not with whom. */
export interface CoachingEntry {
  sessionId: number;
  isCoach: boolean;
  start: Instant;
  end: Instant;
  place: string | null;
  changedAt: Instant;
  version: number;
}

const entriesSql = `
  SELECT s.id AS sessionId, s.coach_id = :personId AS isCoach, s.start_instant AS start, s.end_instant AS end,
    nullif(concat_ws(' · ', l.name || ', ' || l.city, s.place), '') AS place, max(b.booked_at) AS changedAt, s.version
  FROM coaching_session s JOIN coaching_booking b ON b.coaching_session_id = s.id AND b.ended_at IS NULL
  LEFT JOIN location l ON l.id = s.location_id
  WHERE s.withdrawn_at IS NULL AND s.end_instant >= :since AND (s.coach_id = :personId OR b.person_id = :personId)
  GROUP BY s.id ORDER BY s.start_instant, s.id`;

/** The coaching that stands for someone from a moment on, as coach or as the one who is coached. One statement. */
export const listCoachingEntries = (db: Reader, personId: number, since: Instant): CoachingEntry[] =>
  statement<Omit<CoachingEntry, "isCoach"> & { isCoach: 0 | 1 }>(db, entriesSql)
    .all({ personId, since })
    .map((row) => ({ ...row, isCoach: row.isCoach === 1 }));

import { type Reader, statement } from "#db/client.server";
import type { SessionKind } from "#db/lists";
import type { Instant, LocalDate, LocalTime } from "../dates";

/** A session of a training with how far its attendance is. */
export interface SessionState {
  id: number;
  name: string;
  /** The intervision group whose meeting it is; null for all of the training. */
  group: string | null;
  /** How many are in that group. */
  groupSize: number | null;
  kind: SessionKind;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  endInstant: Instant;
  isCompulsory: boolean;
  place: string | null;
  locationId: number | null;
  marked: number;
  attendanceSubmitted: boolean;
}

type Row = Omit<SessionState, "isCompulsory" | "attendanceSubmitted"> & {
  isCompulsory: number;
  attendanceSubmitted: number;
};

const sessionsSql = `
  SELECT s.id, s.name, g.name AS "group", s.kind, s.date, s.starts_at AS startsAt, s.ends_at AS endsAt, s.end_instant AS endInstant,
    s.is_compulsory AS isCompulsory, l.name || ', ' || l.city AS place, s.location_id AS locationId,
    (SELECT count(*) FROM attendance_mark m WHERE m.session_id = s.id AND m.superseded_at IS NULL) AS marked,
    EXISTS (SELECT 1 FROM attendance_submission a WHERE a.session_id = s.id) AS attendanceSubmitted,
    CASE WHEN g.id IS NOT NULL THEN (SELECT count(*) FROM session_participant y JOIN enrolment e ON e.id = y.enrolment_id
      WHERE y.session_id = s.id AND e.placed_at IS NOT NULL AND e.ended_at IS NULL) END AS groupSize
  FROM session s LEFT JOIN location l ON l.id = s.location_id LEFT JOIN intervision_group g ON g.id = s.group_id
  WHERE s.training_id = ? ORDER BY s.start_instant, s.id`;

/** The sessions of a training in order of time. One statement. */
export const listSessionStates = (db: Reader, trainingId: number): SessionState[] =>
  statement<Row>(db, sessionsSql)
    .all(trainingId)
    .map((row) => ({
      ...row,
      isCompulsory: row.isCompulsory === 1,
      attendanceSubmitted: row.attendanceSubmitted === 1,
    }));

import { type Reader, statement } from "#db/client.server";
import type { SessionKind } from "#db/lists";
import type { Instant, LocalDate, LocalTime } from "../dates";

/** A session of a training with how far its attendance is. */
export interface SessionState {
  id: number;
  name: string;
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
  SELECT s.id, s.name, s.kind, s.date, s.starts_at AS startsAt, s.ends_at AS endsAt, s.end_instant AS endInstant,
    s.is_compulsory AS isCompulsory, l.name || ', ' || l.city AS place, s.location_id AS locationId,
    (SELECT count(*) FROM attendance_mark m WHERE m.session_id = s.id AND m.superseded_at IS NULL) AS marked,
    EXISTS (SELECT 1 FROM attendance_submission a WHERE a.session_id = s.id) AS attendanceSubmitted
  FROM session s LEFT JOIN location l ON l.id = s.location_id
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

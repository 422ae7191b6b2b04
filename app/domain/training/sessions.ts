import { type Reader, statement } from "#db/client.server";
import type { SessionKind } from "#db/lists";
import type { Instant, LocalDate, LocalTime } from "../dates";

/** A session of a training with how far its staff and its attendance are. */
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
  trainersNeeded: number;
  trainersBooked: number;
  actorsNeeded: number;
  actorsBooked: number;
  marked: number;
  attendanceSubmitted: boolean;
}

type Row = Omit<SessionState, "isCompulsory" | "attendanceSubmitted"> & {
  isCompulsory: number;
  attendanceSubmitted: number;
};

const booked = (as: "trainer" | "actor") =>
  `(SELECT count(*) FROM booking b WHERE b.session_id = s.id AND b.function = '${as}' AND b.ended_at IS NULL)`;

const sessionsSql = `
  SELECT s.id, s.name, s.kind, s.date, s.starts_at AS startsAt, s.ends_at AS endsAt, s.end_instant AS endInstant,
    s.is_compulsory AS isCompulsory, l.name || ', ' || l.city AS place, s.location_id AS locationId,
    s.trainers_needed AS trainersNeeded, ${booked("trainer")} AS trainersBooked,
    s.actors_needed AS actorsNeeded, ${booked("actor")} AS actorsBooked,
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

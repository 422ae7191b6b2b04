import { type Reader, statement } from "#db/client.server";
import type { Mark } from "#db/lists";
import type { LocalDate } from "../dates";

export interface ExportedMark {
  email: string;
  /** As an import reads it back: the training's code and the session's position in it, `2026-0001/1`. */
  session: string;
  mark: Mark;
  minutesMissed: number;
  reason: string | null;
  training: string;
  name: string;
  date: LocalDate;
}

/** In the order of an index: nothing is sorted, and so nothing is held. */
const marksSql = `
  SELECT p.email, t.code || '/' || s.position AS session, m.mark, m.minutes_missed AS minutesMissed, m.reason,
    t.code AS training, s.name, s.date
  FROM attendance_mark m
  CROSS JOIN session s ON s.id = m.session_id
  CROSS JOIN training t ON t.id = s.training_id
  CROSS JOIN enrolment e ON e.id = m.enrolment_id
  CROSS JOIN person p ON p.id = e.person_id
  WHERE m.superseded_at IS NULL
  ORDER BY m.session_id, m.enrolment_id`;

/** Every mark that counts, by session, for the system itself (the command line). One statement, read row by row. */
export const exportAttendance = (db: Reader): IterableIterator<ExportedMark> =>
  statement<ExportedMark>(db, marksSql).iterate();

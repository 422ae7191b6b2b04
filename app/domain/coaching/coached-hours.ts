import { type Reader, statement } from "#db/client.server";
import type { LocalDate, LocalTime } from "../dates";

/** An hour at which someone is coached. */
export interface CoachedHour {
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
}

const hoursSql = `
  SELECT s.date, s.starts_at AS startsAt, s.ends_at AS endsAt
  FROM coaching_booking b JOIN coaching_session s ON s.id = b.coaching_session_id
  WHERE b.person_id = :personId AND b.ended_at IS NULL AND s.withdrawn_at IS NULL
    AND s.date IN (SELECT value FROM json_each(:dates)) ORDER BY s.start_instant`;

/** When someone has a place in a coaching session on these days. One statement. */
export const listCoachedHours = (db: Reader, personId: number, dates: readonly LocalDate[]): CoachedHour[] =>
  statement<CoachedHour>(db, hoursSql).all({ personId, dates: JSON.stringify(dates) });

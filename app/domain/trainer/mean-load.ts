import { type Reader, statement } from "#db/client.server";
import { isAgreed } from "../booking/state";
import { addDays, requireInstant } from "../dates";
import type { Quarter } from "../quarters";

const meanSql = `
  SELECT avg(sessions) AS mean FROM (
    SELECT count(*) AS sessions
    FROM session s CROSS JOIN booking b ON b.session_id = s.id JOIN training t ON t.id = s.training_id
    WHERE s.start_instant >= :from AND s.start_instant < :until AND b.function = 'trainer'
      AND b.capacity <> 'shadow' AND ${isAgreed("b", "s")} AND t.status <> 'cancelled'
    GROUP BY b.person_id)`;

/** How many sessions those who train in a quarter have on average, to the nearest whole one. One statement. */
export function meanLoad(db: Reader, { startsOn, endsOn }: Quarter): number {
  const from = requireInstant(startsOn, "00:00");
  const until = requireInstant(addDays(endsOn, 1), "00:00");
  return Math.round(statement<{ mean: number | null }>(db, meanSql).get({ from, until })?.mean ?? 0);
}

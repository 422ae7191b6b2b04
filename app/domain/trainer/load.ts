import { type Reader, statement } from "#db/client.server";
import { isAgreed, isStanding } from "../booking/state";
import type { Instant, LocalDate } from "../dates";
import { type Quarter, quarterOf } from "../quarters";

/** Someone's sessions as a trainer in a quarter: those delivered, and those that stand and are not. */
export interface QuarterLoad extends Quarter {
  delivered: number;
  planned: number;
}

/** Watching is no load; what was never agreed to is gone once the session is over. */
const engaged = `b.function = 'trainer' AND b.capacity <> 'shadow' AND t.status <> 'cancelled'
  AND ${isStanding("b")} AND (s.end_instant > :now OR (${isAgreed("b", "s")}))`;

const ownSql = `
  SELECT s.date, s.end_instant <= :now AND (${isAgreed("b", "s")})
    AND EXISTS (SELECT 1 FROM attendance_submission a WHERE a.session_id = s.id) AS isDelivered
  FROM booking b JOIN session s ON s.id = b.session_id JOIN training t ON t.id = s.training_id
  WHERE b.person_id = :personId AND s.date BETWEEN :from AND :until AND ${engaged}`;

/** What someone did and will do as a trainer in each of these quarters, which follow on each other. One statement. */
export function readQuarterLoads(
  db: Reader,
  personId: number,
  quarters: readonly Quarter[],
  now: Instant,
): QuarterLoad[] {
  const loads = new Map(quarters.map((quarter) => [quarter.key, { ...quarter, delivered: 0, planned: 0 }]));
  const [from, until] = [quarters[0]?.startsOn ?? "", quarters.at(-1)?.endsOn ?? ""];
  const rows = statement<{ date: LocalDate; isDelivered: 0 | 1 }>(db, ownSql).all({ personId, from, until, now });
  for (const { date, isDelivered } of rows) {
    const load = loads.get(quarterOf(date).key);
    if (load) load[isDelivered ? "delivered" : "planned"] += 1;
  }
  return [...loads.values()];
}

const allSql = `
  SELECT b.person_id AS personId, count(*) AS sessions
  FROM session s CROSS JOIN booking b ON b.session_id = s.id JOIN training t ON t.id = s.training_id
  WHERE s.start_instant >= :from AND s.start_instant < :until AND ${engaged} GROUP BY b.person_id`;

/** How many sessions everybody who trains has between two instants; who has none is not in the map. One statement. */
export function readTrainerLoads(
  db: Reader,
  [from, until]: readonly [from: Instant, until: Instant],
  now: Instant,
): ReadonlyMap<number, number> {
  const rows = statement<{ personId: number; sessions: number }>(db, allSql).all({ from, until, now });
  return new Map(rows.map(({ personId, sessions }) => [personId, sessions]));
}

/** The mean of the loads of these people, to the nearest half; nothing when there is nobody. */
export function meanLoad(loads: ReadonlyMap<number, number>, personIds: readonly number[]): number | null {
  if (personIds.length === 0) return null;
  const sum = personIds.reduce((total, id) => total + (loads.get(id) ?? 0), 0);
  return Math.round((sum / personIds.length) * 2) / 2;
}

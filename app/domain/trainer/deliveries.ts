import { type Reader, statement } from "#db/client.server";
import { isAgreed } from "../booking/state";
import type { Instant, LocalDate } from "../dates";
import type { Attended, Delivery } from "./facts";

/**
 * In SQL: what was delivered. A delivery is a standing, agreed booking of a trainer for a session that is over, whose
 * attendance was handed in, of a training that was not cancelled. Who only watched is told by `capacity`.
 */
const deliveredSql = `
  SELECT b.person_id AS personId, s.id AS sessionId, t.code AS trainingCode, s.name, s.date, s.kind, b.capacity,
    (p.organisation_id IS NOT t.client_organisation_id) AS isOutside
  FROM booking b JOIN person p ON p.id = b.person_id JOIN session s ON s.id = b.session_id
    JOIN training t ON t.id = s.training_id JOIN attendance_submission a ON a.session_id = s.id
  WHERE b.person_id IN (SELECT value FROM json_each(:ids)) AND b.function = 'trainer' AND ${isAgreed("b", "s")}
    AND s.end_instant <= :now AND t.status <> 'cancelled'
  ORDER BY s.date, s.id`;

type Row = Omit<Delivery, "capacity" | "isOutside"> & {
  personId: number;
  capacity: Delivery["capacity"] | "shadow";
  isOutside: 0 | 1;
};

export interface Delivered {
  deliveries: Delivery[];
  shadowed: Attended[];
}

/** What these people delivered and watched as trainers up to `now`, the earliest first; nobody is missing from the map. One statement. */
export function readDeliveries(db: Reader, personIds: readonly number[], now: Instant): ReadonlyMap<number, Delivered> {
  const all = new Map<number, Delivered>(personIds.map((id) => [id, { deliveries: [], shadowed: [] }]));
  for (const { personId, ...row } of statement<Row>(db, deliveredSql).all({ ids: JSON.stringify(personIds), now })) {
    const { capacity, isOutside, kind, ...attended } = row;
    const own = all.get(personId);
    if (capacity === "shadow") own?.shadowed.push(attended);
    else own?.deliveries.push({ ...attended, kind, capacity, isOutside: isOutside === 1 });
  }
  return all;
}

export interface QuarterLoad {
  /** The key of the quarter: `2026-Q1`. */
  quarter: string;
  /** Sessions they said yes to, as a trainer: delivered and to come. */
  sessions: number;
}

const loadSql = `
  SELECT b.person_id AS personId, substr(s.date, 1, 4) || '-Q' || ((substr(s.date, 6, 2) + 2) / 3) AS quarter,
    count(*) AS sessions
  FROM booking b JOIN session s ON s.id = b.session_id JOIN training t ON t.id = s.training_id
  WHERE b.person_id IN (SELECT value FROM json_each(:ids)) AND b.function = 'trainer' AND b.capacity <> 'shadow'
    AND ${isAgreed("b", "s")} AND t.status <> 'cancelled' AND s.date BETWEEN :from AND :until
  GROUP BY 1, 2 ORDER BY 2`;

/** The load of these people per quarter, of the sessions from one day to another; a quarter without any is not there. One statement. */
export function readLoad(
  db: Reader,
  personIds: readonly number[],
  { from, until }: { from: LocalDate; until: LocalDate },
): ReadonlyMap<number, QuarterLoad[]> {
  const all = new Map<number, QuarterLoad[]>();
  const rows = statement<QuarterLoad & { personId: number }>(db, loadSql).all({
    ids: JSON.stringify(personIds),
    from,
    until,
  });
  for (const { personId, ...load } of rows) all.set(personId, [...(all.get(personId) ?? []), load]);
  return all;
}

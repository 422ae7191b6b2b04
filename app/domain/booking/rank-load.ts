import { type Reader, statement } from "#db/client.server";
import type { BookingFunction } from "#db/lists";
import { addDays, addMonths, type Instant, type LocalDate, localTimeOf, requireInstant } from "../dates";
import { quarterOf } from "../quarters";
import type { Reason, ReasonCode } from "../reasons";
import { isCoachingWithSomebody } from "../schedule/coaching-slots";
import type { SessionPlace } from "./rank-distance";

const dayBegins = (date: LocalDate): Instant => requireInstant(date, "00:00");

export interface Elsewhere {
  code: ReasonCode;
  /** Of what is no training: none. */
  training: string | null;
  startInstant: Instant;
  endInstant: Instant;
}

/** A session never passes midnight, so whoever is elsewhere at that time is so on that day. */
const busySql = `
  SELECT b.person_id AS personId, b.function || '_double_booked' AS code, t.code AS training,
    s.start_instant AS startInstant, s.end_instant AS endInstant
  FROM session s INDEXED BY session_by_start JOIN training t ON t.id = s.training_id JOIN booking b ON b.session_id = s.id
  WHERE s.start_instant >= :from AND s.start_instant < :until AND s.end_instant > :start AND s.id <> :sessionId
    AND t.status <> 'cancelled' AND b.ended_at IS NULL
  UNION ALL
  SELECT e.person_id, 'participant_double_booked', t.code, s.start_instant, s.end_instant
  FROM session s INDEXED BY session_by_start JOIN training t ON t.id = s.training_id
  JOIN session_participant y ON y.session_id = s.id JOIN enrolment e ON e.id = y.enrolment_id
  WHERE s.start_instant >= :from AND s.start_instant < :until AND s.end_instant > :start
    AND t.status <> 'cancelled' AND e.placed_at IS NOT NULL AND e.ended_at IS NULL
  UNION ALL
  SELECT c.coach_id, 'coaching_at_once', NULL, c.start_instant, c.end_instant
  FROM coaching_session c INDEXED BY coaching_session_by_start
  WHERE c.start_instant >= :from AND c.start_instant < :until AND c.end_instant > :start AND ${isCoachingWithSomebody("c")}`;

/**
 * Who is elsewhere at the time of a session: as staff, as a participant of it or of another, or coaching somebody. One
 * statement.
 */
export function listBusy(db: Reader, where: SessionPlace): ReadonlyMap<number, Elsewhere[]> {
  const { sessionId, startInstant: start, endInstant: until, date } = where;
  const rows = statement<Elsewhere & { personId: number }>(db, busySql).all({
    ...{ sessionId, start, until },
    from: dayBegins(date),
  });
  const busy = new Map<number, Elsewhere[]>();
  for (const { personId, ...elsewhere } of rows) busy.set(personId, [...(busy.get(personId) ?? []), elsewhere]);
  return busy;
}

/** Why this person cannot come then. */
export const elsewhereReason = ({ code, training, startInstant, endInstant }: Elsewhere, person: string): Reason => ({
  code,
  params:
    training === null
      ? { person, from: localTimeOf(startInstant), until: localTimeOf(endInstant) }
      : { person, training },
});

const loadsSql = `
  SELECT b.person_id AS personId, count(*) AS load
  FROM session s INDEXED BY session_by_start JOIN training t ON t.id = s.training_id JOIN booking b ON b.session_id = s.id
  WHERE s.start_instant >= :from AND s.start_instant < :until AND t.status <> 'cancelled'
    AND b.ended_at IS NULL AND b.function = :as AND b.capacity <> 'shadow'
  GROUP BY b.person_id`;

/** How many sessions everybody has in the quarter of a day; whoever has none is not there. One statement. */
export function listLoads(db: Reader, as: BookingFunction, date: LocalDate): ReadonlyMap<number, number> {
  const { startsOn, endsOn } = quarterOf(date);
  const span = { from: dayBegins(startsOn), until: dayBegins(addDays(endsOn, 1)) };
  const rows = statement<{ personId: number; load: number }>(db, loadsSql).all({ ...span, as });
  return new Map(rows.map(({ personId, load }) => [personId, load]));
}

const monthsSql = `
  SELECT f.person_id AS personId, f.max_days_per_month AS maximum,
    (SELECT count(DISTINCT s.date) FROM booking b JOIN session s ON s.id = b.session_id
      JOIN training t ON t.id = s.training_id
      WHERE b.person_id = f.person_id AND b.function = 'actor' AND b.ended_at IS NULL
        AND s.date BETWEEN :from AND :until AND t.status <> 'cancelled') AS days
  FROM json_each(:ids) i CROSS JOIN actor_file f ON f.person_id = i.value`;

/** On how many days of the month these actors act, and on how many at most; who has no file is not there. One statement. */
export function listMonths(
  db: Reader,
  personIds: readonly number[],
  date: LocalDate,
): ReadonlyMap<number, { days: number; maximum: number }> {
  const from = `${date.slice(0, 7)}-01`;
  const until = addDays(addMonths(from, 1), -1);
  const ids = JSON.stringify(personIds);
  const rows = statement<{ personId: number; days: number; maximum: number }>(db, monthsSql).all({ ids, from, until });
  return new Map(rows.map(({ personId, days, maximum }) => [personId, { days, maximum }]));
}

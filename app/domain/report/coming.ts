import { type Reader, statement } from "#db/client.server";
import type { BookingFunction, TrainingStatus } from "#db/lists";
import { isAgreed } from "../booking/state";
import { addDays, type Instant, type LocalDate, type LocalTime, localDateOf, requireInstant } from "../dates";
import { visibleClause } from "../training/visible";
import type { User } from "../user";

export interface ComingSession {
  sessionId: number;
  trainingCode: string;
  organisation: string;
  session: string;
  status: TrainingStatus;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  place: string | null;
}

const columns = `s.id AS sessionId, training.code AS trainingCode, o.name AS organisation, s.name AS session,
  training.status, s.date, s.starts_at AS startsAt, s.ends_at AS endsAt, l.name || ', ' || l.city AS place`;

const comingDays = 14;
const shown = 10;

const comingSql = (clause: string) => `
  SELECT ${columns} FROM session s INDEXED BY session_by_start CROSS JOIN training ON training.id = s.training_id
  JOIN organisation o ON o.id = training.client_organisation_id LEFT JOIN location l ON l.id = s.location_id
  WHERE s.end_instant >= :now AND s.start_instant >= :from AND s.start_instant < :until
    AND training.status <> 'cancelled' AND ${clause}
  ORDER BY s.start_instant, s.id LIMIT ${shown + 1}`;

/** The next sessions within two weeks, today's included, that the user may see; at most ten. One statement. */
export function listComingSessions(db: Reader, user: User, now: Instant): { items: ComingSession[]; more: boolean } {
  const { clause, params } = visibleClause(user);
  const today = localDateOf(now);
  const from = requireInstant(today, "00:00");
  const until = requireInstant(addDays(today, comingDays + 1), "00:00");
  const rows = statement<ComingSession>(db, comingSql(clause)).all({ ...params, now, from, until });
  return { items: rows.slice(0, shown), more: rows.length > shown };
}

const bookedSql = `
  SELECT ${columns} FROM booking b JOIN session s ON s.id = b.session_id JOIN training ON training.id = s.training_id
  JOIN organisation o ON o.id = training.client_organisation_id LEFT JOIN location l ON l.id = s.location_id
  WHERE b.person_id = :personId AND b.function = :as AND ${isAgreed("b", "s")} AND s.end_instant >= :now
    AND training.status <> 'cancelled'
  ORDER BY s.start_instant, s.id LIMIT :limit`;

/** The sessions that are to come to which someone said yes: date and place, nobody's name. One statement. */
export function listBookedSessions(
  db: Reader,
  personId: number,
  as: BookingFunction,
  now: Instant,
  limit = 20,
): ComingSession[] {
  return statement<ComingSession>(db, bookedSql).all({ personId, as, now, limit });
}

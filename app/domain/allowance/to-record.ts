import { type Reader, statement } from "#db/client.server";
import { inActorScope, scopeParam } from "../actor/scope";
import { isAgreed } from "../booking/state";
import type { Instant, LocalDate } from "../dates";
import { displayName } from "../person/name";
import type { User } from "../user";

/** A day on which an actor acted and of which no allowance was recorded yet. */
export interface DayToRecord {
  bookingId: number;
  personId: number;
  name: string;
  date: LocalDate;
  trainingCode: string;
  session: string;
  /** Without a file nothing can be recorded. */
  hasFile: boolean;
}

interface Row extends Omit<DayToRecord, "name" | "hasFile"> {
  givenName: string;
  infix: string | null;
  familyName: string;
  hasFile: number;
}

const pageSize = 15;

const fromSql = `
  FROM booking b JOIN session s ON s.id = b.session_id JOIN training t ON t.id = s.training_id
  JOIN person p ON p.id = b.person_id
  WHERE b.function = 'actor' AND ${isAgreed("b", "s")} AND s.end_instant <= :now AND t.status <> 'cancelled'
    AND EXISTS (SELECT 1 FROM attendance_submission a WHERE a.session_id = s.id)
    AND NOT EXISTS (SELECT 1 FROM allowance w WHERE w.booking_id = b.id AND w.voided_at IS NULL)
    AND ${inActorScope("p")} AND (:personId IS NULL OR b.person_id = :personId)`;

const daysSql = `
  SELECT b.id AS bookingId, p.id AS personId, p.given_name AS givenName, p.infix, p.family_name AS familyName, s.date,
    t.code AS trainingCode, s.name AS session, EXISTS (SELECT 1 FROM actor_file f WHERE f.person_id = p.id) AS hasFile
  ${fromSql} ORDER BY s.start_instant, b.id LIMIT ${pageSize} OFFSET :offset`;

interface Asked {
  page?: number;
  /** Of one actor; null for everybody's. */
  personId?: number | null;
}

/** One page of the days still to be recorded of the actors whom the user coordinates, the oldest first. Two statements. */
export function listDaysToRecord(db: Reader, user: User, now: Instant, { page = 1, personId = null }: Asked = {}) {
  const params = { now, scope: scopeParam(user), personId };
  const total = statement<{ total: number }>(db, `SELECT count(*) AS total ${fromSql}`).get(params)?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = statement<Row>(db, daysSql).all({ ...params, offset: (shown - 1) * pageSize });
  const days: DayToRecord[] = rows.map(({ givenName, infix, familyName, hasFile, ...row }) => ({
    ...row,
    hasFile: hasFile === 1,
    name: displayName(givenName, infix, familyName),
  }));
  return { days, total, page: shown, pages };
}

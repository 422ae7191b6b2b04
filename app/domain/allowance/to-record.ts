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
  total: number;
}

const shown = 50;

const daysSql = `
  SELECT b.id AS bookingId, p.id AS personId, p.given_name AS givenName, p.infix, p.family_name AS familyName, s.date,
    t.code AS trainingCode, s.name AS session, f.person_id IS NOT NULL AS hasFile, count(*) OVER () AS total
  FROM booking b JOIN session s ON s.id = b.session_id JOIN training t ON t.id = s.training_id
  JOIN person p ON p.id = b.person_id LEFT JOIN actor_file f ON f.person_id = p.id
  WHERE b.function = 'actor' AND ${isAgreed("b", "s")} AND s.end_instant <= :now AND t.status <> 'cancelled'
    AND EXISTS (SELECT 1 FROM attendance_submission a WHERE a.session_id = s.id)
    AND NOT EXISTS (SELECT 1 FROM allowance w WHERE w.booking_id = b.id AND w.voided_at IS NULL)
    AND ${inActorScope("p")}
  ORDER BY s.start_instant, b.id LIMIT ${shown}`;

/** The days still to be recorded of the actors whom the user coordinates, the oldest first, with how many there are. One statement. */
export function listDaysToRecord(db: Reader, user: User, now: Instant): { days: DayToRecord[]; total: number } {
  const rows = statement<Row>(db, daysSql).all({ now, scope: scopeParam(user) });
  return {
    total: rows[0]?.total ?? 0,
    days: rows.map(({ givenName, infix, familyName, hasFile, total: _total, ...row }) => ({
      ...row,
      hasFile: hasFile === 1,
      name: displayName(givenName, infix, familyName),
    })),
  };
}

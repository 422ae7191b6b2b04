import { type Reader, statement } from "#db/client.server";
import { addDays, type Instant, type LocalDate, localDateOf } from "../dates";
import { visibleClause } from "../training/visible";
import type { User } from "../user";

/** What asks for someone: the first few, how many were found, and whether there may be more than were looked at. */
export interface Waiting<Item> {
  items: Item[];
  count: number;
  more: boolean;
}

export interface SmallTraining {
  trainingCode: string;
  organisation: string;
  firstDate: LocalDate;
  placed: number;
  minimum: number;
}

export interface OpenRegister {
  sessionId: number;
  trainingCode: string;
  organisation: string;
  session: string;
  date: LocalDate;
}

/** However large the programme is, no more than this is looked at. */
const looked = 100;
const minimumDays = 28;

function waiting<Item>(items: Item[], lookedAt: number, limit = looked): Waiting<Item> {
  return { items, count: items.length, more: lookedAt >= limit };
}

const startingSoon = (clause: string) => `
  SELECT training.code AS trainingCode, o.name AS organisation, training.first_date AS firstDate,
    training.min_participants AS minimum,
    (SELECT count(*) FROM enrolment e
      WHERE e.training_id = training.id AND e.placed_at IS NOT NULL AND e.ended_at IS NULL) AS placed
  FROM training INDEXED BY training_by_date JOIN organisation o ON o.id = training.client_organisation_id
  WHERE training.first_date >= :today AND training.first_date < :until
    AND training.status IN ('planned', 'confirmed') AND ${clause}
  ORDER BY training.first_date, training.id LIMIT ${looked}`;

/** Trainings that start within four weeks with fewer participants than their minimum. One statement. */
export function listSmallTrainings(db: Reader, user: User, now: Instant): Waiting<SmallTraining> {
  const { clause, params } = visibleClause(user);
  const today = localDateOf(now);
  const until = addDays(today, minimumDays);
  const rows = statement<SmallTraining>(db, startingSoon(clause)).all({ ...params, today, until });
  return waiting(
    rows.filter(({ placed, minimum }) => placed < minimum),
    rows.length,
  );
}

const begun = (status: string, clause: string) => `
  SELECT * FROM (SELECT training.id, training.code, training.client_organisation_id
    FROM training INDEXED BY training_by_status
    WHERE training.status = '${status}' AND training.first_date <= :today AND ${clause}
    ORDER BY training.first_date DESC LIMIT ${looked / 2})`;

const openRegisters = (clause: string) => `
  SELECT s.id AS sessionId, t.code AS trainingCode, o.name AS organisation, s.name AS session, s.date
  FROM (${begun("confirmed", clause)} UNION ALL ${begun("delivered", clause)}) t
  CROSS JOIN session s ON s.training_id = t.id JOIN organisation o ON o.id = t.client_organisation_id
  WHERE s.end_instant < :now AND NOT EXISTS (SELECT 1 FROM attendance_submission a WHERE a.session_id = s.id)
  ORDER BY s.start_instant DESC, s.id DESC LIMIT ${looked}`;

/** Sessions that are over and whose attendance was not submitted, the latest first; of the trainings that began last. */
export function listOpenRegisters(db: Reader, user: User, now: Instant): Waiting<OpenRegister> {
  const { clause, params } = visibleClause(user);
  const rows = statement<OpenRegister>(db, openRegisters(clause)).all({ ...params, now, today: localDateOf(now) });
  return waiting(rows, rows.length);
}

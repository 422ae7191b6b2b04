import { type Reader, statement } from "#db/client.server";
import { addDays, type Instant, type LocalDate, localDateOf } from "../dates";
import { visibleClause } from "../training/visible";
import type { User } from "../user";
import type { Waiting } from "./attention";

export interface UndatedTraining {
  trainingCode: string;
  organisation: string;
  /** The last day on which its two days may fall. */
  until: LocalDate;
}

const looked = 100;
/** Participants and their employers want to know a quarter ahead. */
const noticeDays = 90;

const undated = (clause: string) => `
  SELECT training.code AS trainingCode, o.name AS organisation,
    coalesce(w.latest_on, training.year || '-12-31') AS until
  FROM training INDEXED BY training_by_status JOIN organisation o ON o.id = training.client_organisation_id
  LEFT JOIN planning_wish w ON w.training_id = training.id
  WHERE training.status = 'planned' AND training.first_date IS NULL
    AND coalesce(w.earliest_on, training.year || '-01-01') <= :soon AND ${clause}
  ORDER BY until, training.id LIMIT ${looked}`;

/** Trainings without a date that may begin within a quarter, the most pressing first. One statement. */
export function listUndated(db: Reader, user: User, now: Instant): Waiting<UndatedTraining> {
  const { clause, params } = visibleClause(user);
  const soon = addDays(localDateOf(now), noticeDays);
  const items = statement<UndatedTraining>(db, undated(clause)).all({ ...params, soon });
  return { items, count: items.length, more: items.length >= looked };
}

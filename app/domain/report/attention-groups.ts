import { type Reader, statement } from "#db/client.server";
import { addDays, type Instant, type LocalDate, localDateOf, requireInstant } from "../dates";
import { usualSize } from "../intervision/rules";
import { visibleClause } from "../training/visible";
import type { User } from "../user";
import type { Waiting } from "./attention";

export interface UndividedTraining {
  trainingCode: string;
  organisation: string;
  /** The day of its next intervision. */
  nextDate: LocalDate;
  placed: number;
  /** Participants in no group, of a training that has groups; null where there are none yet. */
  ungrouped: number | null;
}

const looked = 100;
/** Guides and participants want to know their dates this long before. */
const noticeDays = 56;

const placed = "e.training_id = training.id AND e.placed_at IS NOT NULL AND e.ended_at IS NULL";
const inGroup = "SELECT 1 FROM intervision_member i WHERE i.enrolment_id = e.id AND i.left_at IS NULL";

const beforeIntervision = (clause: string) => `
  SELECT training.code AS trainingCode, o.name AS organisation, soon.date AS nextDate,
    (SELECT count(*) FROM enrolment e WHERE ${placed}) AS placed,
    (SELECT count(*) FROM enrolment e WHERE ${placed} AND EXISTS (${inGroup})) AS grouped
  FROM (SELECT s.training_id, min(s.start_instant) AS startInstant, s.date
    FROM session s INDEXED BY session_by_start
    WHERE s.start_instant >= :now AND s.start_instant < :until AND s.kind = 'intervision' GROUP BY s.training_id) soon
  CROSS JOIN training ON training.id = soon.training_id JOIN organisation o ON o.id = training.client_organisation_id
  WHERE training.status IN ('planned', 'confirmed', 'delivered') AND ${clause}
  ORDER BY soon.startInstant, training.id LIMIT ${looked}`;

type Row = Omit<UndividedTraining, "ungrouped"> & { grouped: number };

/**
 * Trainings with an intervision within eight weeks whose participants are too many for one group and were not divided, or of
 * whom some are in no group; the next one first. One statement.
 */
export function listUndivided(db: Reader, user: User, now: Instant): Waiting<UndividedTraining> {
  const { clause, params } = visibleClause(user);
  const until = requireInstant(addDays(localDateOf(now), noticeDays), "00:00");
  const rows = statement<Row>(db, beforeIntervision(clause)).all({ ...params, now, until });
  const items = rows.flatMap(({ grouped, ...row }): UndividedTraining[] => {
    if (grouped === 0) return row.placed > usualSize.maximum ? [{ ...row, ungrouped: null }] : [];
    return grouped < row.placed ? [{ ...row, ungrouped: row.placed - grouped }] : [];
  });
  return { items, count: items.length, more: rows.length >= looked };
}

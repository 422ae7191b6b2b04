import { type Reader, statement } from "#db/client.server";
import type { GapUnit, SessionKind } from "#db/lists";
import type { Part } from "./facts";
import type { PlacedPart } from "./order";

interface CourseRow {
  trainingId: number;
  sessionId: number;
  name: string;
  position: number;
  groupId: number | null;
  kind: SessionKind;
  date: string;
  startsAt: string;
  gapAmount: number | null;
  gapUnit: GapUnit | null;
}

const coursesSql = `
  SELECT s.training_id AS trainingId, s.id AS sessionId, s.name, s.position, s.group_id AS groupId, s.kind, s.date, s.starts_at AS startsAt,
    p.gap_amount AS gapAmount, p.gap_unit AS gapUnit
  FROM json_each(?) i CROSS JOIN session s ON s.training_id = i.value JOIN training t ON t.id = s.training_id
  LEFT JOIN part p ON p.training_type_id = t.training_type_id AND p.position = s.position
  ORDER BY s.training_id, s.position`;

/** The sessions of these trainings with the days that their type asks between them, by training. One statement. */
export function readCourses(db: Reader, trainingIds: readonly number[]): ReadonlyMap<number, PlacedPart[]> {
  const courses = new Map<number, PlacedPart[]>(trainingIds.map((id) => [id, []]));
  const rows = statement<CourseRow>(db, coursesSql).all(JSON.stringify([...courses.keys()]));
  for (const { trainingId, sessionId, gapAmount, gapUnit, ...row } of rows) {
    const usualGapDays = gapAmount === null || gapUnit === null ? null : daysOf({ gapAmount, gapUnit });
    courses.get(trainingId)?.push({ ...row, key: String(sessionId), usualGapDays });
  }
  return courses;
}

/** The days that a part of a type asks after the one before it. */
export const daysOf = ({ gapAmount, gapUnit }: { gapAmount: number; gapUnit: GapUnit }): number =>
  gapUnit === "week" ? gapAmount * 7 : gapAmount;

/** Where a session stands among those of its training, as a proposal tells it. */
export const partOf = ({ position, usualGapDays, groupId = null, kind }: PlacedPart): Part => ({
  ...{ position, usualGapDays, groupId },
  ...(kind && { kind }),
});

import { type Reader, statement } from "#db/client.server";
import { listCaseFilesOf } from "../certificate/case-file";
import { type LocalDate, localDateOf } from "../dates";
import { refuse } from "../refusal";
import type { WriteContext } from "../write";
import { takeSeat } from "./book";
import { findHost } from "./hosts";
import { listRepairs } from "./queries";
import { isElsewhere } from "./rules";

interface Door {
  sessionId: number;
  trainingId: number;
}

interface Visitor {
  id: number;
  name: string;
}

/** The enrolment of who is expected in this session: of this training, of its group, or as a guest. One statement. */
export const expectedAs = (db: Reader, { sessionId }: Door, personId: number): number | undefined =>
  statement<{ enrolmentId: number }>(
    db,
    `SELECT e.id AS enrolmentId FROM enrolment e
     CROSS JOIN session_participant y ON y.enrolment_id = e.id AND y.session_id = :sessionId
     WHERE e.person_id = :personId AND e.ended_at IS NULL AND e.placed_at IS NOT NULL`,
  ).get({ sessionId, personId })?.enrolmentId;

/** How many make something up in this session. One statement. */
export const countGuestsIn = (db: Reader, { sessionId }: Door): number =>
  statement<{ guests: number }>(
    db,
    `SELECT count(*) AS guests FROM make_up_seat u JOIN enrolment e ON e.id = u.enrolment_id AND e.ended_at IS NULL
     WHERE u.session_id = ? AND u.ended_at IS NULL`,
  ).get(sessionId)?.guests ?? 0;

/**
 * Someone who turns up at the session of a part that they missed elsewhere makes it up there: gives them that place, and
 * returns the enrolment for which it counts. Nothing when they have nothing to make up in it. Refuses who is expected on
 * another day of this training alone: they would take part in it twice.
 */
export function seatAtTheDoor(ctx: WriteContext, door: Door, { id, name }: Visitor): number | undefined {
  const files = listCaseFilesOf(ctx.db, id, ctx.now);
  const host = findHost(ctx.db, door.sessionId);
  const today = localDateOf(ctx.now);
  const repair = listRepairs(ctx.db, files, ctx.now).find(
    (one) => host && isElsewhere(host, one) && today <= one.until,
  );
  if (repair) {
    takeSeat(ctx, repair, door.sessionId);
    return repair.enrolmentId;
  }
  const other = otherSessionOf(ctx.db, door, id);
  if (!other) return undefined;
  const params = { person: name, session: other.session, date: { date: other.date } };
  return refuse("conflict", "guest_of_other_session", params);
}

const otherSql = `
  SELECT s.name AS session, s.date FROM session s JOIN make_up_seat u ON u.session_id = s.id AND u.ended_at IS NULL
  JOIN enrolment e ON e.id = u.enrolment_id AND e.ended_at IS NULL
  WHERE s.training_id = :trainingId AND e.person_id = :id ORDER BY s.start_instant LIMIT 1`;

const otherSessionOf = (db: Reader, { trainingId }: Door, id: number) =>
  statement<{ session: string; date: LocalDate }>(db, otherSql).get({ trainingId, id });

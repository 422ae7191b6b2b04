import { type Database, statement } from "#db/client.server";
import { attendanceMark, makeUpSeat } from "#db/schema.server";
import { addDays, localDateOf } from "~/domain/dates";
import type { Stage } from "./shapes";

const doneCount = 3;
const plannedCount = 5;
const day = 24 * 60 * 60 * 1000;

/** Who missed one compulsory session and nothing else, and has no certificate; whoever takes part once only. */
const missedSql = `
  SELECT e.id AS enrolmentId, s.id AS missedSessionId, s.end_instant AS missedEnd, s.position, t.training_type_id AS typeId,
    t.id AS trainingId, t.make_up_days AS makeUpDays, t.last_date AS lastDate
  FROM attendance_mark m JOIN enrolment e ON e.id = m.enrolment_id AND e.ended_at IS NULL
  JOIN session s ON s.id = m.session_id AND s.is_compulsory = 1 JOIN training t ON t.id = s.training_id
  WHERE m.superseded_at IS NULL AND m.mark IN ('absent', 'excused') AND t.status IN ('delivered', 'closed')
    AND NOT EXISTS (SELECT 1 FROM attendance_mark n WHERE n.enrolment_id = e.id AND n.superseded_at IS NULL
      AND n.id <> m.id AND n.mark <> 'present')
    AND (SELECT count(*) FROM enrolment other WHERE other.person_id = e.person_id) = 1
    AND NOT EXISTS (SELECT 1 FROM certificate c WHERE c.enrolment_id = e.id)
    AND NOT EXISTS (SELECT 1 FROM role_assignment r WHERE r.person_id = e.person_id AND r.role <> 'professional')
  ORDER BY t.last_date DESC, e.id`;

/** Sessions of groups with room left, in order of time. */
const hostsSql = `
  SELECT s.id, s.training_id AS trainingId, s.position, s.date, s.start_instant AS start, s.end_instant AS end,
    t.training_type_id AS typeId, EXISTS (SELECT 1 FROM attendance_submission WHERE session_id = s.id) AS isSubmitted
  FROM session s JOIN training t ON t.id = s.training_id AND t.status IN ('confirmed', 'delivered', 'closed')
  WHERE s.start_instant > :from
    AND (SELECT count(*) FROM enrolment e WHERE e.training_id = t.id AND e.placed_at IS NOT NULL AND e.ended_at IS NULL)
      < t.max_participants
  ORDER BY s.start_instant, s.id`;

interface MissedRow {
  enrolmentId: number;
  missedSessionId: number;
  missedEnd: number;
  position: number;
  typeId: number;
  trainingId: number;
  makeUpDays: number;
  lastDate: string;
}

interface HostRow {
  id: number;
  trainingId: number;
  position: number;
  date: string;
  start: number;
  end: number;
  typeId: number;
  isSubmitted: number;
}

/** Some who made a missed day up with another group and wait for their certificate, and some who are going to. */
export function addMakeUps(db: Database, { now, coordinator }: Pick<Stage, "now" | "coordinator">): void {
  const hosts = statement<HostRow>(db, hostsSql).all({ from: now - 200 * day });
  const taken = new Set<number>();
  const counts = { done: 0, planned: 0 };
  for (const missed of statement<MissedRow>(db, missedSql).all()) {
    const fits = hosts.filter((host) => !taken.has(host.id) && serves(host, missed, now));
    const past = fits.find(({ end, isSubmitted }) => end < now && isSubmitted === 1);
    const coming = fits.find(({ end }) => end > now);
    const host = past && counts.done < doneCount ? past : counts.planned < plannedCount ? coming : undefined;
    if (!host) continue;
    taken.add(host.id);
    counts[host === past ? "done" : "planned"] += 1;
    seat(db, missed, host, { now, byId: coordinator.id, isDone: host === past });
  }
}

function serves(host: HostRow, missed: MissedRow, now: number): boolean {
  const isPart = host.typeId === missed.typeId && host.position === missed.position;
  const inTime = host.start > missed.missedEnd + 2 * day && host.date <= addDays(missed.lastDate, missed.makeUpDays);
  return isPart && inTime && host.trainingId !== missed.trainingId && (host.end < now || host.date >= localDateOf(now));
}

interface Seating {
  now: number;
  byId: number;
  isDone: boolean;
}

function seat(db: Database, missed: MissedRow, host: HostRow, { now, byId, isDone }: Seating): void {
  const { enrolmentId, missedSessionId, missedEnd } = missed;
  const bookedAt = Math.min(missedEnd + day, now - day);
  db.insert(makeUpSeat).values({ enrolmentId, missedSessionId, sessionId: host.id, bookedAt, bookedById: byId }).run();
  if (!isDone) return;
  const mark = { enrolmentId, sessionId: host.id, mark: "present" as const, minutesMissed: 0 };
  db.insert(attendanceMark)
    .values({ ...mark, recordedAt: host.end, recordedById: byId })
    .run();
}

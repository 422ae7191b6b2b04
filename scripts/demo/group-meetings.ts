import { and, eq, isNull, sql } from "drizzle-orm";
import { type Database, statement } from "#db/client.server";
import { attendanceMark, attendanceSubmission, booking, intervisionGroup, session } from "#db/schema.server";
import { type Instant, requireInstant } from "~/domain/dates";
import { isAmong } from "~/domain/schedule/queries";
import type { Stage } from "./shapes";

/** Two groups of one training: the first takes over the meetings from a part on, the second gets its own after them. */
export interface TakenOver {
  trainingId: number;
  position: number;
  first: number;
  second: number;
  /** The enrolments of the second group. */
  members: readonly number[];
}

type Session = typeof session.$inferSelect;

/** The second group meets on the same days in the same room, when the first has gone. */
const hours = { startsAt: "16:00", endsAt: "18:15" } as const;

const sessionsSql = `
  SELECT s.id FROM session s WHERE s.training_id = ? AND s.kind = 'intervision' AND s.position >= ? ORDER BY s.position`;

/** Someone who trained these participants, who may train there in full and has nothing else on the days that are left. */
const secondGuideSql = `
  SELECT DISTINCT b.person_id AS personId FROM session d JOIN booking b ON b.session_id = d.id
  WHERE d.training_id = :trainingId AND d.kind = 'training_day' AND b.function = 'trainer' AND b.capacity = 'full'
    AND b.ended_at IS NULL AND b.answer = 'accepted'
    AND NOT EXISTS (SELECT 1 FROM session m JOIN session o ON o.date = m.date JOIN booking x ON x.session_id = o.id
      WHERE m.training_id = :trainingId AND m.kind = 'intervision' AND x.person_id = b.person_id AND x.ended_at IS NULL)
  ORDER BY b.person_id LIMIT 1`;

/** Gives both groups their meetings and their guides; who was there already is on the second group's register. */
export function addMeetings(db: Database, { now }: Pick<Stage, "now">, taken: TakenOver): void {
  const { trainingId } = taken;
  const ids = statement<{ id: number }>(db, sessionsSql).all(trainingId, taken.position);
  const meetings = ids.flatMap(({ id }) => db.select().from(session).where(eq(session.id, id)).get() ?? []);
  const other = statement<{ personId: number }>(db, secondGuideSql).get({ trainingId })?.personId;
  for (const one of meetings) {
    db.update(session).set({ groupId: taken.first }).where(eq(session.id, one.id)).run();
    const guide = trainerOf(db, one.id);
    if (!guide) continue;
    addSecond(db, one, { ...taken, guide: { ...guide, personId: other ?? guide.personId } }, now);
    keepGuide(db, taken.first, guide.personId);
    keepGuide(db, taken.second, other ?? guide.personId);
  }
}

const trainerOf = (db: Database, sessionId: number) =>
  db
    .select()
    .from(booking)
    .where(and(eq(booking.sessionId, sessionId), eq(booking.function, "trainer"), isNull(booking.endedAt)))
    .orderBy(booking.capacity)
    .get();

const keepGuide = (db: Database, groupId: number, guideId: number) =>
  db.update(intervisionGroup).set({ guideId }).where(eq(intervisionGroup.id, groupId)).run();

type Guided = TakenOver & { guide: typeof booking.$inferSelect };

function addSecond(db: Database, { id, version: _version, ...row }: Session, taken: Guided, now: Instant): void {
  const [startInstant, endInstant] = [requireInstant(row.date, hours.startsAt), requireInstant(row.date, hours.endsAt)];
  const second = { ...row, ...hours, startInstant, endInstant, groupId: taken.second };
  const { id: sessionId } = db.insert(session).values(second).returning({ id: session.id }).get();
  const { id: _id, callId: _call, ...booked } = taken.guide;
  const answeredFor = booked.answeredFor === null ? null : startInstant;
  db.insert(booking)
    .values({ ...booked, sessionId, answeredFor })
    .run();
  const later = startInstant - row.startInstant;
  if (row.endInstant < now) moveMarks(db, { from: id, to: sessionId, later, members: taken.members });
}

interface Moved {
  from: number;
  to: number;
  /** How much later the second group met, in milliseconds. */
  later: number;
  members: readonly number[];
}

function moveMarks(db: Database, { from, to, later, members }: Moved): void {
  const moved = sql`${attendanceMark.recordedAt} + ${later}`;
  db.update(attendanceMark)
    .set({ sessionId: to, recordedAt: moved })
    .where(and(eq(attendanceMark.sessionId, from), isAmong(attendanceMark.enrolmentId, members)))
    .run();
  const submitted = db.select().from(attendanceSubmission).where(eq(attendanceSubmission.sessionId, from)).get();
  if (!submitted) return;
  db.insert(attendanceSubmission)
    .values({ ...submitted, sessionId: to, at: submitted.at + later })
    .run();
}

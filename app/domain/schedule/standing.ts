import { type Reader, statement } from "#db/client.server";
import type { BookingCapacity, BookingFunction } from "#db/lists";
import type { Instant, LocalDate, LocalTime } from "../dates";
import { isCoachingWithSomebody } from "./coaching-slots";
import { partOf, readCourses } from "./courses";
import type { JudgedSession, OccupiedSlot, PersonInSession } from "./facts";
import type { PlacedPart } from "./order";
import { readParticipants } from "./participants";

/** Half-open. */
export interface Span {
  from: Instant;
  until: Instant;
}

/** A session that stands, as the rules judge it. */
export interface StandingSession extends JudgedSession {
  sessionId: number;
  trainingId: number;
  trainingCode: string;
  name: string;
  regionCode: string;
}

interface SessionRow {
  sessionId: number;
  name: string;
  trainingId: number;
  trainingCode: string;
  regionCode: string;
  clientOrganisationId: number;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  startInstant: Instant;
  endInstant: Instant;
  locationId: number | null;
  /** Of an intervision meeting its place among the parts; a group's own has the group. */
  intervisionAt: number | null;
  groupId: number | null;
  /** Of a training that is still to be filled: how many it is for. */
  places: number;
}

const inSpans = `
  FROM json_each(?) d CROSS JOIN session s INDEXED BY session_by_start
    ON s.start_instant >= d.value ->> 'from' AND s.start_instant < d.value ->> 'until'
  JOIN training t ON t.id = s.training_id AND t.status <> 'cancelled'`;

const sessionsSql = `
  SELECT s.id AS sessionId, s.name, s.training_id AS trainingId, t.code AS trainingCode, t.region_code AS regionCode,
    t.client_organisation_id AS clientOrganisationId, s.date, s.starts_at AS startsAt, s.ends_at AS endsAt,
    s.start_instant AS startInstant, s.end_instant AS endInstant, s.location_id AS locationId,
    CASE s.kind WHEN 'intervision' THEN s.position END AS intervisionAt, s.group_id AS groupId,
    CASE t.status WHEN 'planned' THEN t.max_participants ELSE 0 END AS places ${inSpans}
  ORDER BY s.start_instant, s.id`;

/** Who is booked, and what people coach with somebody then: that has no session. */
const staffSql = `
  SELECT b.id, s.id AS sessionId, b.person_id AS personId, b.function AS "as", b.capacity,
    s.start_instant AS startInstant, s.end_instant AS endInstant ${inSpans}
  JOIN booking b ON b.session_id = s.id AND b.ended_at IS NULL
  UNION ALL SELECT c.id, NULL, c.coach_id, 'trainer', NULL, c.start_instant, c.end_instant
  FROM json_each(?) d CROSS JOIN coaching_session c INDEXED BY coaching_session_by_start
    ON c.start_instant >= d.value ->> 'from' AND c.start_instant < d.value ->> 'until'
  WHERE ${isCoachingWithSomebody("c")} ORDER BY 1`;

/** Who makes something up in it, beside the training's own. */
const guestsSql = `SELECT s.id AS sessionId, e.person_id AS personId ${inSpans}
  JOIN make_up_seat u ON u.session_id = s.id AND u.ended_at IS NULL
  JOIN enrolment e ON e.id = u.enrolment_id AND e.ended_at IS NULL AND e.placed_at IS NOT NULL ORDER BY u.id`;

interface StaffRow {
  sessionId: number | null;
  personId: number;
  as: BookingFunction;
  capacity: BookingCapacity | null;
  startInstant: Instant;
  endInstant: Instant;
}

export interface Standing {
  /** In order of time. */
  sessions: StandingSession[];
  courses: ReadonlyMap<number, readonly PlacedPart[]>;
  /** What trainers coach then. */
  coaching: OccupiedSlot[];
}

/**
 * The sessions that begin in these stretches of time, of trainings that were not cancelled, with everyone in them and where
 * they stand in their training; and what is coached in them. Six statements.
 */
export function readStanding(db: Reader, spans: readonly Span[]): Standing {
  const stretches = JSON.stringify(spans);
  const rows = statement<SessionRow>(db, sessionsSql).all(stretches);
  const trainingIds = [...new Set(rows.map(({ trainingId }) => trainingId))];
  const { staff, coaching } = readStaff(db, stretches);
  const groupIds = [...new Set(rows.flatMap(({ groupId }) => groupId ?? []))];
  const participantsOf = readParticipants(db, trainingIds, groupIds);
  const guests = readGuests(db, stretches);
  const courses = readCourses(db, trainingIds);
  const parts = new Map([...courses.values()].flat().map((part) => [part.key, part]));
  const sessions = rows.map(({ places, intervisionAt, groupId, ...row }): StandingSession => {
    const key = String(row.sessionId);
    const own = participantsOf({ trainingId: row.trainingId, groupId, intervisionAt });
    const participants = [...own, ...(guests.get(row.sessionId) ?? [])];
    const part = parts.get(key);
    return {
      ...row,
      key,
      label: row.trainingCode,
      participantCount: groupId === null ? Math.max(participants.length, places) : participants.length,
      people: [...(staff.get(row.sessionId) ?? []), ...participants],
      ...(part && { part: partOf(part) }),
    };
  });
  return { sessions, courses, coaching };
}

interface Staffed {
  /** By session. */
  staff: ReadonlyMap<number, PersonInSession[]>;
  coaching: OccupiedSlot[];
}

function readStaff(db: Reader, stretches: string): Staffed {
  const staff = new Map<number, PersonInSession[]>();
  const coaching: OccupiedSlot[] = [];
  const rows = statement<StaffRow>(db, staffSql).all(stretches, stretches);
  for (const { sessionId, startInstant, endInstant, personId, as, capacity } of rows) {
    const person = { personId, as, ...(capacity && { capacity }) };
    const own = staff.get(sessionId ?? 0);
    if (sessionId === null) coaching.push({ ...noSession, startInstant, endInstant, people: [person] });
    else if (own) own.push(person);
    else staff.set(sessionId, [person]);
  }
  return { staff, coaching };
}

const noSession = { sessionId: null, trainingId: null, trainingCode: "", locationId: null };

function readGuests(db: Reader, stretches: string): ReadonlyMap<number, PersonInSession[]> {
  const guests = new Map<number, PersonInSession[]>();
  for (const { sessionId, personId } of statement<{ sessionId: number; personId: number }>(db, guestsSql).all(
    stretches,
  ))
    guests.set(sessionId, [...(guests.get(sessionId) ?? []), { personId, as: "participant" }]);
  return guests;
}

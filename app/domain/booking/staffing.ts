import { type Reader, statement } from "#db/client.server";
import type { SessionKind } from "#db/lists";
import { listHoldsAt } from "../actor/holds";
import { addDays, type Instant, type LocalDate, type LocalTime, localDateOf, requireInstant } from "../dates";
import { readQualifications } from "../qualification/queries";
import { fitnessOn } from "../qualification/rules";
import { visibleClause } from "../training/visible";
import type { User } from "../user";
import { listClashes } from "./clashes";
import { readStaff, type StaffRow } from "./staff-rows";
import type { StaffedBooking, StaffedSession } from "./staffing-count";
import { type Staffing, staffingOf } from "./staffing-rules";
import { bookingState, mustAnswerAgain } from "./state";

/** Someone on a session, with what the rule knows of them. */
export interface StaffedPerson extends StaffedBooking {
  personId: number;
  organisationId: number | null;
  organisation: string | null;
}

/** A session with its people, and how it stands with them. */
export interface SessionStaffing extends Staffing, StaffedSession {
  sessionId: number;
  trainingCode: string;
  /** The client's name. */
  client: string;
  startsAt: LocalTime;
  endsAt: LocalTime;
  startInstant: Instant;
  endInstant: Instant;
  place: string | null;
  /** Who stands, who said no and who was not there, in the order in which they were booked. */
  people: StaffedPerson[];
}

type SessionRow = Omit<SessionStaffing, keyof Staffing | "people" | "traineeAllowed"> & {
  clientOrganisationId: number;
  kind: SessionKind;
  traineeAllowed: number;
  attendanceSubmitted: number;
};

const sessionsSql = `
  SELECT s.id AS sessionId, t.code AS trainingCode, t.client_organisation_id AS clientOrganisationId, o.name AS client,
    s.name, s.kind, s.date, s.starts_at AS startsAt, s.ends_at AS endsAt,
    s.start_instant AS startInstant, s.end_instant AS endInstant,
    s.trainers_needed AS trainersNeeded, s.certified_needed AS certifiedNeeded, s.trainee_allowed AS traineeAllowed,
    s.actors_needed AS actorsNeeded, l.name || ', ' || l.city AS place,
    EXISTS (SELECT 1 FROM attendance_submission a WHERE a.session_id = s.id) AS attendanceSubmitted
  FROM json_each(?) i CROSS JOIN session s ON s.id = i.value JOIN training t ON t.id = s.training_id
  LEFT JOIN location l ON l.id = s.location_id JOIN organisation o ON o.id = t.client_organisation_id
  ORDER BY s.start_instant, s.id`;

/** How these sessions stand with their people, in order of time. At most nine statements. */
export function staffSessions(db: Reader, sessionIds: readonly number[], now: Instant): SessionStaffing[] {
  const sessions = statement<SessionRow>(db, sessionsSql).all(JSON.stringify(sessionIds));
  const staff = readStaff(db, sessionIds);
  const known = readKnown(db, sessions, staff, now);
  const staffBySession = new Map<number, StaffRow[]>(sessions.map(({ sessionId }) => [sessionId, []]));
  for (const row of staff) staffBySession.get(row.sessionId)?.push(row);
  return sessions.map((row) => {
    const { clientOrganisationId: _client, attendanceSubmitted: _submitted, kind: _kind, ...rest } = row;
    const session = { ...rest, traineeAllowed: row.traineeAllowed === 1 };
    const people = (staffBySession.get(row.sessionId) ?? []).map((one) => known(row, one));
    return { ...session, ...staffingOf(session, people, now), people };
  });
}

/** What is known of the people on their sessions' days. */
function readKnown(db: Reader, sessions: readonly SessionRow[], staff: readonly StaffRow[], now: Instant) {
  const distinct = (rows: readonly StaffRow[]) => [...new Set(rows.map(({ personId }) => personId))];
  const qualifications = readQualifications(db, distinct(staff.filter(({ function: as }) => as === "trainer")));
  const ahead = new Map(sessions.filter(({ endInstant }) => endInstant > now).map((one) => [one.sessionId, one.date]));
  const acting = staff.filter(({ function: as, end }) => as === "actor" && end === null).flatMap(actingAt(ahead));
  const holds = listHoldsAt(db, acting, now);
  const clashes = listClashes(db, sessions, staff);
  return (session: SessionRow, row: StaffRow): StaffedPerson => {
    const { sessionId, answer, answeredFor, end, isSucceeded, ...person } = row;
    const facts = { askedAt: row.askedAt, answer, answeredFor, end };
    const at = { ...session, attendanceSubmitted: session.attendanceSubmitted === 1 };
    const held = qualifications.get(row.personId);
    const where = { ownOrganisationId: row.organisationId, ...session };
    return {
      ...person,
      isSucceeded: isSucceeded === 1,
      state: bookingState(facts, at, now),
      mustAnswerAgain: mustAnswerAgain(facts, at),
      fitness: row.function === "trainer" && held ? fitnessOn({ ...held, ...where }) : null,
      holds: holds.get(`${row.personId}:${sessionId}`) ?? [],
      clashes: clashes.get(row.bookingId) ?? [],
    };
  };
}

/** Care is about what is still to come. */
const actingAt =
  (ahead: ReadonlyMap<number, LocalDate>) =>
  ({ personId, sessionId }: StaffRow) => {
    const date = ahead.get(sessionId);
    return date === undefined ? [] : [{ personId, sessionId, date }];
  };

const ofTrainingSql = "SELECT id FROM session WHERE training_id = ?";

/** How each session of a training stands with its people, in order of time. At most ten statements. */
export function staffTraining(db: Reader, trainingId: number, now: Instant): SessionStaffing[] {
  const rows = statement<{ id: number }>(db, ofTrainingSql).all(trainingId);
  return staffSessions(
    db,
    rows.map(({ id }) => id),
    now,
  );
}

const comingSql = (clause: string) => `
  SELECT s.id FROM session s INDEXED BY session_by_start CROSS JOIN training ON training.id = s.training_id
  WHERE s.start_instant >= :now AND s.start_instant < :until AND training.status IN ('planned', 'confirmed') AND ${clause}
  ORDER BY s.start_instant, s.id LIMIT :limit`;

/** As `staffTraining`, for the first sessions to come within so many days that the user may see. */
export function staffComing(
  db: Reader,
  user: User,
  now: Instant,
  { days, limit }: { days: number; limit: number },
): SessionStaffing[] {
  const { clause, params } = visibleClause(user);
  const until = requireInstant(addDays(localDateOf(now), days), "00:00");
  const rows = statement<{ id: number }>(db, comingSql(clause)).all({ ...params, now, until, limit });
  return staffSessions(
    db,
    rows.map(({ id }) => id),
    now,
  );
}

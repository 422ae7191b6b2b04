import { type Reader, statement } from "#db/client.server";
import type { EnrolmentEnd, Locale, Mark, SessionKind, TrainingStatus } from "#db/lists";
import type { Instant } from "../dates";
import type { VerdictSession } from "./facts";

export interface TrainingRow {
  id: number;
  code: string;
  status: TrainingStatus;
  clientOrganisationId: number;
  attendanceShare: number;
  makeUpDays: number;
  certificateTitle: string;
  certificateStatement: string;
}

export interface CaseSession extends VerdictSession {
  trainingId: number;
  /** Its place in the order of the type. */
  position: number;
  /** Null when it is online or has no place yet. */
  place: string | null;
}

export interface EnrolmentRow {
  id: number;
  trainingId: number;
  personId: number;
  givenName: string;
  infix: string | null;
  familyName: string;
  locale: Locale | null;
  organisation: string | null;
  organisationId: number | null;
  placedAt: Instant | null;
  end: EnrolmentEnd | null;
  certificateId: number | null;
  certificateNumber: string | null;
  wasRevoked: number;
  certificateIssuedAt: Instant | null;
}

const enrolmentsWhere = (condition: string) => `
  SELECT e.id, e.training_id AS trainingId, e.person_id AS personId, e.placed_at AS placedAt, e.end,
    p.given_name AS givenName, p.infix, p.family_name AS familyName, p.locale,
    EXISTS (SELECT 1 FROM certificate old JOIN certificate_revocation v ON v.certificate_id = old.id
      WHERE old.enrolment_id = e.id) AS wasRevoked,
    o.id AS organisationId, o.name AS organisation, c.id AS certificateId, c.number AS certificateNumber,
    c.issued_at AS certificateIssuedAt
  FROM enrolment e JOIN person p ON p.id = e.person_id LEFT JOIN organisation o ON o.id = e.organisation_id
  LEFT JOIN certificate c ON c.enrolment_id = e.id AND c.ended_at IS NULL
  WHERE ${condition} ORDER BY p.family_key, p.given_key, e.id`;

const trainingsOf = `
  SELECT t.id, t.code, t.status, t.client_organisation_id AS clientOrganisationId,
    t.attendance_share AS attendanceShare, t.make_up_days AS makeUpDays,
    y.certificate_title AS certificateTitle, y.certificate_statement AS certificateStatement
  FROM training t JOIN training_type y ON y.id = t.training_type_id
  WHERE t.id IN (SELECT value FROM json_each(?))`;

/** Each participant's sessions, and those in which they make something up with the session that is missed. */
const placesOf = `
  SELECT p.enrolment_id AS enrolmentId, p.session_id AS sessionId, u.missed_session_id AS missedSessionId
  FROM session_participant p
  LEFT JOIN make_up_seat u ON p.way = 'guest' AND u.enrolment_id = p.enrolment_id AND u.session_id = p.session_id
    AND u.ended_at IS NULL
  WHERE p.enrolment_id IN (SELECT value FROM json_each(?))`;

const sessionsOf = `
  SELECT s.id, s.training_id AS trainingId, s.position, s.name, s.kind, s.date, s.start_instant AS startInstant,
    s.end_instant AS endInstant, s.net_minutes AS netMinutes, s.is_compulsory AS isCompulsory,
    l.name || ', ' || l.city AS place
  FROM session s LEFT JOIN location l ON l.id = s.location_id
  WHERE s.id IN (SELECT value FROM json_each(?)) ORDER BY s.start_instant, s.id`;

/** The parts that participants of these trainings meet in groups. */
const groupedOf = `
  SELECT s.training_id AS trainingId, s.position
  FROM json_each(:ids) i CROSS JOIN session s ON s.training_id = i.value WHERE s.group_id IS NOT NULL
  UNION SELECT e.training_id, s.position
  FROM json_each(:ids) i CROSS JOIN enrolment e ON e.training_id = i.value
  CROSS JOIN intervision_member m ON m.enrolment_id = e.id JOIN session s ON s.group_id = m.group_id`;

const marksOf = `
  SELECT enrolment_id AS enrolmentId, session_id AS sessionId, mark, minutes_missed AS minutesMissed
  FROM attendance_mark WHERE superseded_at IS NULL AND enrolment_id IN (SELECT value FROM json_each(?))`;

export type MarkRow = { enrolmentId: number; sessionId: number; mark: Mark; minutesMissed: number };
export type GroupedRow = { trainingId: number; position: number };
export type PlaceRow = { enrolmentId: number; sessionId: number; missedSessionId: number | null };
type SessionRow = Omit<CaseSession, "kind" | "isCompulsory"> & { kind: SessionKind; isCompulsory: number };

/** What is read for case files; everything but the enrolments by whose it is. */
export interface CaseRows {
  /** In order of name. */
  enrolments: EnrolmentRow[];
  trainings: ReadonlyMap<number, TrainingRow>;
  /** By enrolment. */
  places: ReadonlyMap<number, PlaceRow[]>;
  /** By enrolment. */
  marks: ReadonlyMap<number, MarkRow[]>;
  /** By training. */
  grouped: ReadonlyMap<number, GroupedRow[]>;
  /** By id, in order of time. */
  sessions: ReadonlyMap<number, CaseSession>;
}

/** The rows of the enrolments that the condition names (`:key`). Six statements, however many there are. */
export function readCaseRows(db: Reader, condition: string, key: number | string): CaseRows {
  const enrolments = statement<EnrolmentRow>(db, enrolmentsWhere(condition)).all({ key });
  const trainingIds = JSON.stringify([...new Set(enrolments.map(({ trainingId }) => trainingId))]);
  const enrolmentIds = JSON.stringify(enrolments.map(({ id }) => id));
  const trainings = statement<TrainingRow>(db, trainingsOf).all(trainingIds);
  const places = statement<PlaceRow>(db, placesOf).all(enrolmentIds);
  const grouped = statement<GroupedRow>(db, groupedOf).all({ ids: trainingIds });
  return {
    enrolments,
    trainings: new Map(trainings.map((row) => [row.id, row])),
    places: groupBy(places, (row) => row.enrolmentId),
    marks: groupBy(statement<MarkRow>(db, marksOf).all(enrolmentIds), (row) => row.enrolmentId),
    grouped: groupBy(grouped, (row) => row.trainingId),
    sessions: readSessions(db, [...new Set(places.map(({ sessionId }) => sessionId))]),
  };
}

/** In order of time. */
function readSessions(db: Reader, ids: readonly number[]): ReadonlyMap<number, CaseSession> {
  const rows = statement<SessionRow>(db, sessionsOf).all(JSON.stringify(ids));
  return new Map(rows.map((row) => [row.id, { ...row, isCompulsory: row.isCompulsory === 1 }]));
}

function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

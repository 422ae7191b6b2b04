import { type Reader, statement } from "#db/client.server";
import type { EnrolmentEnd, Locale, Mark, SessionKind, TrainingStatus } from "#db/lists";
import { type Instant, localDateOf } from "../dates";
import { displayName, sortName } from "../person/name";
import type { MakeUp, Verdict, VerdictSession } from "./facts";
import { verdict } from "./rules";

interface TrainingRow {
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
  /** Null when it is online or has no place yet. */
  place: string | null;
}

interface EnrolmentRow {
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

/** Everything that decides on one participant's certificate, with the verdict. */
export interface CaseFile {
  enrolmentId: number;
  personId: number;
  name: string;
  sortName: string;
  locale: Locale;
  organisation: string | null;
  organisationId: number | null;
  isPlaced: boolean;
  /** A certificate of this enrolment was revoked: only a deliberate act issues another. */
  wasRevoked: boolean;
  training: TrainingRow;
  sessions: CaseSession[];
  /** The sessions of other groups in which they make something up, by id. */
  madeUpIn: ReadonlyMap<number, CaseSession>;
  verdict: Verdict;
  /** The certificate that stands. */
  certificate: { id: number; number: string; issuedAt: Instant } | null;
}

/** The case files of one training's participants, in order of name: five statements, however many there are. */
export function listCaseFiles(db: Reader, trainingId: number, now: Instant): CaseFile[] {
  return caseFiles(db, "e.training_id = :key AND (e.ended_at IS NULL OR c.id IS NOT NULL)", trainingId, now);
}

/** The case files of one person in all their trainings, the newest training first. */
export function listCaseFilesOf(db: Reader, personId: number, now: Instant): CaseFile[] {
  return caseFiles(db, "e.person_id = :key", personId, now).sort(
    (one, other) => (other.sessions[0]?.startInstant ?? now) - (one.sessions[0]?.startInstant ?? now),
  );
}

export function findCaseFile(db: Reader, enrolmentId: number, now: Instant): CaseFile | undefined {
  return caseFiles(db, "e.id = :key", enrolmentId, now)[0];
}

/** The case files of who has no certificate yet in any of these trainings: five statements, however many there are. */
export function listOpenCaseFiles(db: Reader, trainingIds: readonly number[], now: Instant): CaseFile[] {
  const open = "e.training_id IN (SELECT value FROM json_each(:key)) AND e.ended_at IS NULL AND c.id IS NULL";
  return caseFiles(db, open, JSON.stringify(trainingIds), now);
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
  SELECT s.id, s.training_id AS trainingId, s.name, s.kind, s.date, s.start_instant AS startInstant,
    s.end_instant AS endInstant, s.net_minutes AS netMinutes, s.is_compulsory AS isCompulsory,
    l.name || ', ' || l.city AS place
  FROM session s LEFT JOIN location l ON l.id = s.location_id
  WHERE s.id IN (SELECT value FROM json_each(?)) ORDER BY s.start_instant, s.id`;

const marksOf = `
  SELECT enrolment_id AS enrolmentId, session_id AS sessionId, mark, minutes_missed AS minutesMissed
  FROM attendance_mark WHERE superseded_at IS NULL AND enrolment_id IN (SELECT value FROM json_each(?))`;

type MarkRow = { enrolmentId: number; sessionId: number; mark: Mark; minutesMissed: number };
type PlaceRow = { enrolmentId: number; sessionId: number; missedSessionId: number | null };
type SessionRow = Omit<CaseSession, "kind" | "isCompulsory"> & { kind: SessionKind; isCompulsory: number };

function caseFiles(db: Reader, condition: string, key: number | string, now: Instant): CaseFile[] {
  const enrolments = statement<EnrolmentRow>(db, enrolmentsWhere(condition)).all({ key });
  const trainingIds = JSON.stringify([...new Set(enrolments.map(({ trainingId }) => trainingId))]);
  const enrolmentIds = JSON.stringify(enrolments.map(({ id }) => id));
  const trainings = new Map(
    statement<TrainingRow>(db, trainingsOf)
      .all(trainingIds)
      .map((row) => [row.id, row]),
  );
  const rows = statement<PlaceRow>(db, placesOf).all(enrolmentIds);
  const places = groupBy(rows, (row) => row.enrolmentId);
  const sessions = readSessions(db, [...new Set(rows.map(({ sessionId }) => sessionId))]);
  const marks = groupBy(statement<MarkRow>(db, marksOf).all(enrolmentIds), (row) => row.enrolmentId);
  return enrolments.flatMap((enrolment) => {
    const training = trainings.get(enrolment.trainingId);
    if (!training) return [];
    const own = { places: places.get(enrolment.id) ?? [], marks: marks.get(enrolment.id) ?? [], sessions };
    return [caseFile(enrolment, training, own, now)];
  });
}

/** In order of time. */
function readSessions(db: Reader, ids: readonly number[]): ReadonlyMap<number, CaseSession> {
  const rows = statement<SessionRow>(db, sessionsOf).all(JSON.stringify(ids));
  return new Map(rows.map((row) => [row.id, { ...row, isCompulsory: row.isCompulsory === 1 }]));
}

interface Own {
  places: readonly PlaceRow[];
  marks: readonly MarkRow[];
  sessions: ReadonlyMap<number, CaseSession>;
}

function caseFile(enrolment: EnrolmentRow, training: TrainingRow, own: Own, now: Instant): CaseFile {
  const attended = attendanceOf(own);
  const { givenName, infix, familyName } = enrolment;
  const isPlaced = enrolment.placedAt !== null;
  return {
    enrolmentId: enrolment.id,
    personId: enrolment.personId,
    name: displayName(givenName, infix, familyName),
    sortName: sortName(givenName, infix, familyName),
    locale: enrolment.locale ?? "nl",
    organisation: enrolment.organisation,
    organisationId: enrolment.organisationId,
    isPlaced,
    wasRevoked: enrolment.wasRevoked === 1,
    training,
    sessions: attended.sessions,
    madeUpIn: attended.elsewhere,
    certificate: standingCertificate(enrolment),
    verdict: verdict({
      now,
      today: localDateOf(now),
      training,
      enrolment: { placed: isPlaced, ended: enrolment.end },
      ...attended,
    }),
  };
}

/** What the verdict weighs: their own sessions, the marks, and where they make something up. */
function attendanceOf({ places, marks, sessions }: Own) {
  const markOf = new Map(marks.map((row) => [row.sessionId, row]));
  const isOwn = new Set(places.filter((row) => row.missedSessionId === null).map(({ sessionId }) => sessionId));
  const elsewhere = new Map<number, CaseSession>();
  const makeUps = new Map<number, MakeUp>();
  for (const { sessionId, missedSessionId } of places) {
    const session = sessions.get(sessionId);
    if (missedSessionId === null || !session) continue;
    makeUps.set(missedSessionId, { session, mark: markOf.get(sessionId) ?? null });
    elsewhere.set(sessionId, session);
  }
  return { sessions: [...sessions.values()].filter(({ id }) => isOwn.has(id)), marks: markOf, makeUps, elsewhere };
}

function standingCertificate(row: EnrolmentRow): CaseFile["certificate"] {
  const { certificateId: id, certificateNumber: number, certificateIssuedAt: issuedAt } = row;
  return id !== null && number !== null && issuedAt !== null ? { id, number, issuedAt } : null;
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

import { type Reader, statement } from "#db/client.server";
import type { Mark } from "#db/lists";
import { type Instant, type LocalDate, type LocalTime, localDateOf, localTimeOf } from "../dates";
import { may } from "../permissions";
import { displayName } from "../person/name";
import type { Reason } from "../reasons";
import { refuse } from "../refusal";
import type { User } from "../user";
import { isOnRegister, type Register, requireRegister } from "./register-facts";
import { whyNotRecord } from "./rules";

export interface Moment {
  date: LocalDate;
  time: LocalTime;
}

/** A session as the top of its register shows it. */
export interface RegisterHeader {
  sessionId: number;
  trainingCode: string;
  session: string;
  /** The intervision group whose meeting it is. */
  group: string | null;
  organisation: string;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  netMinutes: number;
  place: string | null;
  submitted: { at: Moment; by: string | null } | null;
  /** When anything was last written. */
  savedAt: Moment | null;
}

/** A participant with the mark that stands, and those it took the place of. */
export interface ShownLine {
  enrolmentId: number;
  name: string;
  organisation: string | null;
  isWalkIn: boolean;
  /** The training of who comes from another group to make up what they missed. */
  makesUp: string | null;
  /** Where one of the group makes this session up. */
  madeUpIn: { date: LocalDate; organisation: string } | null;
  mark: ShownMark | null;
  earlier: ShownMark[];
}

export interface ShownMark {
  id: number;
  mark: Mark;
  minutesMissed: number;
  reason: string | null;
  at: Moment;
  by: string | null;
}

export interface ShownRegister {
  header: RegisterHeader;
  lines: ShownLine[];
  /** Why nothing can be recorded; empty when it can. */
  closed: Reason[];
}

const momentOf = (instant: Instant): Moment => ({ date: localDateOf(instant), time: localTimeOf(instant) });

/** A session's register for who may read it, in the order of family names; refuses `not_found`. Four statements. */
export function requireShownRegister(db: Reader, user: User, sessionId: number, now: Instant): ShownRegister {
  const register = requireReadable(db, user, sessionId);
  const marks = marksByEnrolment(db, sessionId);
  const lines = shownLines(db, register, marks);
  const moments = [...marks.values()].flat().map(({ recordedAt }) => recordedAt);
  const savedAt = moments.length > 0 ? momentOf(Math.max(...moments)) : null;
  return {
    header: { ...headerOf(db, register), savedAt },
    lines,
    closed: whyNotRecord({ ...register, today: localDateOf(now) }),
  };
}

/** The register's session for who may read its attendance; refuses `not_found`. */
export function requireReadable(db: Reader, user: User, sessionId: number): Register {
  const register = requireRegister(db, sessionId);
  return may(user, "attendance.read", register) ? register : refuse("not_found", "not_found");
}

interface HeaderRow {
  session: string;
  group: string | null;
  organisation: string;
  startsAt: LocalTime;
  endsAt: LocalTime;
  place: string | null;
  submittedAt: Instant | null;
  givenName: string | null;
  infix: string | null;
  familyName: string | null;
}

const headerSql = `
  SELECT s.name AS session, g.name AS "group", o.name AS organisation, s.starts_at AS startsAt, s.ends_at AS endsAt,
    l.name || ', ' || l.city AS place, sub.at AS submittedAt,
    p.given_name AS givenName, p.infix, p.family_name AS familyName
  FROM session s
  JOIN training t ON t.id = s.training_id
  JOIN organisation o ON o.id = t.client_organisation_id
  LEFT JOIN intervision_group g ON g.id = s.group_id
  LEFT JOIN location l ON l.id = s.location_id
  LEFT JOIN attendance_submission sub ON sub.session_id = s.id
  LEFT JOIN person p ON p.id = sub.by_id
  WHERE s.id = ?`;

export function headerOf(db: Reader, register: Register): Omit<RegisterHeader, "savedAt"> {
  const row = statement<HeaderRow>(db, headerSql).get(register.sessionId);
  if (!row) return refuse("not_found", "not_found");
  const { session, group, organisation, startsAt, endsAt, place, submittedAt } = row;
  const { sessionId, trainingCode, netMinutes, sessionDate: date } = register;
  const submitted = submittedAt === null ? null : { at: momentOf(submittedAt), by: nameOf(row) };
  return {
    ...{ sessionId, trainingCode, session, group, organisation },
    ...{ date, startsAt, endsAt, netMinutes, place, submitted },
  };
}

interface NameCells {
  givenName: string | null;
  infix: string | null;
  familyName: string | null;
}

const nameOf = ({ givenName, infix, familyName }: NameCells): string | null =>
  givenName && familyName ? displayName(givenName, infix, familyName) : null;

interface MarkRow extends NameCells {
  id: number;
  enrolmentId: number;
  mark: Mark;
  minutesMissed: number;
  reason: string | null;
  recordedAt: Instant;
  supersededAt: Instant | null;
}

const marksSql = `
  SELECT m.id, m.enrolment_id AS enrolmentId, m.mark, m.minutes_missed AS minutesMissed, m.reason,
    m.recorded_at AS recordedAt, m.superseded_at AS supersededAt,
    p.given_name AS givenName, p.infix, p.family_name AS familyName
  FROM attendance_mark m LEFT JOIN person p ON p.id = m.recorded_by_id
  WHERE m.session_id = :sessionId
  ORDER BY m.id DESC`;

function marksByEnrolment(db: Reader, sessionId: number): Map<number, MarkRow[]> {
  const marks = new Map<number, MarkRow[]>();
  for (const row of statement<MarkRow>(db, marksSql).all({ sessionId })) {
    marks.set(row.enrolmentId, [...(marks.get(row.enrolmentId) ?? []), row]);
  }
  return marks;
}

interface LineRow {
  enrolmentId: number;
  givenName: string;
  infix: string | null;
  familyName: string;
  organisation: string | null;
  isWalkIn: number;
  makesUp: string | null;
  madeUpOn: LocalDate | null;
  madeUpAt: string | null;
}

const linesSql = `
  SELECT e.id AS enrolmentId, p.given_name AS givenName, p.infix, p.family_name AS familyName,
    o.name AS organisation, e.is_walk_in AS isWalkIn, CASE i.way WHEN 'guest' THEN own.code END AS makesUp,
    h.date AS madeUpOn, host.name AS madeUpAt
  FROM session_participant i JOIN enrolment e ON e.id = i.enrolment_id
  JOIN person p ON p.id = e.person_id
  JOIN training own ON own.id = e.training_id
  LEFT JOIN organisation o ON o.id = e.organisation_id
  LEFT JOIN make_up_seat u ON u.enrolment_id = e.id AND u.missed_session_id = :sessionId AND u.ended_at IS NULL
  LEFT JOIN session h ON h.id = u.session_id LEFT JOIN training g ON g.id = h.training_id
  LEFT JOIN organisation host ON host.id = g.client_organisation_id
  LEFT JOIN attendance_mark m ON m.session_id = :sessionId AND m.enrolment_id = e.id AND m.superseded_at IS NULL
  WHERE i.session_id = :sessionId AND ${isOnRegister("e", "m")}
  ORDER BY p.family_key, p.given_key, e.id`;

function shownLines(db: Reader, register: Register, marks: Map<number, MarkRow[]>): ShownLine[] {
  const { sessionId, startInstant } = register;
  return statement<LineRow>(db, linesSql)
    .all({ sessionId, startInstant })
    .map(({ enrolmentId, givenName, infix, familyName, organisation, isWalkIn, makesUp, madeUpOn, madeUpAt }) => {
      const own = marks.get(enrolmentId) ?? [];
      const standing = own.find(({ supersededAt }) => supersededAt === null);
      return {
        enrolmentId,
        name: displayName(givenName, infix, familyName),
        organisation,
        isWalkIn: isWalkIn === 1,
        makesUp,
        madeUpIn: madeUpOn && madeUpAt ? { date: madeUpOn, organisation: madeUpAt } : null,
        mark: standing ? shownMark(standing) : null,
        earlier: own.filter((row) => row !== standing).map(shownMark),
      };
    });
}

const shownMark = ({ id, mark, minutesMissed, reason, recordedAt, ...who }: MarkRow): ShownMark => ({
  id,
  mark,
  minutesMissed,
  reason,
  at: momentOf(recordedAt),
  by: nameOf(who),
});

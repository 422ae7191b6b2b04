import { type Reader, statement } from "#db/client.server";
import type { CoachingTheme } from "#db/lists-after";
import { addMonths, type Instant, localDateOf } from "../dates";
import { displayName } from "../person/name";
import type { User } from "../user";
import { findSeeker, kmBetween } from "./offers";
import {
  type AgreedAction,
  type NameRow,
  nameColumns,
  readActions,
  type SessionRow,
  sessionColumns,
  withPlace,
} from "./rows";
import { reachOf } from "./rules";
import { isCoachOn } from "./subject";

/** Whoever has a place in a session, as its coach sees them. */
export interface Coached {
  bookingId: number;
  name: string;
  organisation: string | null;
  /** Null until it was recorded. */
  isPresent: boolean | null;
  actions: AgreedAction[];
}

export interface AgendaSession extends SessionRow {
  people: Coached[];
}

const pastShown = 4;

const sessionsSql = `
  SELECT ${sessionColumns}, s.start_instant AS startInstant FROM coaching_session s ${withPlace}
  WHERE s.coach_id = :userId AND s.withdrawn_at IS NULL AND (s.start_instant > :now OR EXISTS
    (SELECT 1 FROM coaching_booking b WHERE b.coaching_session_id = s.id AND b.ended_at IS NULL))
  ORDER BY s.start_instant, s.id`;

const bookedSql = `
  SELECT b.id AS bookingId, b.coaching_session_id AS sessionId, b.is_present AS isPresent, ${nameColumns("p")}, o.name AS organisation
  FROM json_each(?) i CROSS JOIN coaching_booking b ON b.coaching_session_id = i.value JOIN person p ON p.id = b.person_id
  LEFT JOIN organisation o ON o.id = b.organisation_id WHERE b.ended_at IS NULL ORDER BY b.id`;

type BookedRow = NameRow & {
  bookingId: number;
  sessionId: number;
  isPresent: 0 | 1 | null;
  organisation: string | null;
};
type Timed = SessionRow & { startInstant: Instant };

/** A coach's own sessions: what is to come, what waits to be recorded, and the latest that is done. Three statements. */
export function readAgenda(db: Reader, user: User, now: Instant) {
  const rows = statement<Timed>(db, sessionsSql).all({ userId: user.id, now });
  const held = rows.filter(({ startInstant }) => startInstant <= now);
  const groups = {
    coming: rows.filter(({ startInstant }) => startInstant > now),
    open: held.filter(({ minutes }) => minutes === null),
    past: held
      .filter(({ minutes }) => minutes !== null)
      .reverse()
      .slice(0, pastShown),
  };
  const people = readPeople(db, user, Object.values(groups).flat());
  const filled = (group: Timed[]): AgendaSession[] =>
    group.map(({ startInstant: _start, ...row }) => ({ ...row, people: people.get(row.sessionId) ?? [] }));
  return { coming: filled(groups.coming), open: filled(groups.open), past: filled(groups.past) };
}

function readPeople(db: Reader, user: User, rows: readonly SessionRow[]): Map<number, Coached[]> {
  const booked = statement<BookedRow>(db, bookedSql).all(JSON.stringify(rows.map(({ sessionId }) => sessionId)));
  const actions = readActions(
    db,
    user.id,
    booked.map(({ bookingId }) => bookingId),
  );
  const people = new Map<number, Coached[]>();
  for (const { bookingId, sessionId, organisation, isPresent, ...name } of booked) {
    const one = {
      ...{ bookingId, organisation, name: displayName(name.givenName, name.infix, name.familyName) },
      isPresent: isPresent === null ? null : isPresent === 1,
      actions: actions.get(bookingId) ?? [],
    };
    people.set(sessionId, [...(people.get(sessionId) ?? []), one]);
  }
  return people;
}

const caseloadSql = `
  SELECT count(DISTINCT CASE WHEN b.is_present = 1 THEN b.person_id END) AS people,
    count(DISTINCT CASE WHEN b.is_present = 1 THEN s.id END) AS sessions,
    coalesce((SELECT sum(h.minutes) FROM coaching_session h WHERE h.coach_id = :userId AND h.date >= :since), 0) AS minutes,
    count(DISTINCT CASE WHEN s.start_instant > :now THEN b.id END) AS coming
  FROM coaching_session s JOIN coaching_booking b ON b.coaching_session_id = s.id AND b.ended_at IS NULL
  WHERE s.coach_id = :userId AND s.date >= :since AND s.withdrawn_at IS NULL`;

interface Caseload {
  people: number;
  sessions: number;
  minutes: number;
  /** Places taken in what is to come. */
  coming: number;
}

/** How many a coach coached in the last twelve months, for how long, and how many places are taken to come. One statement. */
export function readCaseload(db: Reader, user: User, now: Instant): Caseload {
  const since = addMonths(localDateOf(now), -12);
  const none = { people: 0, sessions: 0, minutes: 0, coming: 0 };
  return statement<Caseload>(db, caseloadSql).get({ userId: user.id, since, now }) ?? none;
}

const requestsSql = `
  SELECT q.id, q.theme, q.at, ${nameColumns("p")}, o.id AS organisationId, o.name AS organisation, o.region_code AS regionCode
  FROM coaching_request q JOIN person p ON p.id = q.person_id LEFT JOIN organisation o ON o.id = p.organisation_id
  WHERE q.closed_at IS NULL AND q.person_id <> ? AND p.disabled_at IS NULL ORDER BY q.at, q.id`;

type RequestRow = NameRow & {
  id: number;
  theme: CoachingTheme;
  at: Instant;
  organisationId: number | null;
  organisation: string | null;
  regionCode: string | null;
};

/** Who asks for coaching within reach of the user, who asked first first; nobody for who does not coach today. Three statements. */
export function listRequests(db: Reader, user: User, now: Instant) {
  if (!isCoachOn(db, user.id, localDateOf(now))) return [];
  const coach = findSeeker(db, user.id);
  const rows = statement<RequestRow>(db, requestsSql).all(user.id);
  const isNear = ({ organisationId, regionCode }: RequestRow): boolean =>
    reachOf({ form: "one_to_one", regionCode, coachOrganisationId: organisationId }, coach, kmBetween) !== null;
  return rows.filter(isNear).map(({ id, theme, at, organisation, ...name }) => ({
    ...{ id, theme, askedOn: localDateOf(at), organisation },
    name: displayName(name.givenName, name.infix, name.familyName),
  }));
}

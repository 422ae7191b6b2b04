import { and, asc, eq, gte, isNotNull, isNull, lt, ne, sql } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { booking, enrolment, session, sessionMove, sessionWaiver, training } from "#db/schema.server";
import { addDays, type Instant, type LocalDate, type LocalTime, requireInstant } from "../dates";
import type { Reason } from "../reasons";
import { readNames } from "./queries";
import { type Finding, findAllConflicts, type OccupiedSlot, type PersonInSession, type Surroundings } from "./rules";
import { listStaffWarnings } from "./staff-warnings";
import { SurroundingsByRegion } from "./surroundings-by-region";
import { warningsOf } from "./warnings";

/** A conflict or warning about a session that stands. */
export interface ScheduleFinding {
  level: "conflict" | "warning";
  trainingCode: string;
  sessionId: number;
  sessionName: string;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  reason: Reason;
  /** The session that it collides with. */
  otherSessionId: number | null;
  /** Why a coordinator passed the warning; null when nobody did. */
  waived: string | null;
}

/**
 * Every conflict and warning of every training that was not cancelled, in order of time; a conflict once, at the session
 * that starts first; of the sessions that are not over also whoever is not fit to train on the day, or gave no answer. It
 * reads four weeks at a time (a session never passes midnight), so memory does not grow with the
 * programme.
 */
export function* checkSchedule(db: Reader, now: Instant): Generator<ScheduleFinding> {
  const around = new SurroundingsByRegion(db);
  const days = listDays(db);
  for (let index = 0; index < days.length; index += daysAtOnce) {
    yield* checkSpan(db, spanOf(days.slice(index, index + daysAtOnce)), around, now);
  }
}

const daysAtOnce = 28;

/** Half-open. */
interface Span {
  from: Instant;
  until: Instant;
}

const spanOf = (days: readonly LocalDate[]): Span => ({
  from: requireInstant(days.at(0) ?? "", "00:00"),
  until: requireInstant(addDays(days.at(-1) ?? "", 1), "00:00"),
});

const stands = ne(training.status, "cancelled");

const listDays = (db: Reader): LocalDate[] =>
  db
    .selectDistinct({ date: session.date })
    .from(session)
    .innerJoin(training, eq(training.id, session.trainingId))
    .where(stands)
    .orderBy(asc(session.date))
    .all()
    .map(({ date }) => date);

function* checkSpan(db: Reader, span: Span, around: SurroundingsByRegion, now: Instant): Generator<ScheduleFinding> {
  const sessions = readSpan(db, span);
  const conflicts = grouped(conflictsAmong(db, sessions, around), ({ key }) => Number(key));
  const waivers = readWaivers(db, span);
  const staff = listStaffWarnings(db, sessions, now);
  for (const one of sessions) {
    for (const { reason, otherSessionId } of conflicts.get(one.sessionId) ?? []) {
      yield { ...described(one), level: "conflict", reason, otherSessionId: otherSessionId ?? null, waived: null };
    }
    for (const reason of warningsFor(one, around.of(one.regionCode))) {
      const waived = waivers.get(`${one.sessionId} ${reason.code}`) ?? null;
      yield { ...described(one), level: "warning", reason, otherSessionId: null, waived };
    }
    for (const reason of staff.get(one.sessionId) ?? []) {
      yield { ...described(one), level: "warning", reason, otherSessionId: null, waived: null };
    }
  }
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => number): ReadonlyMap<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

type StandingSession = ReturnType<typeof readSessions>[number] & { people: PersonInSession[] };

const described = ({ trainingCode, sessionId, sessionName, date, startsAt, endsAt }: StandingSession) => ({
  ...{ trainingCode, sessionId, sessionName, date, startsAt, endsAt },
});

function warningsFor(one: StandingSession, around: Surroundings): Reason[] {
  const participantCount = one.people.filter(({ as }) => as === "participant").length;
  return warningsOf({ ...one, key: String(one.sessionId), participantCount }, around);
}

/** The names are read only when there is a conflict to tell. */
function conflictsAmong(db: Reader, slots: readonly OccupiedSlot[], around: SurroundingsByRegion): Finding[] {
  const found = findAllConflicts(slots, { names: new Map(), locations: new Map() });
  if (found.length === 0) return [];
  const names = readNames(
    db,
    found.flatMap(({ personId }) => personId ?? []),
  );
  return findAllConflicts(slots, { names, locations: around.locations });
}

const within = ({ from, until }: Span) => and(gte(session.startInstant, from), lt(session.startInstant, until), stands);

function readSpan(db: Reader, span: Span): StandingSession[] {
  const people = grouped(readPeople(db, span), ({ sessionId }) => sessionId);
  return readSessions(db, span).map((row) => ({ ...row, people: people.get(row.sessionId) ?? [] }));
}

const readSessions = (db: Reader, span: Span) =>
  db
    .select({
      sessionId: session.id,
      sessionName: session.name,
      trainingId: session.trainingId,
      trainingCode: training.code,
      regionCode: training.regionCode,
      date: session.date,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      startInstant: session.startInstant,
      endInstant: session.endInstant,
      locationId: session.locationId,
    })
    .from(session)
    .innerJoin(training, eq(training.id, session.trainingId))
    .where(within(span))
    .orderBy(asc(session.startInstant), asc(session.id))
    .all();

function readPeople(db: Reader, span: Span): (PersonInSession & { sessionId: number })[] {
  const staff = db
    .select({ sessionId: booking.sessionId, personId: booking.personId, as: booking.function })
    .from(session)
    .innerJoin(training, eq(training.id, session.trainingId))
    .innerJoin(booking, eq(booking.sessionId, session.id))
    .where(and(within(span), isNull(booking.endedAt)))
    .all();
  const participants = db
    .select({ sessionId: session.id, personId: enrolment.personId, as: sql<"participant">`'participant'` })
    .from(session)
    .innerJoin(training, eq(training.id, session.trainingId))
    .innerJoin(enrolment, eq(enrolment.trainingId, session.trainingId))
    .where(and(within(span), isNull(enrolment.endedAt), isNotNull(enrolment.placedAt)))
    .all();
  return [...staff, ...participants];
}

/** Reasons given since the session was last moved, by session and warning. */
function readWaivers(db: Reader, span: Span): ReadonlyMap<string, string> {
  const lastMove = sql`(SELECT max(${sessionMove.at}) FROM ${sessionMove} WHERE ${sessionMove.sessionId} = ${session.id})`;
  const rows = db
    .select({ sessionId: session.id, warning: sessionWaiver.warning, reason: sessionWaiver.reason })
    .from(session)
    .innerJoin(training, eq(training.id, session.trainingId))
    .innerJoin(sessionWaiver, eq(sessionWaiver.sessionId, session.id))
    .where(and(within(span), sql`${sessionWaiver.at} >= coalesce(${lastMove}, 0)`))
    .all();
  return new Map(rows.map(({ sessionId, warning, reason }) => [`${sessionId} ${warning}`, reason]));
}

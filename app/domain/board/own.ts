import { type Reader, statement } from "#db/client.server";
import type { AbsenceReason, BookingFunction, SchoolZone, TrainingStatus } from "#db/lists";
import { type AnswerState, answerState } from "../booking/answer-rules";
import { type BookingFacts, saidYes } from "../booking/state";
import { type Instant, type LocalDate, type LocalTime, requireInstant } from "../dates";
import type { PublicHoliday } from "../programme/public-holidays";
import type { User } from "../user";
import { listSchoolHolidaysIn, publicHolidaysIn, type ZonedHoliday } from "./holidays";
import type { BoardSpan } from "./span";

/** A session for which the user is asked or said yes, as they may know it. */
export interface OwnSession {
  bookingId: number;
  /** Of a trainer who said yes: the session's page is theirs to open. */
  sessionId: number | null;
  function: BookingFunction;
  /** Whether it waits for their answer. */
  asks: boolean;
  isOver: boolean;
  organisation: string;
  /** What a trainer prepares; an actor comes for the day. */
  session: string | null;
  trainingCode: string | null;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  startInstant: Instant;
  endInstant: Instant;
  place: string | null;
}

/** Days on which the user's usual week does not hold, both included. */
export interface OwnException {
  startsOn: LocalDate;
  endsOn: LocalDate;
  isAvailable: boolean;
  reason: AbsenceReason | null;
}

export interface OwnBoard {
  sessions: OwnSession[];
  exceptions: OwnException[];
  publicHolidays: PublicHoliday[];
  /** Of where the user lives; of everywhere while that is not known. */
  schoolHolidays: ZonedHoliday[];
}

const sessionsSql = `
  SELECT b.id AS bookingId, s.id AS sessionId, b.function, b.asked_at AS askedAt, b.answer, b.answered_for AS answeredFor,
    b.end, o.name AS organisation, s.name AS session, t.code AS trainingCode, t.status, s.date, s.starts_at AS startsAt,
    s.ends_at AS endsAt, s.start_instant AS startInstant, s.end_instant AS endInstant, l.name || ', ' || l.city AS place
  FROM booking b
  JOIN session s ON s.id = b.session_id
  JOIN training t ON t.id = s.training_id
  JOIN organisation o ON o.id = t.client_organisation_id
  LEFT JOIN location l ON l.id = s.location_id
  WHERE b.person_id = :personId AND b.ended_at IS NULL AND (b.asked_at IS NOT NULL OR b.answer IS NOT NULL)
    AND t.status <> 'cancelled' AND s.start_instant >= :from AND s.start_instant < :until
  ORDER BY s.start_instant, b.id`;

type Row = Omit<OwnSession, "asks" | "isOver" | "sessionId" | "session" | "trainingCode"> &
  BookingFacts & { sessionId: number; session: string; trainingCode: string; status: TrainingStatus };

const exceptionsSql = `
  SELECT starts_on AS startsOn, ends_on AS endsOn, is_available AS isAvailable, reason FROM availability_exception
  WHERE person_id = :personId AND starts_on < :until AND ends_on >= :from ORDER BY starts_on, id`;

const homeSql = `SELECT m.school_zone AS zone FROM staff_profile f JOIN municipality m ON m.id = f.home_municipality_id
  WHERE f.person_id = ?`;

/**
 * The user's own sessions of a span, what waits for their answer among them, with the days on which they are away and the
 * holidays. What they were only put forward for is not theirs to see, nor who else is in it. Four statements.
 */
export function readOwnBoard(db: Reader, user: User, span: BoardSpan, now: Instant): OwnBoard {
  const { from, until } = span;
  const days = { personId: user.id, from, until };
  const instants = { ...days, from: requireInstant(from, "00:00"), until: requireInstant(until, "00:00") };
  const zone = statement<{ zone: SchoolZone }>(db, homeSql).get(user.id)?.zone;
  return {
    sessions: statement<Row>(db, sessionsSql)
      .all(instants)
      .flatMap((row) => sessionOf(row, now)),
    exceptions: statement<Omit<OwnException, "isAvailable"> & { isAvailable: number }>(db, exceptionsSql)
      .all(days)
      .map((row) => ({ ...row, isAvailable: row.isAvailable === 1 })),
    publicHolidays: publicHolidaysIn(span),
    schoolHolidays: listSchoolHolidaysIn(db, span).filter(({ zones }) => zone === undefined || zones.includes(zone)),
  };
}

const waiting: readonly AnswerState[] = ["asked", "moved"];

/** What is over and was never agreed is nothing any more. */
function sessionOf(row: Row, now: Instant): OwnSession[] {
  const asks = waiting.includes(answerState({ booking: row, session: row, training: row }, now));
  const agreed = saidYes(row, row);
  if (!asks && !agreed) return [];
  const { askedAt: _asked, answer: _answer, answeredFor: _for, end: _end, status: _status, ...known } = row;
  const isTrainer = row.function === "trainer";
  return [
    {
      ...known,
      sessionId: isTrainer && agreed ? row.sessionId : null,
      session: isTrainer ? row.session : null,
      trainingCode: isTrainer ? row.trainingCode : null,
      asks,
      isOver: row.endInstant <= now,
    },
  ];
}

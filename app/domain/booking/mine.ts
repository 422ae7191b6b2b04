import { type Reader, statement } from "#db/client.server";
import type { BookingCapacity, BookingFunction, TrainingStatus } from "#db/lists";
import type { Instant, LocalDate, LocalTime } from "../dates";
import type { User } from "../user";
import { type AnswerState, answerState } from "./answer-rules";
import { type BookingFacts, type BookingState, bookingState, saidYes } from "./state";

/** A booking as the one who was asked sees it: date, organisation and place; nobody else who is in it. */
export interface MyBooking {
  bookingId: number;
  function: BookingFunction;
  capacity: BookingCapacity;
  /** Whether it can be answered, and if not, why. */
  asks: AnswerState;
  state: BookingState;
  organisation: string;
  /** What a trainer prepares; an actor comes for the day. */
  session: string | null;
  trainingCode: string | null;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  startInstant: Instant;
  place: string | null;
}

export interface MyBookings {
  /** What waits for a yes or a no, the soonest first. */
  toAnswer: MyBooking[];
  /** What one said yes to and is not over, the soonest first. */
  coming: MyBooking[];
  /** What was, and what came to nothing, the latest first. */
  past: MyBooking[];
}

interface Row extends Omit<MyBooking, "asks" | "state">, BookingFacts {
  endInstant: Instant;
  status: TrainingStatus;
  attendanceSubmitted: number;
}

const ownSql = `
  SELECT b.id AS bookingId, b.function, b.capacity, b.asked_at AS askedAt, b.answer, b.answered_for AS answeredFor, b.end,
    o.name AS organisation, s.name AS session, t.code AS trainingCode, t.status, s.date, s.starts_at AS startsAt,
    s.ends_at AS endsAt, s.start_instant AS startInstant, s.end_instant AS endInstant,
    l.name || ', ' || l.city AS place,
    EXISTS (SELECT 1 FROM attendance_submission WHERE session_id = s.id) AS attendanceSubmitted
  FROM booking b
  JOIN session s ON s.id = b.session_id
  JOIN training t ON t.id = s.training_id
  JOIN organisation o ON o.id = t.client_organisation_id
  LEFT JOIN location l ON l.id = s.location_id
  WHERE b.person_id = ? AND (b.asked_at IS NOT NULL OR b.answer IS NOT NULL)
  ORDER BY s.start_instant, b.id`;

const pastShown = 20;

/** What the user was asked for or said yes to as trainer or actor; what they were only put forward for is not theirs to see. One statement. */
export function listMyBookings(db: Reader, user: User, now: Instant): MyBookings {
  const rows = statement<Row>(db, ownSql).all(user.id);
  const groups: MyBookings = { toAnswer: [], coming: [], past: [] };
  for (const row of rows) groups[groupOf(row, now)].push(viewOf(row, now));
  return { ...groups, past: groups.past.reverse().slice(0, pastShown) };
}

const asksOf = (row: Row, now: Instant): AnswerState =>
  answerState({ booking: row, session: row, training: { status: row.status } }, now);

function groupOf(row: Row, now: Instant): keyof MyBookings {
  const asks = asksOf(row, now);
  if (asks === "asked" || asks === "moved") return "toAnswer";
  const isOn = asks === "accepted" || (asks === "over" && saidYes(row, row));
  return isOn && row.endInstant > now ? "coming" : "past";
}

function viewOf(row: Row, now: Instant): MyBooking {
  const { bookingId, capacity, organisation, date, startsAt, endsAt, startInstant, place } = row;
  const isTrainer = row.function === "trainer";
  const submitted = { ...row, attendanceSubmitted: row.attendanceSubmitted === 1 };
  return {
    ...{ bookingId, function: row.function, capacity, organisation, date, startsAt, endsAt, startInstant, place },
    asks: asksOf(row, now),
    state: bookingState(row, submitted, now),
    session: isTrainer ? row.session : null,
    trainingCode: isTrainer ? row.trainingCode : null,
  };
}

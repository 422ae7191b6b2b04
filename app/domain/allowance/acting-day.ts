import { type Reader, statement } from "#db/client.server";
import type { BookingAnswer, BookingEnd } from "#db/lists";
import { bookingState } from "../booking/state";
import { type Instant, type LocalDate, type LocalTime, minutesBetween } from "../dates";
import { displayName } from "../person/name";

interface Row {
  bookingId: number;
  personId: number;
  givenName: string;
  infix: string | null;
  familyName: string;
  organisationId: number | null;
  trainingCode: string;
  session: string;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  startInstant: Instant;
  endInstant: Instant;
  askedAt: Instant | null;
  answer: BookingAnswer | null;
  answeredFor: Instant | null;
  end: BookingEnd | null;
  isSubmitted: number;
  isRecorded: number;
  isCancelled: number;
}

const daySql = `
  SELECT b.id AS bookingId, p.id AS personId, p.given_name AS givenName, p.infix, p.family_name AS familyName,
    p.organisation_id AS organisationId, t.code AS trainingCode, s.name AS session, s.date, s.starts_at AS startsAt,
    s.ends_at AS endsAt, s.start_instant AS startInstant, s.end_instant AS endInstant, b.asked_at AS askedAt, b.answer,
    b.answered_for AS answeredFor, b."end", t.status = 'cancelled' AS isCancelled,
    EXISTS (SELECT 1 FROM attendance_submission a WHERE a.session_id = s.id) AS isSubmitted,
    EXISTS (SELECT 1 FROM allowance w WHERE w.booking_id = b.id AND w.voided_at IS NULL) AS isRecorded
  FROM booking b JOIN person p ON p.id = b.person_id JOIN session s ON s.id = b.session_id
  JOIN training t ON t.id = s.training_id
  WHERE b.id = ? AND b.function = 'actor'`;

/** A day for which an actor was booked, and whether there is anything to pay for it. */
export interface ActingDay {
  bookingId: number;
  personId: number;
  name: string;
  organisationId: number | null;
  trainingCode: string;
  session: string;
  date: LocalDate;
  minutes: number;
  /** They said yes, it is over and its attendance was handed in. */
  isDone: boolean;
  isRecorded: boolean;
}

/** An actor's booking, or nothing when there is no such booking. One statement. */
export function findActingDay(db: Reader, bookingId: number, now: Instant): ActingDay | undefined {
  const row = statement<Row>(db, daySql).get(bookingId);
  if (!row) return undefined;
  const session = { ...row, attendanceSubmitted: row.isSubmitted === 1 };
  return {
    bookingId,
    personId: row.personId,
    name: displayName(row.givenName, row.infix, row.familyName),
    organisationId: row.organisationId,
    trainingCode: row.trainingCode,
    session: row.session,
    date: row.date,
    minutes: minutesBetween(row.startsAt, row.endsAt),
    isDone: row.isCancelled === 0 && bookingState(row, session, now) === "done",
    isRecorded: row.isRecorded === 1,
  };
}

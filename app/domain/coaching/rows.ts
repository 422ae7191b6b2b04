import { type Reader, statement } from "#db/client.server";
import type { CoachingForm, CoachingTheme } from "#db/lists-after";
import type { Instant, LocalDate, LocalTime } from "../dates";

/** The columns of a session `s` with where it is; the tables are those of `withPlace`. */
export const sessionColumns = `s.id AS sessionId, s.coach_id AS coachId, s.form, s.date, s.starts_at AS startsAt,
  s.ends_at AS endsAt, s.places, s.place, l.name || ', ' || l.city AS location, s.minutes, s.theme, s.version`;

export const withPlace = "LEFT JOIN location l ON l.id = s.location_id";

/** A session of either side. */
export interface SessionRow {
  sessionId: number;
  coachId: number;
  form: CoachingForm;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  places: number;
  place: string | null;
  location: string | null;
  /** Both null until it was recorded. */
  minutes: number | null;
  theme: CoachingTheme | null;
  version: number;
}

/** The parts of a name in SQL, of the person with this alias. */
export const nameColumns = (alias: string) =>
  `${alias}.given_name AS givenName, ${alias}.infix, ${alias}.family_name AS familyName`;

export interface NameRow {
  givenName: string;
  infix: string | null;
  familyName: string;
}

/** What was agreed; only ever read through a booking of one's own, or of a session one coaches. */
export interface AgreedAction {
  id: number;
  bookingId: number;
  text: string;
  at: Instant;
  doneAt: Instant | null;
}

const actionsSql = `
  SELECT a.id, a.booking_id AS bookingId, a.text, a.at, a.done_at AS doneAt
  FROM json_each(:bookings) i CROSS JOIN coaching_action a ON a.booking_id = i.value
  JOIN coaching_booking b ON b.id = a.booking_id JOIN coaching_session s ON s.id = b.coaching_session_id
  WHERE a.withdrawn_at IS NULL AND (b.person_id = :userId OR s.coach_id = :userId)
  ORDER BY a.done_at IS NOT NULL, a.id`;

/** The actions of these bookings that the user agreed, as the one who is coached or as the coach; by booking. One statement. */
export function readActions(db: Reader, userId: number, bookingIds: readonly number[]): Map<number, AgreedAction[]> {
  const actions = new Map<number, AgreedAction[]>();
  for (const row of statement<AgreedAction>(db, actionsSql).all({ bookings: JSON.stringify(bookingIds), userId })) {
    actions.set(row.bookingId, [...(actions.get(row.bookingId) ?? []), row]);
  }
  return actions;
}

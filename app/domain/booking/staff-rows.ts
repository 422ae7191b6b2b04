import { type Reader, statement } from "#db/client.server";
import type { BookingAnswer, BookingCapacity, BookingEnd, BookingFunction } from "#db/lists";
import { shownName } from "../actor/shown-name";
import type { Instant } from "../dates";

/** Someone's engagement for a session as it stands in the database; an actor by their acting name. */
export interface StaffRow {
  bookingId: number;
  sessionId: number;
  personId: number;
  name: string;
  organisationId: number | null;
  organisation: string | null;
  function: BookingFunction;
  capacity: BookingCapacity;
  askedAt: Instant | null;
  answer: BookingAnswer | null;
  answeredFor: Instant | null;
  end: BookingEnd | null;
  isSucceeded: number;
}

const staffSql = `
  SELECT b.id AS bookingId, b.session_id AS sessionId, b.person_id AS personId, b.function, b.capacity,
    b.asked_at AS askedAt, b.answer, b.answered_for AS answeredFor, b."end", b.successor_id IS NOT NULL AS isSucceeded,
    p.given_name AS givenName, p.infix, p.family_name AS familyName, p.organisation_id AS organisationId,
    CASE b.function WHEN 'actor' THEN coalesce(f.display_name, p.given_name) END AS shownAs, o.name AS organisation
  FROM json_each(?) i CROSS JOIN booking b ON b.session_id = i.value JOIN person p ON p.id = b.person_id
  LEFT JOIN actor_file f ON f.person_id = b.person_id LEFT JOIN organisation o ON o.id = p.organisation_id
  WHERE b.ended_at IS NULL OR b."end" IN ('declined', 'no_show') AND NOT EXISTS (
    SELECT 1 FROM booking n WHERE n.session_id = b.session_id AND n.person_id = b.person_id AND n.ended_at IS NULL)
  ORDER BY b.booked_at, b.id`;

type Row = Omit<StaffRow, "name"> & Parameters<typeof shownName>[0];

/**
 * Who stands on these sessions, and who said no or was not there and was not booked again since, in the order in which they
 * were booked. One statement.
 */
export const readStaff = (db: Reader, sessionIds: readonly number[]): StaffRow[] =>
  statement<Row>(db, staffSql)
    .all(JSON.stringify(sessionIds))
    .map(({ givenName, infix, familyName, shownAs, ...row }) => ({
      ...row,
      name: shownName({ givenName, infix, familyName, shownAs }),
    }));

import type { Reader } from "#db/client.server";
import type { BookingCapacity, BookingFunction } from "#db/lists";
import type { Instant, LocalDate, LocalTime } from "../dates";
import { refuse } from "../refusal";
import { readNames } from "../schedule/queries";
import { findBooking } from "./find";
import { type Candidates, rankForSession } from "./rank";

/** Someone whose place another could take, with who could. */
export interface Replacement {
  bookingId: number;
  name: string;
  function: BookingFunction;
  capacity: BookingCapacity;
  /** They said no; otherwise they still have the place. */
  isDeclined: boolean;
  session: { id: number; name: string; date: LocalDate; startsAt: LocalTime; endsAt: LocalTime };
  candidates: Candidates;
}

/**
 * Who could take someone's place in a session of this training, the best first. Refuses `not_found` for a booking of another
 * training, and for one that ended otherwise than by a no or whose place was taken. A fixed number of statements.
 */
export function listSubstitutes(
  db: Reader,
  { trainingId, bookingId }: { trainingId: number; bookingId: number },
  now: Instant,
  search: { limit: number; name?: string },
): Replacement {
  const row = findBooking(db, bookingId);
  if (row?.training.id !== trainingId || !isReplaceable(row.booking)) return refuse("not_found", "not_found");
  const { booking, session } = row;
  const { id, name, date, startsAt, endsAt } = session;
  const place = { function: booking.function, capacity: booking.capacity };
  return {
    ...{ ...place, bookingId, isDeclined: booking.end === "declined" },
    name: readNames(db, [booking.personId]).get(booking.personId) ?? "",
    session: { id, name, date, startsAt, endsAt },
    candidates: rankForSession(db, id, place, now, search),
  };
}

const isReplaceable = ({ end, successorId }: { end: string | null; successorId: number | null }): boolean =>
  end === null || (end === "declined" && successorId === null);

import { and, asc, eq, gte } from "drizzle-orm";
import { type Reader, statement } from "#db/client.server";
import { availabilityException, staffLimit, staffProfile } from "#db/schema.server";
import { type Instant, type LocalDate, type LocalTime, localDateOf } from "../dates";
import { may } from "../permissions";
import { refuse } from "../refusal";
import type { User } from "../user";
import { readAvailability } from "./queries";
import { type Availability, type Available, availableDuring } from "./rules";
import { requireStaff } from "./staff";
import { daysOf } from "./week-rules";

/** What is known of when someone can, for whoever may know it; refuses `not_found` otherwise. Nine statements. */
export function requireAvailability(db: Reader, user: User, personId: number, now: Instant) {
  const today = localDateOf(now);
  const staff = requireStaff(db, personId, today);
  if (!may(user, "availability.read", staff)) return refuse("not_found", "not_found");
  const known = readAvailability(db, [personId]).get(personId);
  if (!known) return refuse("not_found", "not_found");
  return {
    name: staff.name,
    isActor: staff.isActor,
    days: daysOf(known.weekly),
    saidOn: known.saidAt === null ? null : localDateOf(known.saidAt),
    exceptions: listExceptions(db, personId, today),
    home: readHome(db, personId),
    limits: readLimits(db, personId),
    bookings: listFlagged(db, personId, known, now),
  };
}

/** The exceptions that are not over, by their first day. */
const listExceptions = (db: Reader, personId: number, today: LocalDate) =>
  db
    .select({
      id: availabilityException.id,
      startsOn: availabilityException.startsOn,
      endsOn: availabilityException.endsOn,
      isAvailable: availabilityException.isAvailable,
      reason: availabilityException.reason,
    })
    .from(availabilityException)
    .where(and(eq(availabilityException.personId, personId), gte(availabilityException.endsOn, today)))
    .orderBy(asc(availabilityException.startsOn), asc(availabilityException.id))
    .all();

const nowhere = { municipalityId: null, travelRadiusKm: null, version: 0 };

const readHome = (db: Reader, personId: number) =>
  db
    .select({
      municipalityId: staffProfile.homeMunicipalityId,
      travelRadiusKm: staffProfile.travelRadiusKm,
      version: staffProfile.version,
    })
    .from(staffProfile)
    .where(eq(staffProfile.personId, personId))
    .get() ?? nowhere;

const unlimited = { perWeek: null, perMonth: null, perQuarter: null, version: 0 };

const readLimits = (db: Reader, personId: number) =>
  db
    .select({
      perWeek: staffLimit.perWeek,
      perMonth: staffLimit.perMonth,
      perQuarter: staffLimit.perQuarter,
      version: staffLimit.version,
    })
    .from(staffLimit)
    .where(eq(staffLimit.personId, personId))
    .get() ?? unlimited;

interface BookedTime {
  bookingId: number;
  trainingCode: string;
  session: string;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  place: string | null;
}

/** A session to come for which someone is booked or asked, and whether they said they can then. */
interface FlaggedBooking extends BookedTime {
  verdict: Available;
}

const shown = 20;

const bookedSql = `
  SELECT b.id AS bookingId, t.code AS trainingCode, s.name AS session, s.date, s.starts_at AS startsAt,
    s.ends_at AS endsAt, l.name || ', ' || l.city AS place
  FROM booking b JOIN session s ON s.id = b.session_id JOIN training t ON t.id = s.training_id
  LEFT JOIN location l ON l.id = s.location_id
  WHERE b.person_id = :personId AND b.ended_at IS NULL AND s.end_instant >= :now AND t.status <> 'cancelled'
  ORDER BY s.start_instant, s.id LIMIT ${shown}`;

const listFlagged = (db: Reader, personId: number, known: Availability, now: Instant): FlaggedBooking[] =>
  statement<BookedTime>(db, bookedSql)
    .all({ personId, now })
    .map((row) => ({ ...row, verdict: availableDuring(known, row) }));

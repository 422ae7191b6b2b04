import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { type Reader, statement } from "#db/client.server";
import { type NamedPerson, shownName } from "../actor/shown-name";
import { addDays, type LocalDate, requireInstant } from "../dates";
import { isCoachingWithSomebody } from "./coaching-slots";
import type { Calendar, OccupiedSlot, PersonInSession } from "./rules";
import { readCalendars } from "./scene";
import type { Span } from "./standing";

export { readLocations } from "./scene";

/** Whose and which other sessions matter to a proposal. */
export interface Neighbourhood {
  dates: readonly LocalDate[];
  personIds: readonly number[];
  locationIds: readonly number[];
}

/** Any number of ids, as one parameter. */
export const isAmong = (column: SQLiteColumn, ids: readonly number[]): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** The whole of a day: a session never passes midnight, so the sessions of a day are those that start on it. */
export const spanOf = (first: LocalDate, last = first): Span => ({
  from: requireInstant(first, "00:00"),
  until: requireInstant(addDays(last, 1), "00:00"),
});

const onDays = `s.start_instant >= :from AND s.start_instant < :until AND t.status <> 'cancelled' AND EXISTS (SELECT 1 FROM json_each(:spans) d
  WHERE s.start_instant >= d.value ->> 'from' AND s.start_instant < d.value ->> 'until')`;

const slotColumns = `s.id AS sessionId, s.training_id AS trainingId, t.code AS trainingCode,
  s.start_instant AS startInstant, s.end_instant AS endInstant, s.location_id AS locationId`;

const staffSql = `SELECT ${slotColumns}, b.person_id AS personId, b.function AS "as", b.capacity
  FROM json_each(:people) i CROSS JOIN booking b ON b.person_id = i.value JOIN session s ON s.id = b.session_id
  JOIN training t ON t.id = s.training_id WHERE b.ended_at IS NULL AND ${onDays}
  UNION ALL SELECT NULL, NULL, '', c.start_instant, c.end_instant, NULL, c.coach_id, 'trainer', NULL
  FROM json_each(:people) i CROSS JOIN coaching_session c ON c.coach_id = i.value
  WHERE c.start_instant >= :from AND c.start_instant < :until AND EXISTS (SELECT 1 FROM json_each(:spans) d
    WHERE c.start_instant >= d.value ->> 'from' AND c.start_instant < d.value ->> 'until') AND ${isCoachingWithSomebody("c")}`;

const participantsSql = `SELECT ${slotColumns}, e.person_id AS personId, 'participant' AS "as"
  FROM json_each(:people) i CROSS JOIN enrolment e ON e.person_id = i.value
  CROSS JOIN session_participant y ON y.enrolment_id = e.id JOIN session s ON s.id = y.session_id
  JOIN training t ON t.id = s.training_id WHERE e.ended_at IS NULL AND e.placed_at IS NOT NULL AND ${onDays}`;

const roomsSql = `SELECT ${slotColumns} FROM json_each(:spans) d CROSS JOIN session s
    ON s.start_instant >= d.value ->> 'from' AND s.start_instant < d.value ->> 'until'
  JOIN training t ON t.id = s.training_id AND t.status <> 'cancelled'
  WHERE s.location_id IN (SELECT value FROM json_each(:locations))`;

type SlotRow = Omit<OccupiedSlot, "people">;

/**
 * The sessions on these days, of trainings that were not cancelled, in which one of the people is or that take one of the
 * locations, and what one of them coaches with somebody. Of the people in them only those asked about are named. Three statements.
 */
export function listOccupied(db: Reader, { dates, personIds, locationIds }: Neighbourhood): OccupiedSlot[] {
  const days = [...new Set(dates)].map((date) => spanOf(date));
  const from = Math.min(...days.map((day) => day.from), Number.MAX_SAFE_INTEGER);
  const until = Math.max(...days.map((day) => day.until), 0);
  const people = { spans: JSON.stringify(days), people: JSON.stringify(personIds), from, until };
  const rooms = { spans: people.spans, locations: JSON.stringify(locationIds) };
  const staff = statement<SlotRow & PersonInSession>(db, staffSql).all(people);
  const participants = statement<SlotRow & PersonInSession>(db, participantsSql).all(people);
  return slotsOf([...staff, ...participants, ...statement<SlotRow>(db, roomsSql).all(rooms)]);
}

function slotsOf(rows: (SlotRow | (SlotRow & PersonInSession))[]): OccupiedSlot[] {
  const slots = new Map<number | string, SlotRow & { people: PersonInSession[] }>();
  for (const row of rows) {
    const { sessionId, trainingId, trainingCode, startInstant, endInstant, locationId } = row;
    const key = sessionId ?? ("personId" in row ? `coach ${row.personId} ${startInstant}` : "");
    const slot = slots.get(key) ?? {
      ...{ sessionId, trainingId, trainingCode, startInstant, endInstant, locationId },
      people: [],
    };
    if ("personId" in row) slot.people.push({ personId: row.personId, as: row.as });
    slots.set(key, slot);
  }
  return [...slots.values()];
}

const staffInSql = `SELECT person_id AS personId, function AS "as", capacity FROM booking
  WHERE session_id = ? AND ended_at IS NULL ORDER BY function DESC, id`;

const placedInSql = `SELECT e.person_id AS personId, 'participant' AS "as"
  FROM session_participant y JOIN enrolment e ON e.id = y.enrolment_id
  WHERE y.session_id = ? AND e.ended_at IS NULL AND e.placed_at IS NOT NULL ORDER BY e.registered_at, e.id`;

/** Everyone who is in a session now: booked trainers and actors, and placed participants with who is a guest. Two statements. */
export const listPeopleIn = (db: Reader, sessionId: number): PersonInSession[] => [
  ...statement<PersonInSession>(db, staffInSql).all(sessionId),
  ...statement<PersonInSession>(db, placedInSql).all(sessionId),
];

/** The holidays that count in a region. Two statements. */
export const readCalendar = (db: Reader, regionCode: string): Calendar => readCalendars(db, regionCode)(regionCode);

const namesSql = `
  SELECT p.id, p.given_name AS givenName, p.infix, p.family_name AS familyName,
    coalesce(f.display_name, CASE WHEN EXISTS (SELECT 1 FROM role_assignment r WHERE r.person_id = p.id AND r.role = 'actor')
      THEN p.given_name END) AS shownAs
  FROM person p LEFT JOIN actor_file f ON f.person_id = p.id WHERE p.id IN (SELECT value FROM json_each(?))`;

/** How to call these people in a sentence: actors by their acting names. */
export const readNames = (db: Reader, ids: readonly number[]): ReadonlyMap<number, string> =>
  new Map(
    statement<NamedPerson & { id: number }>(db, namesSql)
      .all(JSON.stringify(ids))
      .map((row) => [row.id, shownName(row)]),
  );

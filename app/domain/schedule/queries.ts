import { and, asc, desc, eq, gte, isNotNull, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Reader } from "#db/client.server";
import {
  actorFile,
  booking,
  enrolment,
  location,
  municipality,
  person,
  schoolHoliday,
  session,
  training,
} from "#db/schema.server";
import { shownAs, shownName } from "../actor/shown-name";
import { addDays, type LocalDate, requireInstant } from "../dates";
import { publicHolidayOn } from "../programme/public-holidays";
import { requireProgramme } from "../programme/queries";
import type { Calendar, LocationFacts, OccupiedSlot, PersonInSession, Surroundings } from "./rules";

/** Whose and which other sessions matter to a proposal. */
export interface Neighbourhood {
  dates: readonly LocalDate[];
  personIds: readonly number[];
  locationIds: readonly number[];
}

/** Any number of ids, as one parameter. */
export const isAmong = (column: SQLiteColumn, ids: readonly number[]): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** A session never passes midnight, so the sessions of a day are those that start on it. */
function onDays(dates: readonly LocalDate[]): SQL {
  const days = dates.map((date) =>
    and(
      gte(session.startInstant, requireInstant(date, "00:00")),
      lt(session.startInstant, requireInstant(addDays(date, 1), "00:00")),
    ),
  );
  return or(...days) ?? sql`0`;
}

const slotColumns = {
  sessionId: session.id,
  trainingId: session.trainingId,
  trainingCode: training.code,
  startInstant: session.startInstant,
  endInstant: session.endInstant,
  locationId: session.locationId,
};

type SlotRow = Omit<OccupiedSlot, "people">;

/**
 * The sessions on these days, of trainings that were not cancelled, in which one of the people is or that take one of the
 * locations. Of the people in them only those asked about are named. Three statements.
 */
export function listOccupied(db: Reader, { dates, personIds, locationIds }: Neighbourhood): OccupiedSlot[] {
  const standing = and(onDays(dates), ne(training.status, "cancelled"));
  const staff = db
    .select({ ...slotColumns, personId: booking.personId, as: booking.function })
    .from(booking)
    .innerJoin(session, eq(session.id, booking.sessionId))
    .innerJoin(training, eq(training.id, session.trainingId))
    .where(and(isAmong(booking.personId, personIds), isNull(booking.endedAt), standing))
    .all();
  const participants = db
    .select({ ...slotColumns, personId: enrolment.personId, as: sql<"participant">`'participant'` })
    .from(enrolment)
    .innerJoin(session, eq(session.trainingId, enrolment.trainingId))
    .innerJoin(training, eq(training.id, session.trainingId))
    .where(and(isAmong(enrolment.personId, personIds), isPlaced, standing))
    .all();
  const rooms = db
    .select(slotColumns)
    .from(session)
    .innerJoin(training, eq(training.id, session.trainingId))
    .where(and(isAmong(session.locationId, locationIds), standing))
    .all();
  return slotsOf([...staff, ...participants, ...rooms]);
}

const isPlaced = and(isNull(enrolment.endedAt), isNotNull(enrolment.placedAt));

function slotsOf(rows: (SlotRow | (SlotRow & PersonInSession))[]): OccupiedSlot[] {
  const slots = new Map<number, SlotRow & { people: PersonInSession[] }>();
  for (const row of rows) {
    const { sessionId, trainingId, trainingCode, startInstant, endInstant, locationId } = row;
    const slot = slots.get(sessionId) ?? {
      ...{ sessionId, trainingId, trainingCode, startInstant, endInstant, locationId },
      people: [],
    };
    if ("personId" in row) slot.people.push({ personId: row.personId, as: row.as });
    slots.set(sessionId, slot);
  }
  return [...slots.values()];
}

/** Everyone who is in a session now: booked trainers and actors, and the training's placed participants. */
export function listPeopleIn(db: Reader, sessionId: number): PersonInSession[] {
  const staff = db
    .select({ personId: booking.personId, as: booking.function })
    .from(booking)
    .where(and(eq(booking.sessionId, sessionId), isNull(booking.endedAt)))
    .orderBy(desc(booking.function), asc(booking.id))
    .all();
  const participants = db
    .select({ personId: enrolment.personId, as: sql<"participant">`'participant'` })
    .from(session)
    .innerJoin(enrolment, eq(enrolment.trainingId, session.trainingId))
    .where(and(eq(session.id, sessionId), isPlaced))
    .orderBy(asc(enrolment.registeredAt), asc(enrolment.id))
    .all();
  return [...staff, ...participants];
}

/** The holidays that count in a region: its school zones are those of its municipalities. Two statements. */
export function readCalendar(db: Reader, regionCode: string): Calendar {
  const zones = db
    .selectDistinct({ zone: municipality.schoolZone })
    .from(municipality)
    .where(eq(municipality.regionCode, regionCode))
    .all();
  return {
    publicHolidayOn,
    zones: zones.map(({ zone }) => zone),
    schoolHolidays: db.select().from(schoolHoliday).orderBy(asc(schoolHoliday.startsOn)).all(),
  };
}

/** What the rules must know around a proposal in a region. Five statements. */
export function readSurroundings(
  db: Reader,
  regionCode: string,
  { personIds, locationIds }: Pick<Neighbourhood, "personIds" | "locationIds">,
): Surroundings {
  return {
    regionCode,
    calendar: readCalendar(db, regionCode),
    programme: requireProgramme(db),
    locations: readLocations(db, locationIds),
    names: readNames(db, personIds),
  };
}

export function readLocations(db: Reader, ids: readonly number[]): ReadonlyMap<number, LocationFacts> {
  const rows = db
    .select({
      id: location.id,
      name: location.name,
      capacity: location.capacity,
      regionCode: location.regionCode,
      schoolZone: municipality.schoolZone,
    })
    .from(location)
    .leftJoin(municipality, eq(municipality.id, location.municipalityId))
    .where(isAmong(location.id, ids))
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

/** How to call these people in a sentence: actors by their acting names. */
export function readNames(db: Reader, ids: readonly number[]): ReadonlyMap<number, string> {
  const { id, givenName, infix, familyName } = person;
  const rows = db
    .select({ id, givenName, infix, familyName, shownAs: shownAs() })
    .from(person)
    .leftJoin(actorFile, eq(actorFile.personId, person.id))
    .where(isAmong(person.id, ids))
    .all();
  return new Map(rows.map((row) => [row.id, shownName(row)]));
}

import { type Reader, statement } from "#db/client.server";
import type { SchoolZone } from "#db/lists";
import { type Place, regionCentre } from "../programme/distance";
import { publicHolidayOn } from "../programme/public-holidays";
import { requireProgramme } from "../programme/queries";
import type { SchoolHoliday } from "../programme/school-holidays";
import type { Calendar, LocationFacts, Surroundings } from "./rules";

const zonesSql = `SELECT DISTINCT region_code AS regionCode, school_zone AS zone FROM municipality
  WHERE :only IS NULL OR region_code = :only ORDER BY region_code, school_zone`;

const holidaysSql = `SELECT name, zone, starts_on AS startsOn, ends_on AS endsOn, firmness FROM school_holiday
  ORDER BY starts_on, id`;

const locationsSql = `
  SELECT l.id, l.name, l.capacity, l.region_code AS regionCode, m.school_zone AS schoolZone, l.latitude, l.longitude
  FROM location l LEFT JOIN municipality m ON m.id = l.municipality_id`;

interface LocationRow extends Omit<LocationFacts, "place"> {
  latitude: number | null;
  longitude: number | null;
}

/** Where a location is; while nobody looked it up, at the middle of its region. */
function placeOf({ latitude, longitude, regionCode }: LocationRow): Place | null {
  if (latitude !== null && longitude !== null) return { latitude, longitude };
  return regionCentre(regionCode) ?? null;
}

const located = ({ latitude, longitude, ...row }: LocationRow): [number, LocationFacts] => [
  row.id,
  { ...row, place: placeOf({ latitude, longitude, ...row }) },
];

/** These locations, or all of them; one statement. */
export function readLocations(db: Reader, ids: readonly number[] | "all"): ReadonlyMap<number, LocationFacts> {
  if (ids === "all") return new Map(statement<LocationRow>(db, locationsSql).all().map(located));
  const among = `${locationsSql} WHERE l.id IN (SELECT value FROM json_each(?))`;
  return new Map(statement<LocationRow>(db, among).all(JSON.stringify(ids)).map(located));
}

/** The holidays that count in a region, one or any: its school zones are those of its municipalities. Two statements. */
export function readCalendars(db: Reader, only: string | null = null): (regionCode: string) => Calendar {
  const zones = new Map<string, SchoolZone[]>();
  for (const { regionCode, zone } of statement<{ regionCode: string; zone: SchoolZone }>(db, zonesSql).all({ only })) {
    zones.set(regionCode, [...(zones.get(regionCode) ?? []), zone]);
  }
  const schoolHolidays = statement<SchoolHoliday>(db, holidaysSql).all();
  return (regionCode) => ({ publicHolidayOn, zones: zones.get(regionCode) ?? [], schoolHolidays });
}

type Ground = Pick<Surroundings, "locations" | "names">;

/** What stands around the sessions of a region, one or any. Three statements. */
export function readSurroundings(
  db: Reader,
  ground: Ground,
  only: string | null = null,
): (regionCode: string) => Surroundings {
  const calendarOf = readCalendars(db, only);
  const programme = requireProgramme(db);
  const known = new Map<string, Surroundings>();
  return (regionCode) => {
    const around = known.get(regionCode) ?? { ...ground, regionCode, programme, calendar: calendarOf(regionCode) };
    known.set(regionCode, around);
    return around;
  };
}

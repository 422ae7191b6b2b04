import { type Reader, statement } from "#db/client.server";
import type { HolidayFirmness, SchoolZone } from "#db/lists";
import { addDays, type LocalDate, yearOf } from "../dates";
import { type PublicHoliday, publicHolidaysOf } from "../programme/public-holidays";
import type { BoardSpan } from "./span";

type Days = Pick<BoardSpan, "from" | "until">;

/** A school holiday with the zones that have it on the very same days; both days included. */
export interface ZonedHoliday {
  name: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  zones: SchoolZone[];
  firmness: HolidayFirmness;
}

const holidaysSql = `
  SELECT name, zone, starts_on AS startsOn, ends_on AS endsOn, firmness FROM school_holiday
  WHERE starts_on < :until AND ends_on >= :from ORDER BY starts_on, ends_on, name, zone`;

type Row = Omit<ZonedHoliday, "zones"> & { zone: SchoolZone };

/** The school holidays that touch these days, those of several zones on the same days together. One statement. */
export function listSchoolHolidaysIn(db: Reader, { from, until }: Days): ZonedHoliday[] {
  const found: ZonedHoliday[] = [];
  for (const { zone, ...holiday } of statement<Row>(db, holidaysSql).all({ from, until })) {
    const same = found.find((one) => isSame(one, holiday));
    if (same) same.zones.push(zone);
    else found.push({ ...holiday, zones: [zone] });
  }
  return found;
}

const isSame = (one: ZonedHoliday, other: Omit<ZonedHoliday, "zones">): boolean =>
  one.name === other.name && one.startsOn === other.startsOn && one.endsOn === other.endsOn;

/** The public holidays and the days to mind among these days, in order. */
export function publicHolidaysIn({ from, until }: Days): PublicHoliday[] {
  const [first, last] = [yearOf(from), yearOf(addDays(until, -1))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.flatMap(publicHolidaysOf).filter(({ date }) => date >= from && date < until);
}

const zonesSql = `SELECT DISTINCT region_code AS regionCode, school_zone AS zone FROM municipality
  ORDER BY region_code, school_zone`;

/** The school zones of each region: those of its municipalities. One statement. */
export function readZonesByRegion(db: Reader): ReadonlyMap<string, SchoolZone[]> {
  const zones = new Map<string, SchoolZone[]>();
  for (const { regionCode, zone } of statement<{ regionCode: string; zone: SchoolZone }>(db, zonesSql).all()) {
    zones.set(regionCode, [...(zones.get(regionCode) ?? []), zone]);
  }
  return zones;
}

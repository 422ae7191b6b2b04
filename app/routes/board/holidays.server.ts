import type { Locale, SchoolZone } from "#db/lists";
import { schoolZones } from "#db/lists";
import type { ZonedHoliday } from "~/domain/board/holidays";
import { addDays, type LocalDate, weekdayOf } from "~/domain/dates";
import type { PublicHoliday } from "~/domain/programme/public-holidays";
import { m } from "~/text/messages";
import { zoneName } from "~/text/school-zones";
import type { BoardHoliday } from "./board-data";

/** The days off in words, in order of time; a school holiday tells its zones where there could be others. */
export function holidaysInWords(
  publicHolidays: readonly PublicHoliday[],
  schoolHolidays: readonly ZonedHoliday[],
  among: readonly SchoolZone[] | undefined,
  locale: Locale,
): BoardHoliday[] {
  const days = publicHolidays.map(({ date, key, kind }) => ({
    ...{ from: date, to: date, kind, label: m.board_holiday({ holiday: key }, { locale }) },
  }));
  const schools = schoolHolidays
    .filter(({ zones }) => among === undefined || zones.some((zone) => among.includes(zone)))
    .map(({ name, zones, startsOn, endsOn }) => ({
      ...{ from: startsOn, to: endsOn, kind: "school" as const, label: schoolLabel(name, zones, among, locale) },
    }));
  return [...days, ...schools].toSorted((one, other) => one.from.localeCompare(other.from));
}

function schoolLabel(
  name: string,
  zones: readonly SchoolZone[],
  among: readonly SchoolZone[] = schoolZones,
  locale: Locale,
): string {
  if (among.every((zone) => zones.includes(zone))) return name;
  const words = zones.map((zone) => zoneName(zone, locale)).join(", ");
  return m.board_school_zones({ name, zones: words }, { locale });
}

const friday = 5;

/** Those that take away a working day of these days; a Sunday is free anyhow. */
export const holidaysOn = (
  holidays: readonly BoardHoliday[],
  days: { from: LocalDate; until: LocalDate },
): BoardHoliday[] => holidays.filter((holiday) => takesWorkingDay(holiday, days));

export function takesWorkingDay(
  holiday: { from: LocalDate; to: LocalDate },
  { from, until }: { from: LocalDate; until: LocalDate },
): boolean {
  let day = holiday.from > from ? holiday.from : from;
  while (day < until && day <= holiday.to) {
    if (weekdayOf(day) <= friday) return true;
    day = addDays(day, 1);
  }
  return false;
}

import type { HolidayFirmness, SchoolZone } from "#db/lists";
import type { LocalDate } from "../dates";

/** A school holiday in one zone, both days included. `advice`: schools deviate. */
export interface SchoolHoliday {
  name: string;
  zone: SchoolZone;
  startsOn: LocalDate;
  endsOn: LocalDate;
  firmness: HolidayFirmness;
}

const covers = (holiday: SchoolHoliday, date: LocalDate): boolean => holiday.startsOn <= date && date <= holiday.endsOn;

/** The school holidays of the zones that cover a date, the fixed ones first. */
export function schoolHolidaysOn(
  date: LocalDate,
  zones: readonly SchoolZone[],
  holidays: readonly SchoolHoliday[],
): SchoolHoliday[] {
  const found = holidays.filter((holiday) => zones.includes(holiday.zone) && covers(holiday, date));
  return [...found.filter((one) => one.firmness === "fixed"), ...found.filter((one) => one.firmness === "advice")];
}

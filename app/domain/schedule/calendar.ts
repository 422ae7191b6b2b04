import type { SchoolZone } from "#db/lists";
import { type LocalDate, weekdayOf } from "../dates";
import type { PublicHoliday } from "../programme/public-holidays";
import { type SchoolHoliday, schoolHolidaysOn } from "../programme/school-holidays";
import type { Reason } from "../reasons";

/** What the rules must know of the days of a region. */
export interface Calendar {
  /** `publicHolidayOn` of programme/public-holidays, or one of a test. */
  publicHolidayOn: (date: LocalDate) => PublicHoliday | undefined;
  schoolHolidays: readonly SchoolHoliday[];
  /** The school zones of the region: those of its municipalities. */
  zones: readonly SchoolZone[];
}

const friday = 5;

export const isWeekend = (date: LocalDate): boolean => weekdayOf(date) > friday;

/** Why a day is better avoided: weekend, public holiday, day to mind, school holiday. */
export const dayWarnings = (date: LocalDate, calendar: Calendar): Reason[] => [
  ...dayObstacles(date, calendar),
  ...holidayReasons(date, "attention", calendar),
];

/** As `dayWarnings`, without the days to mind: those are working days for most. */
export const dayObstacles = (date: LocalDate, calendar: Calendar): Reason[] => [
  ...(isWeekend(date) ? [{ code: "weekend" as const, params: { date: { date } } }] : []),
  ...holidayReasons(date, "free", calendar),
  ...schoolHolidaysOn(date, calendar.zones, calendar.schoolHolidays).map(schoolHolidayReason),
];

function holidayReasons(date: LocalDate, kind: PublicHoliday["kind"], { publicHolidayOn }: Calendar): Reason[] {
  const holiday = publicHolidayOn(date);
  if (holiday?.kind !== kind) return [];
  const code = kind === "free" ? "public_holiday" : "attention_day";
  return [{ code, params: { holiday: holiday.key, date: { date } } }];
}

const schoolHolidayReason = ({ name, zone, endsOn, firmness }: SchoolHoliday): Reason => ({
  code: firmness === "fixed" ? "school_holiday_fixed" : "school_holiday_advice",
  params: { name, zone, until: { date: endsOn } },
});

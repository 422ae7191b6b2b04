import type { SchoolZone } from "#db/lists";
import type { LocalDate } from "../dates";
import type { PublicHoliday } from "../programme/public-holidays";
import type { SchoolHoliday } from "../programme/school-holidays";

/** What the rules must know of the days of a region. */
export interface Calendar {
  /** `publicHolidayOn` of programme/public-holidays, or one of a test. */
  publicHolidayOn: (date: LocalDate) => PublicHoliday | undefined;
  schoolHolidays: readonly SchoolHoliday[];
  /** The school zones of the region: those of its municipalities. */
  zones: readonly SchoolZone[];
}

import type { LocalDate } from "../dates";

export const holidayKeys = [
  "new_year",
  "good_friday",
  "easter_sunday",
  "easter_monday",
  "kings_day",
  "liberation_day",
  "ascension_day",
  "friday_after_ascension",
  "whit_sunday",
  "whit_monday",
  "christmas_day",
  "boxing_day",
] as const;
export type HolidayKey = (typeof holidayKeys)[number];

/** A day that is generally free, or one to mind ("let op") because many are free then. */
export interface PublicHoliday {
  date: LocalDate;
  key: HolidayKey;
  kind: "free" | "attention";
}

/** The Dutch public holidays and attention days of a year, in order of date. */
export function publicHolidaysOf(_year: number): readonly PublicHoliday[] {
  throw new Error("not yet");
}

/** The public holiday or attention day on a date; a free day goes before an attention day. */
export function publicHolidayOn(_date: LocalDate): PublicHoliday | undefined {
  throw new Error("not yet");
}

import Holidays from "date-holidays";
import { addDays, type LocalDate, yearOf } from "../dates";

/** The library's rule of each Dutch holiday that matters here, and what we call it. */
const byRule = {
  "01-01": { key: "new_year", kind: "free" },
  "easter -2": { key: "good_friday", kind: "attention" },
  easter: { key: "easter_sunday", kind: "free" },
  "easter 1": { key: "easter_monday", kind: "free" },
  "04-27 if sunday then previous saturday since 2014": { key: "kings_day", kind: "free" },
  "05-05": { key: "liberation_day", kind: "attention" },
  "easter 39": { key: "ascension_day", kind: "free" },
  "easter 49": { key: "whit_sunday", kind: "free" },
  "easter 50": { key: "whit_monday", kind: "free" },
  "12-25": { key: "christmas_day", kind: "free" },
  "12-26": { key: "boxing_day", kind: "free" },
} as const;

export type HolidayKey = (typeof byRule)[keyof typeof byRule]["key"] | "friday_after_ascension";

/** A day that is generally free, or one to mind ("let op") because many are free then. */
export interface PublicHoliday {
  date: LocalDate;
  key: HolidayKey;
  kind: "free" | "attention";
}

const isKnownRule = (rule: string): rule is keyof typeof byRule => Object.hasOwn(byRule, rule);

let library: Holidays | undefined;
const cache = new Map<number, ReadonlyMap<LocalDate, PublicHoliday>>();

/** The Dutch public holidays and attention days of a year, in order of date (source: the date-holidays library). */
export const publicHolidaysOf = (year: number): readonly PublicHoliday[] => [...calendarOf(year).values()];

/** The public holiday or attention day on a date; a free day goes before an attention day. */
export const publicHolidayOn = (date: LocalDate): PublicHoliday | undefined => calendarOf(yearOf(date)).get(date);

function calendarOf(year: number): ReadonlyMap<LocalDate, PublicHoliday> {
  const known = cache.get(year);
  if (known) return known;
  const calendar = new Map(inOrder(compute(year)).map((holiday) => [holiday.date, holiday]));
  cache.set(year, calendar);
  return calendar;
}

function compute(year: number): PublicHoliday[] {
  library ??= new Holidays("NL");
  const holidays = library.getHolidays(year).flatMap(({ date, rule }): PublicHoliday[] => {
    return isKnownRule(rule) ? [{ date: date.slice(0, 10), ...byRule[rule] }] : [];
  });
  const ascension = holidays.filter((holiday) => holiday.key === "ascension_day");
  return [...holidays, ...ascension.map(fridayAfter)];
}

const fridayAfter = ({ date }: PublicHoliday): PublicHoliday => ({
  date: addDays(date, 1),
  key: "friday_after_ascension",
  kind: "attention",
});

/** By date; on one date the attention days first, so that a free day overwrites them. */
const inOrder = (holidays: PublicHoliday[]): PublicHoliday[] =>
  holidays.toSorted((one, other) => one.date.localeCompare(other.date) || one.kind.localeCompare(other.kind));

import type { Database } from "#db/client.server";
import type { SchoolZone } from "#db/lists";
import { schoolHoliday } from "#db/schema.server";
import {
  addDays,
  daysBetween,
  type Instant,
  type LocalDate,
  type LocalTime,
  requireInstant,
  weekdayOf,
} from "~/domain/dates";
import { publicHolidayOn } from "~/domain/programme/public-holidays";

/** The demo's days by number, so that planning needs no date arithmetic: day 0 is the calendar's first day. */
export interface Calendar {
  days: number;
  dayOf(date: LocalDate): number;
  dateOf(day: number): LocalDate;
  /** 1 is Monday, 7 is Sunday. */
  weekdayOf(day: number): number;
  /** A working day without a public holiday (or a day that warns) and without a school holiday in these zones. */
  isSuitable(day: number, zones: readonly SchoolZone[]): boolean;
  instant(day: number, time: LocalTime): Instant;
}

export function createCalendar(db: Database, from: LocalDate, to: LocalDate): Calendar {
  const dates = listDates(from, to);
  const numbers = new Map(dates.map((date, day) => [date, day]));
  const firstWeekday = weekdayOf(from);
  const weekday = (day: number) => ((firstWeekday - 1 + day) % 7) + 1;
  const holidays = schoolHolidayDays(db, numbers);
  const publicDays = new Set(dates.flatMap((date, day) => (publicHolidayOn(date) ? [day] : [])));
  const dateOf = (day: number) => required(dates[day], day);
  return {
    days: dates.length,
    dayOf: (date) => required(numbers.get(date), date),
    dateOf,
    weekdayOf: weekday,
    isSuitable: (day, zones) =>
      weekday(day) <= 5 && !publicDays.has(day) && !zones.some((zone) => holidays.has(`${zone} ${day}`)),
    instant: rememberInstants(dateOf),
  };
}

const listDates = (from: LocalDate, to: LocalDate): LocalDate[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, day) => addDays(from, day));

function schoolHolidayDays(db: Database, numbers: ReadonlyMap<LocalDate, number>): Set<string> {
  const days = new Set<string>();
  for (const holiday of db.select().from(schoolHoliday).all()) {
    for (const [date, day] of numbers) {
      if (holiday.startsOn <= date && date <= holiday.endsOn) days.add(`${holiday.zone} ${day}`);
    }
  }
  return days;
}

/** Luxon takes long over an instant and a programme has few different ones. */
function rememberInstants(dateOf: (day: number) => LocalDate): Calendar["instant"] {
  const known = new Map<string, Instant>();
  return (day, time) => {
    const key = `${day} ${time}`;
    const instant = known.get(key) ?? requireInstant(dateOf(day), time);
    known.set(key, instant);
    return instant;
  };
}

function required<T>(value: T | undefined, key: string | number): T {
  if (value === undefined) throw new RangeError(`The demo's calendar has no ${key}.`);
  return value;
}

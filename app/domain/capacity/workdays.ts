import { type LocalDate, weekdayOf } from "../dates";
import type { PublicHoliday } from "../programme/public-holidays";
import type { Month } from "./months";

/** A day on which sessions are given: no weekend, no public holiday that is free. */
export interface Workday {
  date: LocalDate;
  /** 1 is Monday. */
  weekday: number;
  /** Counts days on from the first of the months. */
  number: number;
  /** Counts weeks on, each from Monday. */
  week: number;
  /** Which of the months. */
  month: number;
}

type HolidayOn = (date: LocalDate) => PublicHoliday | undefined;

/** The working days of these months, in order. */
export function workdaysOf(months: readonly Month[], publicHolidayOn: HolidayOn): Workday[] {
  const [first] = months;
  const offset = first ? weekdayOf(first.startsOn) - 1 : 0;
  return months
    .flatMap((month, index) => datesOf(month).map((date) => ({ date, month: index })))
    .map((day, number) => {
      const weekday = ((offset + number) % 7) + 1;
      return { ...day, number, weekday, week: Math.floor((offset + number) / 7) };
    })
    .filter(({ date, weekday }) => weekday <= friday && publicHolidayOn(date)?.kind !== "free");
}

const friday = 5;

function datesOf({ key, startsOn, endsOn }: Month): LocalDate[] {
  const [first, last] = [Number(startsOn.slice(8)), Number(endsOn.slice(8))];
  return Array.from({ length: last - first + 1 }, (_, day) => `${key}-${String(first + day).padStart(2, "0")}`);
}

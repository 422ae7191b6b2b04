import { addDays, addMonths, type LocalDate, yearOf } from "./dates";

/** A quarter of a calendar year: `2026-Q1` runs from 1 January up to and including 31 March. */
export interface Quarter {
  key: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
}

/** The quarter in which a day falls. */
export function quarterOf(date: LocalDate): Quarter {
  const number = Math.ceil(Number(date.slice(5, 7)) / 3);
  const startsOn = `${date.slice(0, 4)}-${String(number * 3 - 2).padStart(2, "0")}-01`;
  return { key: `${yearOf(date)}-Q${number}`, startsOn, endsOn: addDays(addMonths(startsOn, 3), -1) };
}

/** The quarters from the one of a day up to and including the one of another; none when that comes first. */
export function quartersBetween(from: LocalDate, until: LocalDate): Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = quarterOf(from); quarter.startsOn <= until; quarter = quarterOf(addDays(quarter.endsOn, 1))) {
    quarters.push(quarter);
  }
  return quarters;
}

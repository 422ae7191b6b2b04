import { isoOf, monthOf, quarterOf, yearOf } from "../calendar";

export interface Periods {
  quarterOf: Int16Array;
  monthOf: Int16Array;
  yearOf: Int16Array;
  quarters: number;
  months: number;
  years: number;
}

/** The quarter, month and year of each day, counted from the first day's. */
export function periodsOf(origin: number, days: number): Periods {
  const dates = Array.from({ length: days }, (_, day) => isoOf(origin + day));
  const counted = (of: (date: string) => number) => {
    const first = of(isoOf(origin));
    const list = new Int16Array(days);
    for (const [day, date] of dates.entries()) list[day] = of(date) - first;
    return list;
  };
  const [quarters, months, years] = [counted(quarterOf), counted(monthOf), counted(yearOf)];
  const count = (list: Int16Array) => (list.at(-1) ?? 0) + 1;
  return {
    quarterOf: quarters,
    monthOf: months,
    yearOf: years,
    quarters: count(quarters),
    months: count(months),
    years: count(years),
  };
}

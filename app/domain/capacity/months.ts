import { addDays, addMonths, type LocalDate } from "../dates";

/** A calendar month: `2027-03`; of the first one only what is left of it. */
export interface Month {
  key: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  /** The quarter it belongs to: `2027-Q1`. */
  quarter: string;
}

/** The quarter in which a day falls: `2027-Q1`. */
export const quarterKey = (date: LocalDate): string =>
  `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

export const monthKey = (date: LocalDate): string => date.slice(0, 7);

/** The month of a day, from that day on, and those after it. */
export function monthsFrom(today: LocalDate, count: number): Month[] {
  const first = `${monthKey(today)}-01`;
  return Array.from({ length: count }, (_, index) => {
    const startsOn = addMonths(first, index);
    const endsOn = addDays(addMonths(startsOn, 1), -1);
    return {
      key: monthKey(startsOn),
      startsOn: index === 0 ? today : startsOn,
      endsOn,
      quarter: quarterKey(startsOn),
    };
  });
}

import type { Availability, IsoDate, Stretch } from "./types";

const dayMs = 86_400_000;

const mostRemembered = 10_000;

/** Dates are few and asked for very often. */
function remembered<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= mostRemembered) known.clear();
    const value = work(key);
    known.set(key, value);
    return value;
  };
}

/** Days since 1970: calendar days have no zone, so plain arithmetic serves. */
export const dayNumber = remembered((date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / dayMs);
export const isoOf = remembered((day: number): IsoDate => new Date(day * dayMs).toISOString().slice(0, 10));
/** 0 is Monday; 1 January 1970 was a Thursday. */
export const weekdayIndex = (day: number): number => (((day + 3) % 7) + 7) % 7;

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
/** Months since year 0. */
export const monthOf = (date: IsoDate): number => yearOf(date) * 12 + Number(date.slice(5, 7)) - 1;
/** Quarters since year 0. */
export const quarterOf = (date: IsoDate): number => Math.floor(monthOf(date) / 3);

export const isWithin = (date: IsoDate, { from, to }: Stretch): boolean => from <= date && date <= to;

/** Whether someone can come on a day; where exceptions overlap, being away wins. */
export function isAvailable({ weekly, exceptions }: Availability, date: IsoDate): boolean {
  const found = exceptions.filter((one) => isWithin(date, one));
  if (found.length > 0) return found.every(({ available }) => available);
  return weekly[weekdayIndex(dayNumber(date))] === true;
}

/** From this day on, if there is one. */
export const holdsOn = (from: IsoDate | null, date: IsoDate): boolean => from !== null && from <= date;

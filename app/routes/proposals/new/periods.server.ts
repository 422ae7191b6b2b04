import { addDays, type LocalDate, yearOf } from "~/domain/dates";
import { quarterOf } from "~/domain/quarters";

/** What people plan at a time. */
export function periodsFrom(today: LocalDate) {
  const quarter = quarterOf(today);
  const next = quarterOf(addDays(quarter.endsOn, 1));
  const year = yearOf(today);
  return {
    quarter: { startsOn: today, endsOn: quarter.endsOn },
    next: { startsOn: next.startsOn, endsOn: next.endsOn },
    year: { startsOn: today, endsOn: `${year}-12-31` },
    nextYear: { startsOn: `${year + 1}-01-01`, endsOn: `${year + 1}-12-31` },
  };
}

export type Periods = ReturnType<typeof periodsFrom>;

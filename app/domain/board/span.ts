import { addDays, addMonths, daysBetween, isoWeekOf, type LocalDate, mondayOf } from "../dates";
import type { BoardView } from "./choices";

/** A column of the board: a week, or a day; from its first day up to, not including, `until`. */
export interface BoardColumn {
  from: LocalDate;
  until: LocalDate;
  /** Its ISO week. */
  week: number;
}

/** The days in view: from the first up to, not including, `until`. */
export interface BoardSpan {
  view: BoardView;
  from: LocalDate;
  until: LocalDate;
  columns: BoardColumn[];
  /** A day of what comes before and after it in the same view. */
  previous: LocalDate;
  next: LocalDate;
}

const weeksPerQuarter = 13;

/**
 * The span of a view around a day. A quarter is one of ISO weeks: 1-13, 14-26, 27-39 and from 40 to the end of the ISO year,
 * which is 14 weeks in a year of 53. A month runs from its first to its last day, its columns are its weeks; the columns of
 * a week are its days.
 */
export function spanOf(view: BoardView, on: LocalDate): BoardSpan {
  if (view === "quarter") return quarterSpan(on);
  return view === "month" ? monthSpan(on) : weekSpan(on);
}

function quarterSpan(on: LocalDate): BoardSpan {
  const monday = mondayOf(on);
  const { week } = isoWeekOf(on);
  const number = Math.min(3, Math.floor((week - 1) / weeksPerQuarter));
  const from = addDays(monday, -7 * (week - 1 - number * weeksPerQuarter));
  const after = addDays(from, 7 * weeksPerQuarter);
  const until = number === 3 && isoWeekOf(after).week === 53 ? addDays(after, 7) : after;
  return { view: "quarter", from, until, columns: weeksOf(from, until), previous: addDays(from, -7), next: until };
}

function monthSpan(on: LocalDate): BoardSpan {
  const from = `${on.slice(0, 8)}01`;
  const until = addMonths(from, 1);
  return { view: "month", from, until, columns: weeksOf(from, until), previous: addMonths(from, -1), next: until };
}

function weekSpan(on: LocalDate): BoardSpan {
  const from = mondayOf(on);
  const { week } = isoWeekOf(on);
  const columns = [0, 1, 2, 3, 4, 5, 6].map((day) => ({
    ...{ from: addDays(from, day), until: addDays(from, day + 1), week },
  }));
  return { view: "week", from, until: addDays(from, 7), columns, previous: addDays(from, -7), next: addDays(from, 7) };
}

/** The weeks that these days touch, cut off at the first and the last. */
function weeksOf(from: LocalDate, until: LocalDate): BoardColumn[] {
  const columns: BoardColumn[] = [];
  for (let start = from; start < until; start = addDays(mondayOf(start), 7)) {
    const end = addDays(mondayOf(start), 7);
    columns.push({ from: start, until: end < until ? end : until, week: isoWeekOf(start).week });
  }
  return columns;
}

/** The days of a span, in order. */
export const daysOfSpan = ({ from, until }: Pick<BoardSpan, "from" | "until">): LocalDate[] =>
  Array.from({ length: daysBetween(from, until) }, (_, index) => addDays(from, index));

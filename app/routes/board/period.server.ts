import type { Locale } from "#db/lists";
import type { BoardSpan } from "~/domain/board/span";
import { addDays, isoWeekOf, type LocalDate, mondayOf } from "~/domain/dates";
import { formatDayMonth, formatMonth } from "~/text/dates";
import { m } from "~/text/messages";
import type { PeriodData } from "./board-data";

/** What is in view, in words, and where its buttons go. */
export function periodOf(span: BoardSpan, today: LocalDate, locale: Locale): PeriodData {
  const { view, from, until, previous, next } = span;
  return { view, from, until, previous, next, today, title: titleOf(span, locale), weeks: weeksOf(span) };
}

/** Whole weeks, also where the month ends before they do; a quarter is shown by its columns. */
function weeksOf({ view, from, until }: BoardSpan): LocalDate[][] {
  const weeks: LocalDate[][] = [];
  for (let monday = mondayOf(from); view !== "quarter" && monday < until; monday = addDays(monday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day)));
  }
  return weeks;
}

export function titleOf({ view, from, until }: BoardSpan, locale: Locale): string {
  if (view === "month") return formatMonth(from, locale);
  const { year, week } = isoWeekOf(from);
  const last = addDays(until, -1);
  if (view === "quarter") {
    return m.board_quarter_title({ first: week, last: isoWeekOf(last).week, year }, { locale });
  }
  const days = { from: formatDayMonth(from, locale), to: formatDayMonth(last, locale) };
  return m.board_week_title({ week, year, ...days }, { locale });
}

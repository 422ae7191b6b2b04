import type { EventInput } from "@fullcalendar/react";
import type { LocalDate, LocalTime } from "~/domain/dates";
import type { BoardHoliday, BoardItem } from "../board-data";
import type { WantedMoment } from "../drag/addresses";
import { sessionHandle } from "../drag/handles";

/** The sessions as the calendar wants them. It is told that local time is UTC, so that no browser shifts an hour. */
export const eventsOf = (items: readonly BoardItem[], back: string): EventInput[] =>
  items.map((item) => ({
    id: String(item.sessionId),
    title: item.label,
    start: `${item.date}T${item.startsAt}`,
    end: `${item.date}T${item.endsAt}`,
    url: sessionHandle(item, back).href,
    startEditable: item.movable,
    extendedProps: { item },
  }));

/** Where a session was dropped, read as UTC; a day without hours keeps those it had. */
export function momentOf(start: Date, end: Date | null): WantedMoment {
  const [date, startsAt] = partsOf(start);
  if (!end) return { date };
  const [lastDay, endsAt] = partsOf(end);
  return lastDay === date ? { date, startsAt, endsAt } : { date, startsAt };
}

function partsOf(moment: Date): [LocalDate, LocalTime] {
  const text = moment.toISOString();
  return [text.slice(0, 10), text.slice(11, 16)];
}

/** Holidays as background: where several meet they become one, with both names, so that no two lie over each other. */
export function backgroundsOf(holidays: readonly BoardHoliday[]): EventInput[] {
  const edges = holidays.flatMap(({ from, to }) => [from, dayAfter(to)]);
  const starts = [...new Set(edges)].toSorted();
  return starts.flatMap((start, index) => {
    const end = starts[index + 1];
    const here = holidays.filter(({ from, to }) => from <= start && start <= to);
    if (end === undefined || here.length === 0) return [];
    const title = [...new Set(here.map(({ label }) => label))].join(" · ");
    return { id: `holiday-${start}`, title, start, end, allDay: true, display: "background", className: classOf(here) };
  });
}

const dayAfter = (date: LocalDate): LocalDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const classOf = (holidays: readonly BoardHoliday[]): string =>
  holidays.some(({ kind }) => kind === "free") ? "calendar-holiday calendar-free" : "calendar-holiday";

/** Whether a holiday is drawn on this day. */
export const isHoliday = (date: LocalDate, holidays: readonly BoardHoliday[]): boolean =>
  holidays.some(({ from, to }) => from <= date && date <= to);

/** How many sessions take place at the same time, at most. */
export const mostAtOnce = (items: readonly BoardItem[]): number =>
  Math.max(0, ...items.map((one) => items.filter((other) => isDuringStart(other, one)).length));

const isDuringStart = (other: BoardItem, { date, startsAt }: BoardItem): boolean =>
  other.date === date && other.startsAt <= startsAt && startsAt < other.endsAt;

const earliestStart = 8;
const latestEnd = 18;

/** The hours that a week shows: the working day, and more where a session asks for more. */
export function hoursOf(items: readonly BoardItem[]): { from: string; until: string } {
  const first = Math.min(earliestStart, ...items.map(({ startsAt }) => Number(startsAt.slice(0, 2))));
  const last = Math.max(latestEnd, ...items.map(({ endsAt }) => Math.ceil(minutesOf(endsAt) / 60)));
  const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;
  return { from: clock(first), until: clock(last) };
}

const minutesOf = (time: LocalTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

import type { ReactNode } from "react";
import type { LocalDate } from "~/domain/dates";
import { formatDate, formatWeekday } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import type { BoardHoliday, PeriodData } from "./board-data";
import { DaysOff } from "./days-off";
import { dayTarget } from "./drag/handles";
import "./days-grid.css";

interface DaysGridProps {
  period: PeriodData;
  holidays: readonly BoardHoliday[];
  /** What stands on a day; nothing when nothing does. */
  contentOf: (date: LocalDate) => ReactNode;
}

/** A month or a week as a calendar; on a phone the days that hold something, below each other. */
export function DaysGrid({ period, holidays, contentOf }: DaysGridProps) {
  const { weeks } = period;
  return (
    <table className="days-grid" data-view={period.view}>
      <caption className="visually-hidden">{m.board_days_caption({ period: period.title })}</caption>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((day) => (
            <th key={day} scope="col">
              {formatWeekday(day, currentLocale()).split(" ")[0]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((days) => (
          <tr key={days[0]}>
            {days.map((day) =>
              day >= period.from && day < period.until ? (
                <Day
                  key={day}
                  date={day}
                  from={period.from}
                  isToday={day === period.today}
                  holidays={holidays.filter(({ from, to }) => from <= day && day <= to)}
                >
                  {contentOf(day)}
                </Day>
              ) : (
                <td key={day} className="days-grid-outside" />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  date: LocalDate;
  /** The first day in view. */
  from: LocalDate;
  isToday: boolean;
  holidays: readonly BoardHoliday[];
  children: ReactNode;
}

/** Weeks of the same school holiday are told once where days without anything are left out. */
const isNews = ({ kind, from: startsOn }: BoardHoliday, date: LocalDate, from: LocalDate): boolean =>
  kind !== "school" || date === startsOn || date === from;

function Day({ date, from, isToday, holidays, children }: DayProps) {
  const isEmpty = children === null && !isToday && !holidays.some((holiday) => isNews(holiday, date, from));
  return (
    <td {...dayTarget(date)} data-empty={isEmpty || undefined} data-off={holidays[0]?.kind}>
      <time className="days-grid-date" dateTime={date} aria-current={isToday ? "date" : undefined}>
        <span className="days-grid-number">{Number(date.slice(8))}</span>
        <span className="days-grid-words">{formatDate(date, currentLocale(), "long")}</span>
        {isToday && <span className="days-grid-today">{m.board_days_today()}</span>}
      </time>
      <DaysOff holidays={holidays} />
      {children}
    </td>
  );
}

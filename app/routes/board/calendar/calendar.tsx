import FullCalendar, { type CalendarOptions, type CalendarRef } from "@fullcalendar/react";
import dayGridPlugin from "@fullcalendar/react/daygrid";
import interactionPlugin from "@fullcalendar/react/interaction";
import english from "@fullcalendar/react/locales/en-gb";
import dutch from "@fullcalendar/react/locales/nl";
import themePlugin from "@fullcalendar/react/themes/classic";
import timeGridPlugin from "@fullcalendar/react/timegrid";
import { useEffect, useMemo, useRef } from "react";
import type { LocalDate } from "~/domain/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import type { BoardItem, CalendarViewProps } from "../board-data";
import { ChipWords } from "../chip";
import { moveAddress } from "../drag/addresses";
import { useStage } from "../drag/context";
import "./calendar.css";
import { backgroundsOf, eventsOf, hoursOf, isHoliday, momentOf, mostAtOnce } from "./events";

const plugins = [dayGridPlugin, timeGridPlugin, interactionPlugin, themePlugin];

/** More sessions than this beside each other on one day cannot be read. */
const mostBeside = 2;

type Drawn = "dayGridMonth" | "dayGridWeek" | "timeGridWeek";

/** A week is drawn by the hour while that can be read, else as a list per day. */
function drawnAs({ items, range }: CalendarViewProps): Drawn {
  if (range.view !== "week") return "dayGridMonth";
  return mostAtOnce(items) > mostBeside ? "dayGridWeek" : "timeGridWeek";
}

/** What never changes: ISO weeks from Monday, the hours as they are written here, no buttons of its own. */
const fixed = {
  plugins,
  locales: [dutch, english],
  timeZone: "UTC",
  firstDay: 1,
  weekNumberCalculation: "ISO",
  weekNumbers: true,
  headerToolbar: false,
  height: "auto",
  fixedWeekCount: false,
  eventDisplay: "block",
  eventDurationEditable: false,
  eventInteractive: true,
  slotDuration: "00:30",
  snapDuration: "00:15",
  slotHeaderFormat: { hour: "2-digit", minute: "2-digit", hour12: false },
  slotEventOverlap: false,
  inlineWeekNumberContent: ({ num }) => m.board_week({ week: num }),
  weekNumberHeaderContent: ({ num }) => (num === undefined ? "" : m.board_week({ week: num })),
  backgroundEventInnerClass: "calendar-holiday-words",
  backgroundEventTitleClass: "calendar-holiday-name",
  eventDidMount: ({ el, event }) => markSession(el, event.extendedProps.item),
  eventContent: ({ event }) => sessionContent(event.extendedProps.item),
} as const satisfies CalendarOptions;

function sessionContent(item: BoardItem | undefined) {
  if (!item) return true;
  return (
    <span className="board-chip" data-state={item.state}>
      <ChipWords item={item} shape="of-day-and-region" />
    </span>
  );
}

/** FullCalendar with our sessions: it draws and lets drag, everything else is asked of our own pages. */
export function Calendar(props: CalendarViewProps) {
  const { items, holidays, range } = props;
  const calendar = useRef<CalendarRef>(null);
  const { ask, back } = useStage();
  const events = useMemo(() => [...eventsOf(items, back), ...backgroundsOf(holidays)], [items, holidays, back]);
  const drawn = drawnAs(props);
  const { from, until } = hoursOf(items);
  useEffect(() => calendar.current?.getApi().changeView(drawn, range.from), [drawn, range.from]);
  return (
    <section className="calendar" aria-label={m.board_calendar()}>
      {drawn === "dayGridWeek" && <p className="calendar-note">{m.board_calendar_no_hours()}</p>}
      <FullCalendar
        ref={calendar}
        {...fixed}
        locale={currentLocale() === "nl" ? "nl" : "en-gb"}
        initialView={drawn}
        initialDate={range.from}
        now={range.today}
        events={events}
        slotMinTime={from}
        slotMaxTime={until}
        allDaySlot={holidays.length > 0}
        dayCellBottomClass={({ date }) => isHoliday(dateOf(date), holidays) && "calendar-holiday-room"}
        eventDrop={({ event: { id, start, end }, revert }) => {
          if (!start) return revert();
          const sessionId = Number(id);
          ask(moveAddress(sessionId, momentOf(start, end), back), { sessionId, revert });
        }}
      />
    </section>
  );
}

const dateOf = (day: Date): LocalDate => day.toISOString().slice(0, 10);

/** Makes the calendar's own link one of the board's: it opens over the board, and a move comes back to it. */
function markSession(link: HTMLElement, item: BoardItem | undefined): void {
  if (!item) return;
  link.dataset.session = String(item.sessionId);
  if (item.movable) link.dataset.dialog = "true";
}

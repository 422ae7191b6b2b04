import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import type { CalendarViewProps } from "../board-data";
import "./calendar-view.css";

const wideEnough = "(min-width: 40rem)";

/**
 * The month or week as a calendar to drag in, for who may plan on a wide screen. Until it is there, without script, on a
 * phone and on paper `children` show the same.
 */
export function CalendarView({ children, ...props }: CalendarViewProps & { children: ReactNode }) {
  const Calendar = useCalendar();
  return (
    <>
      <div className="calendar-plain" data-replaced={Calendar !== null || undefined}>
        {children}
      </div>
      {Calendar && (
        <div className="calendar-drawn">
          <Calendar {...props} />
        </div>
      )}
    </>
  );
}

/** The calendar's code comes when it is needed, and a phone never asks for it. */
function useCalendar(): ComponentType<CalendarViewProps> | null {
  const [Calendar, setCalendar] = useState<ComponentType<CalendarViewProps> | null>(null);
  useEffect(() => {
    const screen = matchMedia(wideEnough);
    const load = async () => {
      if (!screen.matches) return;
      const { Calendar } = await import("./calendar");
      setCalendar(() => Calendar);
    };
    load();
    screen.addEventListener("change", load);
    return () => screen.removeEventListener("change", load);
  }, []);
  return Calendar;
}

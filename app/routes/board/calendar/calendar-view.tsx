import type { ReactNode } from "react";
import type { CalendarViewProps } from "../board-data";

/** The month or week as a calendar, for who may plan on a wide screen; until it is there, and without script, `children`. */
export function CalendarView({ children }: CalendarViewProps & { children: ReactNode }) {
  return children;
}

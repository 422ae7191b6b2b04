import { Icon, type IconName } from "~/ui/icon";
import type { BoardHoliday } from "./board-data";
import "./days-off.css";

const icons: Record<BoardHoliday["kind"], IconName> = { free: "stop", attention: "info", school: "people" };

/** What is off on a day or in a week: icon and word. */
export function DaysOff({ holidays }: { holidays: readonly BoardHoliday[] }) {
  return holidays.map(({ from, kind, label }) => (
    <span key={`${from}${label}`} className="board-off" data-kind={kind}>
      <Icon name={icons[kind]} />
      <span>{label}</span>
    </span>
  ));
}

export const dayOffIcon = (kind: BoardHoliday["kind"]): IconName => icons[kind];

import type { SessionKind } from "#db/lists";
import type { LocalDate, LocalTime } from "~/domain/dates";

export type BoardView = "quarter" | "month" | "week";

/** How a session stands with its people: `whole` needs nobody, `open` waits without hurry, `orange` and `red` miss someone. */
export type BoardStaffing = "whole" | "open" | "orange" | "red";

/** A session as the board shows it. */
export interface BoardItem {
  sessionId: number;
  /** Of the session: what a move from the board must send along. */
  version: number;
  trainingCode: string;
  sessionName: string;
  kind: SessionKind;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  /** The region's name. */
  region: string;
  client: string;
  /** The room's name and place; null without one. */
  location: string | null;
  staffing: BoardStaffing;
  hasConflict: boolean;
  /** Whether the reader may move it now: it is not over, not handed in, and its dates are not locked. */
  movable: boolean;
  /** Whether a coordinator fixed its dates. */
  locked: boolean;
  /** Session, client and state in one line of words. */
  label: string;
}

/** A training that has no date yet. */
export interface UnplacedItem {
  trainingId: number;
  code: string;
  version: number;
  client: string;
  region: string;
  type: string;
  wish: { earliest: LocalDate | null; latest: LocalDate | null; preferred: LocalDate | null };
}

/** A day or days to mind, both included, in words: "Tweede paasdag", "Meivakantie (noord, midden)". */
export interface BoardHoliday {
  from: LocalDate;
  to: LocalDate;
  kind: "free" | "attention" | "school";
  label: string;
}

/** The days in view: from the first up to, not including, `until`. */
export interface BoardRange {
  view: BoardView;
  from: LocalDate;
  until: LocalDate;
}

/** What `CalendarView` gets. */
export interface CalendarViewProps {
  items: readonly BoardItem[];
  holidays: readonly BoardHoliday[];
  range: BoardRange;
}

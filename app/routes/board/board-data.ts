import type { SessionKind } from "#db/lists";
import type { BoardGroup, BoardView, Wanting } from "~/domain/board/choices";
import type { BoardState } from "~/domain/board/state";
import type { StaffingLevel } from "~/domain/booking/staffing-rules";
import type { LocalDate, LocalTime } from "~/domain/dates";
import type { Chosen } from "./address";
import type { MovedOnBoard } from "./drag/moved.server";

export type { BoardGroup, BoardState, BoardView };
/** How a session stands with its people: `whole` needs nobody, `open` waits without hurry, `orange` and `red` miss someone. */
export type BoardStaffing = StaffingLevel;

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
  /** All of it in one word. */
  state: BoardState;
  /** Whether the reader may move it now: its attendance was not handed in, and its dates are not locked. */
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
  /** The plan's year: when it is to be held, as far as nothing else is wished. */
  year: number;
  /** Whether the reader may give it dates. */
  mayPlan: boolean;
}

/** A day or days to mind, both included, in words: "Tweede paasdag", "Meivakantie (Noord, Midden)". */
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
  range: BoardRange & { today: LocalDate };
}

/** A column of the table: a week, or a day. */
export interface ColumnData {
  from: LocalDate;
  until: LocalDate;
  week: number;
  /** Of its week, also where the month begins later. */
  monday: LocalDate;
  /** Words for what is off in it. */
  holidays: BoardHoliday[];
  /** The regions whose schools are off in it; only in a table of regions. */
  schoolRegions: string[];
}

export interface RowData {
  key: string;
  name: string;
  organisation: string | null;
  sessionIds: number[];
}

export interface PeriodData extends BoardRange {
  /** In words. */
  title: string;
  /** Where the buttons go: a day of what comes before and after. */
  previous: LocalDate;
  next: LocalDate;
  today: LocalDate;
  /** The weeks of it, whole, each from Monday to Sunday. */
  weeks: LocalDate[][];
}

interface Named {
  id: string;
  name: string;
}

/** The board of the programme, or of what a coordinator may see of it. */
export interface BoardPage {
  kind: "board";
  chosen: Chosen;
  /** What was just moved from here. */
  moved: MovedOnBoard | null;
  /** What of the address could not be read. */
  unread: string[];
  /** They asked who acts, and are not to know. */
  actorsHidden: boolean;
  period: PeriodData;
  by: BoardGroup;
  groups: BoardGroup[];
  wanting: Wanting | null;
  items: BoardItem[];
  rows: RowData[];
  /** Who or what has nothing in view. */
  quiet: { key: string; name: string }[];
  columns: ColumnData[];
  holidays: BoardHoliday[];
  counts: { all: number; conflict: number; staff: number };
  unplaced: { items: UnplacedItem[]; total: number; all: number };
  choices: { regions: Named[]; organisations: Named[] };
  names: { region: string | null; organisation: string | null };
  may: { plan: boolean; propose: boolean; weigh: boolean; capacity: boolean; own: boolean };
}

import type { Mark } from "#db/lists";
import { foldKey } from "../person/name";
import type { Reason, ReasonCode } from "../reasons";

/** A row of the file as it was understood. */
export interface AttendanceRow {
  index: number;
  email: string;
  /** An id, a position, or a position after the training's code: `2026-0001/1`. */
  session: string;
  mark: Mark;
  minutesMissed: number;
  reason: string | null;
}

export type Column = "email" | "session" | "mark" | "minutes" | "reason";

export interface RowFault {
  index: number;
  column: Column;
  reason: Reason;
}

const columnNames: Record<Column, readonly string[]> = {
  email: ["email", "mail", "emailadres", "emailaddress"],
  session: ["session", "bijeenkomst", "sessie"],
  mark: ["mark", "presentie", "aanwezigheid", "attendance"],
  minutes: ["minutes", "minuten", "minutesmissed", "gemisteminuten"],
  reason: ["reason", "reden"],
};

const markNames: Record<Mark, readonly string[]> = {
  present: ["present", "aanwezig"],
  late: ["late", "telaat", "laat"],
  left_early: ["leftearly", "eerderweg", "eerdervertrokken"],
  excused: ["excused", "afgemeld", "metreden"],
  absent: ["absent", "afwezig"],
};

/** A file has no column that must say why someone excused themselves; it is the source then. */
const fromFile = "CSV";

/** Reads rows by their header in Dutch or English; what cannot be read is named by row and column. */
export function readRows(rows: readonly Record<string, string>[]): { read: AttendanceRow[]; faults: RowFault[] } {
  const read: AttendanceRow[] = [];
  const faults: RowFault[] = [];
  rows.forEach((row, index) => {
    const cells = cellsOf(row);
    const mark = findMark(cells.mark);
    const missing = (["email", "session", "mark"] as const).filter((column) => cells[column] === "");
    const wrong = (column: Column, code: ReasonCode, params?: Reason["params"]) =>
      faults.push({ index, column, reason: params ? { code, params } : { code } });
    for (const column of missing) wrong(column, "required");
    if (!mark && cells.mark !== "") wrong("mark", "attendance_mark_unknown", { mark: cells.mark.slice(0, 40) });
    const isCount = /^\d{0,4}$/.test(cells.minutes);
    if (!isCount) wrong("minutes", "not_a_number");
    if (!mark || missing.length > 0 || !isCount) return;
    const reason = cells.reason.slice(0, 500) || (mark === "excused" ? fromFile : null);
    const { email, session } = cells;
    read.push({ index, email: email.toLowerCase(), session, mark, minutesMissed: Number(cells.minutes || 0), reason });
  });
  return { read, faults };
}

function cellsOf(row: Record<string, string>): Record<Column, string> {
  const cells: Record<Column, string> = { email: "", session: "", mark: "", minutes: "", reason: "" };
  for (const [header, value] of Object.entries(row)) {
    const key = foldKey(header);
    const column = (Object.keys(cells) as Column[]).find((name) => columnNames[name].includes(key));
    if (column) cells[column] = value.trim();
  }
  return cells;
}

const findMark = (text: string): Mark | undefined =>
  (Object.keys(markNames) as Mark[]).find((mark) => markNames[mark].includes(foldKey(text)));

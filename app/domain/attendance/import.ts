import { localDateOf } from "../dates";
import type { Reason } from "../reasons";
import { Refusal } from "../refusal";
import { type WriteContext, write } from "../write";
import { type Change, changesOf } from "./changes";
import { type AttendanceRow, type RowFault, readRows } from "./import-rows";
import { type Placed, sessionsByEmail } from "./import-sessions";
import { recordChanges } from "./record";
import { type Register, requireRegister, rosterOf } from "./register-facts";
import { whyNotRecord } from "./rules";
import { ImportAttendance } from "./schemas";

export interface ImportedAttendance {
  rows: number;
  sessions: number;
  /** Marks that were new or changed; the others said the same already. */
  changed: number;
}

/** A row with the session and participant that it is about. */
type Found = AttendanceRow & Placed;

/**
 * Reads marks from a table with the columns `email;session;mark[;minutes][;reason]` (also in Dutch). The session is its id,
 * its position in the participant's training, or that after the training's code (`2026-0001/1`). All rows or none: refuses
 * `invalid` with each wrong cell as `rows[0].mark`, rows counted from 0 below the header. In a submitted register a changed
 * mark asks a reason.
 */
export const importAttendance = write("attendance.import", {
  input: ImportAttendance,
  subject: () => ({ organisationId: null }),
  work: (ctx, { rows, trainingCode }): ImportedAttendance => {
    const { read, faults } = readRows(rows);
    const { found, unknown } = sessionsByEmail(ctx.db, read, trainingCode ?? null);
    const plans = [...bySession(found)].map(([sessionId, own]) =>
      planSession(ctx, requireRegister(ctx.db, sessionId), own),
    );
    refuseRows([...faults, ...unknown, ...plans.flatMap((plan) => plan.faults)]);
    for (const { register, changes } of plans) recordChanges(ctx, register.sessionId, changes);
    const changed = plans.reduce((sum, { changes }) => sum + changes.length, 0);
    return { rows: rows.length, sessions: plans.length, changed };
  },
  journal: (result) => (result.changed === 0 ? null : { subject: "attendance", id: "import", detail: { ...result } }),
});

interface Plan {
  register: Register;
  changes: Change[];
  faults: RowFault[];
}

function bySession(rows: readonly Found[]): Map<number, Found[]> {
  const sessions = new Map<number, Found[]>();
  for (const row of rows) sessions.set(row.sessionId, [...(sessions.get(row.sessionId) ?? []), row]);
  return sessions;
}

const columnOf = {
  enrolmentId: "email",
  mark: "mark",
  minutesMissed: "minutes",
  reason: "reason",
  correctionReason: "reason",
} as const;

function planSession(ctx: WriteContext, register: Register, own: Found[]): Plan {
  const closed = whyNotRecord({ ...register, today: localDateOf(ctx.now) });
  const ofSession = own.flatMap(({ index }) => closed.map((reason) => ({ index, column: "session" as const, reason })));
  const marks = own.map((row) => ({ ...row, correctionReason: row.reason }));
  const { changes, faults } = changesOf({
    register,
    roster: rosterOf(ctx.db, register),
    marks,
    correctionReason: null,
  });
  const ofRows = faults.map(({ index, field, reason }) => ({
    index: own[index]?.index ?? index,
    column: columnOf[field],
    reason,
  }));
  return { register, changes, faults: [...ofSession, ...ofRows] };
}

function refuseRows(faults: readonly RowFault[]): void {
  if (faults.length === 0) return;
  const fields: Record<string, Reason[]> = {};
  for (const { index, column, reason } of faults.toSorted((one, other) => one.index - other.index)) {
    const name = `rows[${index}].${column}`;
    fields[name] = [...(fields[name] ?? []), reason];
  }
  throw new Refusal("invalid", [], fields);
}

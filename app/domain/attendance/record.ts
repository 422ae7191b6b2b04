import { statement } from "#db/client.server";
import { localDateOf } from "../dates";
import type { Reason } from "../reasons";
import { Refusal } from "../refusal";
import type { WriteContext } from "../write";
import type { Change, Fault } from "./changes";
import type { Register } from "./register-facts";
import { whyNotRecord } from "./rules";

/** Refuses while nothing can be recorded: before the session's day, or in a training that is not confirmed or is cancelled. */
export function assertMayRecord(ctx: WriteContext, register: Register): void {
  const reasons = whyNotRecord({ ...register, today: localDateOf(ctx.now) });
  if (reasons.length > 0) throw new Refusal("conflict", reasons);
}

const supersedeSql = "UPDATE attendance_mark SET superseded_at = ? WHERE id IN (SELECT value FROM json_each(?))";

const insertSql = `
  INSERT INTO attendance_mark (session_id, enrolment_id, mark, minutes_missed, reason, recorded_at, recorded_by_id)
  SELECT :sessionId, value ->> 0, value ->> 1, value ->> 2, value ->> 3, :now, :userId FROM json_each(:marks)`;

/** Writes the new marks in one statement; those whose place they take stay, as superseded. */
export function recordChanges(ctx: WriteContext, sessionId: number, changes: readonly Change[]): void {
  const superseded = changes.flatMap(({ supersedes }) => supersedes ?? []);
  if (superseded.length > 0) statement(ctx.db, supersedeSql).run(ctx.now, JSON.stringify(superseded));
  if (changes.length === 0) return;
  const marks = changes.map(({ enrolmentId, mark, minutesMissed, reason }) => [
    enrolmentId,
    mark,
    minutesMissed,
    reason,
  ]);
  const userId = ctx.user?.id ?? null;
  statement(ctx.db, insertSql).run({ sessionId, now: ctx.now, userId, marks: JSON.stringify(marks) });
}

/** The refusal that names each wrong field of the form, or nothing. */
export function refuseFaults(faults: readonly Fault[], nameOf: (fault: Fault) => string): void {
  if (faults.length === 0) return;
  const fields: Record<string, Reason[]> = {};
  for (const fault of faults) {
    const name = nameOf(fault);
    const known = fields[name] ?? [];
    if (!known.some(({ code }) => code === fault.reason.code)) fields[name] = [...known, fault.reason];
  }
  throw new Refusal(faults.every(({ reason }) => reason.code === "marked_meanwhile") ? "stale" : "invalid", [], fields);
}

/** What the journal keeps of the marks: no words, since an excuse may tell about someone's health. */
export const journalledMarks = (changes: readonly Change[]) =>
  changes.map(({ enrolmentId, mark, minutesMissed }) => [enrolmentId, mark, minutesMissed]);

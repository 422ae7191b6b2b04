import type { Mark, TrainingStatus } from "#db/lists";
import type { LocalDate } from "../dates";
import type { Reason } from "../reasons";
import { whyNoAttendance } from "../training/rules";

export interface MarkFacts {
  mark: Mark;
  /** Minutes missed by coming late or leaving early; 0 with the other marks. */
  minutesMissed: number;
}

/** Net minutes attended of a session; what is not recorded counts nothing yet, but is not absent. */
export function attendedMinutes({ netMinutes }: { netMinutes: number }, mark: MarkFacts | null): number {
  if (!mark || mark.mark === "excused" || mark.mark === "absent") return 0;
  return mark.mark === "present" ? netMinutes : Math.max(0, netMinutes - mark.minutesMissed);
}

export interface RecordingFacts {
  status: TrainingStatus;
  sessionDate: LocalDate;
  today: LocalDate;
}

/** Why no mark can be recorded for this session; empty when it can: from the session's own day on. */
export function whyNotRecord({ status, sessionDate, today }: RecordingFacts): Reason[] {
  const closed = whyNoAttendance(status);
  const early: Reason = { code: "session_not_today", params: { date: { date: sessionDate } } };
  return [...(closed ? [closed] : []), ...(today < sessionDate ? [early] : [])];
}

export interface MarkFault {
  field: "minutesMissed" | "reason";
  reason: Reason;
}

const asksMinutes = (mark: Mark): boolean => mark === "late" || mark === "left_early";

/** What is wrong with a mark, by field; empty when it is sound. Late and left early ask minutes, excused asks a reason. */
export function markFaults(
  { mark, minutesMissed, reason }: MarkFacts & { reason: string | null },
  { netMinutes }: { netMinutes: number },
): MarkFault[] {
  const faults: MarkFault[] = [];
  const isCount = Number.isInteger(minutesMissed) && minutesMissed >= 1 && minutesMissed <= netMinutes;
  if (asksMinutes(mark) && !isCount) {
    faults.push({ field: "minutesMissed", reason: { code: "minutes_needed", params: { limit: netMinutes } } });
  }
  if (!asksMinutes(mark) && minutesMissed !== 0) {
    faults.push({ field: "minutesMissed", reason: { code: "minutes_not_needed" } });
  }
  if (mark === "excused" && !reason?.trim()) faults.push({ field: "reason", reason: { code: "reason_needed" } });
  return faults;
}

export interface RegisterLine {
  enrolmentId: number;
  name: string;
  mark: MarkFacts | null;
}

/** Why the register cannot be submitted; for each participant without a mark a reason. Empty when it can. */
export function whyNotSubmit(
  facts: RecordingFacts & { isSubmitted: boolean; lines: readonly RegisterLine[] },
): Reason[] {
  const unmarked = facts.lines.filter((line) => line.mark === null);
  return [
    ...whyNotRecord(facts),
    ...(facts.isSubmitted ? [{ code: "already_submitted" as const }] : []),
    ...unmarked.map(({ name }): Reason => ({ code: "not_marked", params: { name } })),
  ];
}

/** Whether this mark asks a reason as a correction: the register was submitted, and the mark says something new. */
export function correctionAsksReason(facts: {
  isSubmitted: boolean;
  before: MarkFacts | null;
  after: MarkFacts;
}): boolean {
  const { before, after } = facts;
  const isSame = before?.mark === after.mark && before.minutesMissed === after.minutesMissed;
  return facts.isSubmitted && !isSame;
}

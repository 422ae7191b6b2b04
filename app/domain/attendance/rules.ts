import type { Mark, TrainingStatus } from "#db/lists";
import type { LocalDate } from "../dates";
import type { Reason } from "../reasons";

export interface MarkFacts {
  mark: Mark;
  /** Minutes missed by coming late or leaving early; 0 with the other marks. */
  minutesMissed: number;
}

/** Net minutes attended of a session; nothing recorded counts nothing yet. */
export function attendedMinutes(_session: { netMinutes: number }, _mark: MarkFacts | null): number {
  throw new Error("not yet");
}

/** Why no mark can be recorded for this session; empty when it can. */
export function whyNotRecord(_facts: { status: TrainingStatus; sessionDate: LocalDate; today: LocalDate }): Reason[] {
  throw new Error("not yet");
}

/** What is wrong with a mark, by field; empty when it is sound. */
export function markFaults(
  _mark: MarkFacts & { reason: string | null },
  _session: { netMinutes: number },
): { field: "minutesMissed" | "reason"; reason: Reason }[] {
  throw new Error("not yet");
}

export interface RegisterLine {
  enrolmentId: number;
  name: string;
  mark: MarkFacts | null;
}

/** Why the register cannot be submitted: a reason for each participant without a mark. Empty when it can. */
export function whyNotSubmit(_facts: {
  status: TrainingStatus;
  sessionDate: LocalDate;
  today: LocalDate;
  isSubmitted: boolean;
  lines: readonly RegisterLine[];
}): Reason[] {
  throw new Error("not yet");
}

/** Whether changing this mark asks a reason: the register was submitted and the mark says something else now. */
export function correctionAsksReason(_facts: {
  isSubmitted: boolean;
  before: MarkFacts | null;
  after: MarkFacts;
}): boolean {
  throw new Error("not yet");
}

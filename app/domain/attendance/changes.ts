import type { Mark } from "#db/lists";
import type { Reason } from "../reasons";
import { markFactsOf, type Register, type RosterLine } from "./register-facts";
import { correctionAsksReason, markFaults } from "./rules";

/** A mark as it is sent; `seen` is the id of the mark that the sender looked at, 0 for none. */
export interface SentMark {
  enrolmentId: number;
  mark?: Mark | null | undefined;
  minutesMissed?: number | null | undefined;
  reason: string | null;
  seen?: number | null | undefined;
  /** Why this one is corrected, where a submitted register asks it; the sender may also say it once for all. */
  correctionReason?: string | null | undefined;
}

/** A mark that says something new, to be written. */
export interface Change {
  enrolmentId: number;
  mark: Mark;
  minutesMissed: number;
  reason: string | null;
  /** The mark that it takes the place of. */
  supersedes: number | null;
}

export interface Fault {
  /** Which of the sent marks. */
  index: number;
  field: "enrolmentId" | "mark" | "minutesMissed" | "reason" | "correctionReason";
  reason: Reason;
}

interface Sent {
  register: Register;
  roster: Map<number, RosterLine>;
  marks: readonly SentMark[];
  correctionReason: string | null;
}

/** What would change of the register, and what is wrong with what was sent; a mark that says the same changes nothing. */
export function changesOf({ register, roster, marks, correctionReason }: Sent): { changes: Change[]; faults: Fault[] } {
  const changes: Change[] = [];
  const faults: Fault[] = [];
  const named = new Set<number>();
  marks.forEach((sent, index) => {
    const line = roster.get(sent.enrolmentId);
    const isTwice = named.has(sent.enrolmentId);
    named.add(sent.enrolmentId);
    if (!line || isTwice) {
      faults.push({ index, field: "enrolmentId", reason: { code: isTwice ? "marked_twice" : "not_on_register" } });
      return;
    }
    const change = changeOf(line, sent);
    if (!change) return;
    const why = sent.correctionReason ?? correctionReason;
    const wrong = faultsOf(register, line, sent, change, why);
    faults.push(...wrong.map((fault) => ({ index, ...fault })));
    if (wrong.length === 0) changes.push({ ...change, reason: change.reason ?? why });
  });
  return { changes, faults };
}

function changeOf(line: RosterLine, sent: SentMark): Change | undefined {
  if (!sent.mark) return undefined;
  const { enrolmentId, mark } = sent;
  const minutesMissed = sent.minutesMissed ?? 0;
  const reason = mark === "excused" ? sent.reason?.trim() || null : null;
  const isSame = line.mark === mark && line.minutesMissed === minutesMissed;
  if (isSame && (mark !== "excused" || line.reason === reason)) return undefined;
  return { enrolmentId, mark, minutesMissed, reason, supersedes: line.markId };
}

function faultsOf(
  register: Register,
  line: RosterLine,
  sent: SentMark,
  change: Change,
  correctionReason: string | null,
): Omit<Fault, "index">[] {
  const faults: Omit<Fault, "index">[] = markFaults(change, register);
  const isUnseen = typeof sent.seen === "number" && sent.seen !== (line.markId ?? 0);
  if (isUnseen) faults.push({ field: "mark", reason: { code: "marked_meanwhile" } });
  const { isSubmitted } = register;
  if (!correctionReason && correctionAsksReason({ isSubmitted, before: markFactsOf(line), after: change })) {
    faults.push({ field: "correctionReason", reason: { code: "reason_needed" } });
  }
  return faults;
}

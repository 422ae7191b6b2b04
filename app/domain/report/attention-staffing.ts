import type { Reader } from "#db/client.server";
import { type SessionStaffing, staffComing } from "../booking/staffing";
import { wantsPeople } from "../booking/staffing-count";
import type { FindingLevel } from "../booking/staffing-rules";
import type { Instant, LocalDate } from "../dates";
import type { Reason } from "../reasons";
import type { User } from "../user";
import type { Waiting } from "./attention";

/** A session whose people want attention, with the gravest of what there is to say. */
export interface StaffingAttention {
  sessionId: number;
  trainingCode: string;
  organisation: string;
  date: LocalDate;
  level: FindingLevel;
  reason: Reason;
  /** How many more there are, of any level. */
  others: number;
}

export interface WaitingStaff extends Waiting<StaffingAttention> {
  /** How many of the sessions are red, and how many orange. */
  red: number;
  orange: number;
}

const days = 42;
const limit = 100;

/**
 * The sessions of the next six weeks whose people want attention: red first and among these the worst, then orange, then
 * those for which someone is still to be found or asked; each in order of time. Who was asked and may still answer is left
 * in peace. Ten statements.
 */
export function listStaffingAttention(db: Reader, user: User, now: Instant): WaitingStaff {
  const coming = staffComing(db, user, now, { days, limit });
  const wanting = coming.filter(wantsAttention).toSorted((one, other) => weightOf(other) - weightOf(one));
  const at = (level: FindingLevel) => wanting.filter((one) => one.level === level).length;
  const items = wanting.flatMap(attentionFor);
  return { items, count: items.length, more: coming.length >= limit, red: at("red"), orange: at("orange") };
}

function wantsAttention({ level, counts, findings }: SessionStaffing): boolean {
  if (level === "red" || level === "orange") return true;
  const isToAsk = findings.some(({ reason }) => reason.code === "staff_proposed");
  return isToAsk || Object.values(counts).some(wantsPeople);
}

/** One red finding weighs more than any number of orange ones. */
function weightOf({ findings }: SessionStaffing): number {
  const red = findings.filter(({ level }) => level === "red").length;
  return red > 0 ? red + 1 : findings.some(({ level }) => level === "orange") ? 1 : 0;
}

function attentionFor(session: SessionStaffing): StaffingAttention[] {
  const [first, ...others] = session.findings;
  if (!first) return [];
  const { sessionId, trainingCode, client, date } = session;
  const about = { sessionId, trainingCode, organisation: client, date };
  return [{ ...about, level: first.level, reason: first.reason, others: others.length }];
}

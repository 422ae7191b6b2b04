import type { MarkFacts } from "~/domain/attendance/rules";
import { type MakeUp, type Verdict, type VerdictFacts, type VerdictSession, verdict } from "~/domain/certificate/rules";
import { requireInstant } from "~/domain/dates";

export const day = (id: number, date: string, change: Partial<VerdictSession> = {}): VerdictSession => ({
  id,
  name: `Trainingsdag ${id}`,
  kind: "training_day",
  date,
  startInstant: requireInstant(date, "09:30"),
  endInstant: requireInstant(date, "16:30"),
  netMinutes: 360,
  isCompulsory: true,
  ...change,
});

export const intervision = (id: number, date: string, change: Partial<VerdictSession> = {}): VerdictSession =>
  day(id, date, { name: `Intervisie ${id}`, kind: "intervision", netMinutes: 120, ...change });

export const sessions = [day(1, "2026-04-30"), day(2, "2026-05-14"), intervision(3, "2026-05-20")];
export const present: MarkFacts = { mark: "present", minutesMissed: 0 };
export const absent: MarkFacts = { mark: "absent", minutesMissed: 0 };
export const excused: MarkFacts = { mark: "excused", minutesMissed: 0 };
export const late = (minutesMissed: number): MarkFacts => ({ mark: "late", minutesMissed });

export interface Case {
  today?: string;
  at?: string;
  marks?: Record<number, MarkFacts>;
  training?: Partial<VerdictFacts["training"]>;
  enrolment?: Partial<VerdictFacts["enrolment"]>;
  sessions?: VerdictSession[];
  makeUps?: Record<number, MakeUp>;
}

export function judged({ today = "2026-06-01", at = "12:00", ...given }: Case): Verdict {
  return verdict({
    now: requireInstant(today, at),
    today,
    training: { status: "delivered", attendanceShare: 100, makeUpDays: 180, ...given.training },
    enrolment: { placed: true, ended: null, ...given.enrolment },
    sessions: given.sessions ?? sessions,
    marks: new Map(Object.entries(given.marks ?? {}).map(([id, mark]) => [Number(id), mark])),
    makeUps: new Map(Object.entries(given.makeUps ?? {}).map(([id, makeUp]) => [Number(id), makeUp])),
  });
}

export const all = { 1: present, 2: present, 3: present };

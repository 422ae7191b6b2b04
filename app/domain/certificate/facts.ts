import type { EnrolmentEnd, SessionKind, TrainingStatus } from "#db/lists";
import type { MarkFacts } from "../attendance/rules";
import type { Instant, LocalDate } from "../dates";
import type { Reason } from "../reasons";

export interface VerdictSession {
  id: number;
  name: string;
  kind: SessionKind;
  date: LocalDate;
  startInstant: Instant;
  endInstant: Instant;
  netMinutes: number;
  isCompulsory: boolean;
}

/** All that the verdict on one enrolment depends on. */
export interface VerdictFacts {
  now: Instant;
  /** The day of `now` in Europe/Amsterdam. */
  today: LocalDate;
  /** `attendanceShare` in per cent; `makeUpDays` count from the day of the last session. */
  training: { status: TrainingStatus; attendanceShare: number; makeUpDays: number };
  enrolment: { placed: boolean; ended: EnrolmentEnd | null };
  sessions: readonly VerdictSession[];
  /** The standing mark of this participant by session id; a session without one is not recorded. */
  marks: ReadonlyMap<number, MarkFacts>;
}

export type VerdictState = "qualifies" | "not_yet" | "cannot";
export type SessionOutcome = "attended" | "partly" | "missed" | "excused" | "not_recorded" | "to_come";

export interface SessionVerdict {
  id: number;
  outcome: SessionOutcome;
  /** Net minutes attended. */
  minutes: number;
}

export interface Verdict {
  state: VerdictState;
  /** Why, in all three states. */
  reasons: Reason[];
  /** Over the sessions that count: `attended` and `total` in net minutes, `asked` and `percent` (rounded down) in per cent. */
  share: { attended: number; total: number; asked: number; percent: number };
  /** Net minutes attended of all sessions, compulsory or not. */
  netMinutes: Record<SessionKind, number>;
  /** In order of time. */
  sessions: SessionVerdict[];
}

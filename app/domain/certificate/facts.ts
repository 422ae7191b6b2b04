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

/** Where a session of one's own is made up: with another group, with the mark that they gave. */
export interface MakeUp {
  session: VerdictSession;
  mark: MarkFacts | null;
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
  /** Their training meets in intervision groups, and for one of its parts they are in none. */
  lacksGroup?: boolean;
  /** The standing places to make up in, by the session that they stand for: one's own, or an earlier make-up that fell short. */
  makeUps: ReadonlyMap<number, MakeUp>;
}

export type VerdictState = "qualifies" | "not_yet" | "cannot";
export type SessionOutcome =
  | "attended"
  | "partly"
  | "missed"
  | "excused"
  | "not_recorded"
  | "to_come"
  | "made_up"
  | "to_make_up";

export interface SessionVerdict {
  id: number;
  outcome: SessionOutcome;
  /** Net minutes attended, here or where it was made up. */
  minutes: number;
  /** Where the minutes were made up. */
  madeUpIn: number | null;
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

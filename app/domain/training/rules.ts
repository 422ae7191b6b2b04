import type { TrainingStatus } from "#db/lists";
import type { Instant, LocalDate } from "../dates";
import type { Reason } from "../reasons";

export interface StepSession {
  name: string;
  date: LocalDate;
  endInstant: Instant;
  isCompulsory: boolean;
  trainersNeeded: number;
  trainersBooked: number;
  actorsNeeded: number;
  actorsBooked: number;
  conflictCount: number;
  attendanceSubmitted: boolean;
}

export interface StepFacts {
  now: Instant;
  status: TrainingStatus;
  minParticipants: number;
  placedCount: number;
  sessions: readonly StepSession[];
}

export interface Missing {
  reason: Reason;
  /** May be passed by giving a reason. */
  waivable: boolean;
}

export interface Step {
  status: TrainingStatus;
  /** Nothing is missing that cannot be passed with a reason. */
  allowed: boolean;
  /** It asks a reason: something is passed, or it is a cancellation. */
  asksReason: boolean;
  missing: Missing[];
}

/** The steps from here, each with what it still lacks: first the next status, then cancelling where that is possible. */
export function nextSteps(_facts: StepFacts): Step[] {
  throw new Error("not yet");
}

/** Why nobody can be enrolled, placed or moved to another training any more; nothing while it can. */
export function whyNoEnrolment(_status: TrainingStatus): Reason | undefined {
  throw new Error("not yet");
}

/** Why no session can be moved, added or staffed any more; nothing while it can. */
export function whyNoPlanning(_status: TrainingStatus): Reason | undefined {
  throw new Error("not yet");
}

/** Why no attendance can be recorded in this status (too early, cancelled); nothing when it can. */
export function whyNoAttendance(_status: TrainingStatus): Reason | undefined {
  throw new Error("not yet");
}

/** `2027-0123`: the plan's year and the training's number in it, from 1. */
export const trainingCode = (year: number, sequence: number): string => `${year}-${String(sequence).padStart(4, "0")}`;

import type { TrainingStatus } from "#db/lists";
import type { StaffingFinding } from "../booking/staffing-rules";
import type { Instant, LocalDate } from "../dates";
import type { Reason } from "../reasons";

export interface StepSession {
  name: string;
  date: LocalDate;
  endInstant: Instant;
  isCompulsory: boolean;
  /** What the staffing rule has to say of it. */
  findings: readonly StaffingFinding[];
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
export function nextSteps(facts: StepFacts): Step[] {
  switch (facts.status) {
    case "planned":
      return [step("confirmed", missingToConfirm(facts)), cancelling];
    case "confirmed":
      return [step("delivered", missingToDeliver(facts)), cancelling];
    case "delivered":
      return [step("closed", missingToClose(facts))];
    case "closed":
    case "cancelled":
      return [];
  }
}

const cancelling: Step = { status: "cancelled", allowed: true, asksReason: true, missing: [] };

function step(status: TrainingStatus, missing: Missing[]): Step {
  const allowed = missing.every(({ waivable }) => waivable);
  return { status, allowed, asksReason: allowed && missing.length > 0, missing };
}

const hard = (reason: Reason): Missing => ({ reason, waivable: false });
const waivable = (reason: Reason): Missing => ({ reason, waivable: true });

const inSession = ({ name, date }: StepSession) => ({ session: name, date: { date } });

const missingToConfirm = (facts: StepFacts): Missing[] => [
  ...missingSessions(facts),
  ...missingParticipants(facts),
  ...facts.sessions.flatMap(missingInSession),
];

const missingSessions = ({ sessions }: StepFacts): Missing[] =>
  sessions.length === 0 ? [hard({ code: "no_sessions" })] : [];

function missingParticipants({ placedCount, minParticipants }: StepFacts): Missing[] {
  if (placedCount >= minParticipants) return [];
  return [waivable({ code: "too_few_participants", params: { count: placedCount, minimum: minParticipants } })];
}

/** What the staffing rule asks may be passed with a reason; a double booking, of whomever and of whatever room, never. */
function missingInSession(session: StepSession): Missing[] {
  const staff = session.findings.filter(({ blocks, reason }) => blocks && reason.code !== "staff_double_booked");
  const doubleBooked = session.findings.filter(({ reason }) => reason.code === "staff_double_booked");
  const inConflict = session.conflictCount > 0 && doubleBooked.length === 0;
  return [
    ...staff.map(({ reason }) => waivable(reason)),
    ...doubleBooked.map(({ reason }) => hard(reason)),
    ...(inConflict ? [hard({ code: "session_in_conflict", params: inSession(session) })] : []),
  ];
}

function missingToDeliver(facts: StepFacts): Missing[] {
  const ahead = facts.sessions.filter((session) => session.endInstant > facts.now);
  const waiting = ahead.map((session) => hard({ code: "session_not_over", params: inSession(session) }));
  return [...missingSessions(facts), ...waiting];
}

/** Compulsory attendance must be in; that of a session nobody has to attend may be passed. */
function missingToClose({ sessions }: StepFacts): Missing[] {
  const nothingCompulsory = !sessions.some((session) => session.isCompulsory);
  return sessions
    .filter((session) => !session.attendanceSubmitted)
    .map((session) => ({
      reason: { code: "attendance_not_submitted", params: inSession(session) },
      waivable: !(session.isCompulsory || nothingCompulsory),
    }));
}

const over: Partial<Record<TrainingStatus, Reason>> = {
  delivered: { code: "training_delivered" },
  closed: { code: "training_closed" },
  cancelled: { code: "training_cancelled" },
};

/** Why nobody can be enrolled, placed or moved to another training any more; nothing while it can. */
export const whyNoEnrolment = (status: TrainingStatus): Reason | undefined => over[status];

/** Why no session can be moved, added or staffed any more; nothing while it can. */
export const whyNoPlanning = (status: TrainingStatus): Reason | undefined => over[status];

/** Why no attendance can be recorded in this status; nothing when it can. Also after closing: a missed part can be made up. */
export function whyNoAttendance(status: TrainingStatus): Reason | undefined {
  if (status === "planned") return { code: "training_not_confirmed" };
  return status === "cancelled" ? over.cancelled : undefined;
}

/** `2027-0123`: the plan's year and the training's number in it, from 1. */
export const trainingCode = (year: number, sequence: number): string => `${year}-${String(sequence).padStart(4, "0")}`;

import type { SessionStaffing, StaffedPerson } from "~/domain/booking/staffing";
import { isAgreedState, isPendingState, isStandingState } from "~/domain/booking/staffing-count";
import type { StaffingFinding } from "~/domain/booking/staffing-rules";
import type { Instant } from "~/domain/dates";
import type { Reason, ReasonCode } from "~/domain/reasons";
import type { StatusTone } from "~/ui/status";

export interface StaffContext {
  now: Instant;
  /** The training can still be staffed. */
  isOpen: boolean;
  /** Absence can still be noted. */
  isLoggable: boolean;
  /** What lies behind a hold of an actor is for whoever may open their file. */
  knowsCareOf: (person: { organisationId: number | null }) => boolean;
  words: (reason: Reason) => string;
}

/** A session as the staff page shows it. */
export function sessionView(session: SessionStaffing, context: StaffContext) {
  const { sessionId, name, date, startsAt, endsAt, startInstant, endInstant, place, level, counts } = session;
  const isOver = endInstant <= context.now;
  return {
    ...{ id: sessionId, name, date, startsAt, endsAt, place, isOver, counts },
    isAhead: startInstant > context.now,
    level: isOver ? null : level,
    people: session.people.map((person) => personView(session, person, context)),
  };
}

export type SessionView = ReturnType<typeof sessionView>;

const markNames = [
  "staff_double_booked",
  "staff_not_certified",
  "staff_not_deployable",
  "staff_returning",
  "staff_away",
  "staff_in_grace",
  "staff_held",
  "trainee_not_counted",
] as const satisfies ReasonCode[];
export type MarkName = (typeof markNames)[number];

const isMark = (code: ReasonCode): code is MarkName => markNames.some((name) => name === code);

const toneOf: Record<StaffingFinding["level"], StatusTone> = { red: "danger", orange: "warning", open: "neutral" };

function personView(session: SessionStaffing, person: StaffedPerson, context: StaffContext) {
  const { bookingId, personId, name, organisation, function: as, capacity, state, mustAnswerAgain } = person;
  const own = session.findings.filter((finding) => finding.bookingId === bookingId);
  const isOver = session.endInstant <= context.now;
  return {
    ...{ bookingId, personId, name, organisation, function: as, capacity },
    state: mustAnswerAgain && state === "asked" ? ("again" as const) : state,
    tone: stateTone(person, own),
    marks: isOver ? [] : own.flatMap((finding) => markOf(finding, person, context)),
    notes: notesFor(person, own, context),
    can: actionsFor(session, person, context),
  };
}

export type PersonView = ReturnType<typeof personView>;

/** How their answer stands; what is wrong with them otherwise has marks of its own. */
function stateTone({ state }: StaffedPerson, own: readonly StaffingFinding[]): StatusTone {
  if (isAgreedState(state)) return "good";
  if (state === "no_show") return "warning";
  const aboutAnswer = own.find(({ reason }) => !isMark(reason.code));
  return aboutAnswer ? toneOf[aboutAnswer.level] : "neutral";
}

function markOf({ reason, level, why }: StaffingFinding, person: StaffedPerson, { knowsCareOf, words }: StaffContext) {
  if (!isMark(reason.code)) return [];
  const isTold = reason.code !== "staff_held" || knowsCareOf(person);
  return [{ name: reason.code, tone: toneOf[level], why: isTold ? why.map(words) : [] }];
}

/** Until when they are certified, and when they were asked. */
function notesFor({ fitness, capacity, state }: StaffedPerson, own: readonly StaffingFinding[], context: StaffContext) {
  const asked = own.filter(({ reason }) => !isMark(reason.code)).flatMap(({ why }) => why.map(context.words));
  const isFit = capacity === "full" && fitness?.level === "qualified" && isStandingState(state);
  if (!isFit) return asked;
  const certified: Reason =
    fitness.until === null
      ? { code: "candidate_certified" }
      : { code: "candidate_certified_until", params: { until: { date: fitness.until } } };
  return [context.words(certified), ...asked];
}

/** What can be done about someone here; each verb decides for itself once more. */
function actionsFor(
  session: SessionStaffing,
  { state, mustAnswerAgain, isSucceeded }: StaffedPerson,
  context: StaffContext,
) {
  const { now, isOpen, isLoggable } = context;
  const [isAhead, isOver] = [session.startInstant > now, session.endInstant <= now];
  const isPending = isPendingState(state);
  const ask = mustAnswerAgain ? ("again" as const) : state === "asked" ? ("remind" as const) : ("ask" as const);
  const isGone = state === "declined" && !isSucceeded;
  return {
    ask: isOpen && isPending && isAhead ? ask : null,
    agree: isOpen && isPending && !isOver,
    attend: isLoggable && isOver && (isPending || state === "no_show"),
    replace: isOpen && !isOver && (isStandingState(state) || isGone),
    end: isOpen && isStandingState(state),
    absent: isLoggable && isOver && isAgreedState(state),
  };
}

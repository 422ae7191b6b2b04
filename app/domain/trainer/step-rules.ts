import type { LocalDate } from "../dates";
import type { Reason, ReasonCode } from "../reasons";
import { isGiven } from "../track/rules";
import type { AssessmentFacts, Delivery, StepFacts, TrackFacts, TrainerFacts } from "./facts";

/** Something that counts for a step: what it was, in words already known, and the day. */
export interface Counted {
  date: LocalDate;
  label: string;
  sessionId: number | null;
}

export interface StepVerdict {
  step: StepFacts;
  /** Blocked: a step before it is not done yet. */
  state: "done" | "open" | "blocked";
  counted: number;
  needed: number;
  /** What counted, the earliest first. */
  items: Counted[];
  /** Who judged it and when, the latest first; with `not_yet` too. */
  judgements: AssessmentFacts[];
  /** Why it was granted as equivalent. */
  equivalent: AssessmentFacts | null;
  /** What is missing; nothing once it is done. */
  reasons: Reason[];
}

type Records = Pick<TrainerFacts, "deliveries" | "shadowed" | "followed">;

/**
 * Where someone stands with every step of a track, in order. What happened counts whatever the order in which it
 * happened; a step is done once it counts enough and every step before it is done.
 */
export function stepVerdicts({ edition, assessments }: TrackFacts, records: Records): StepVerdict[] {
  const counted = edition.steps.map((step) => countStep(step, records, judging(assessments, step)));
  const done = settle(counted);
  return counted.map((one) => ({ ...one, ...standing(one, done, edition.steps) }));
}

type Count = Omit<StepVerdict, "state" | "reasons">;

const judging = (assessments: readonly AssessmentFacts[], { id }: StepFacts): AssessmentFacts[] =>
  assessments
    .filter(({ stepId }) => stepId === id)
    .toSorted((one, other) => other.assessedOn.localeCompare(one.assessedOn) || other.id - one.id);

function countStep(step: StepFacts, records: Records, judgements: AssessmentFacts[]): Count {
  const equivalent = judgements.find(({ isEquivalent, verdict }) => isEquivalent && verdict === "passed") ?? null;
  const items = itemsOf(step, records, judgements).toSorted((one, other) => one.date.localeCompare(other.date));
  const counted = equivalent ? step.count : Math.min(items.length, step.count);
  return { step, counted, needed: step.count, items, judgements, equivalent };
}

const ofDelivery = ({ date, trainingCode, sessionId }: Omit<Delivery, "capacity" | "kind" | "isOutside">): Counted => ({
  date,
  label: trainingCode,
  sessionId,
});

/** Trainers of a training day; an intervision that was led counts for renewal alone. */
const days = (records: Records, capacity: Delivery["capacity"], isOutside: boolean): Counted[] =>
  records.deliveries
    .filter((one) => one.kind === "training_day" && one.capacity === capacity && (one.isOutside || !isOutside))
    .map(ofDelivery);

function itemsOf(step: StepFacts, records: Records, judgements: AssessmentFacts[]): Counted[] {
  switch (step.kind) {
    case "training_followed":
      return records.followed
        .filter(({ trainingTypeId }) => trainingTypeId === step.trainingTypeId)
        .map(({ date, number }) => ({ date, label: number, sessionId: null }));
    case "shadowing":
      return records.shadowed.map(ofDelivery);
    case "co_training":
      return days(records, "trainee", step.isOutside);
    case "independent_delivery":
      return days(records, "full", step.isOutside);
    default:
      return judgements
        .filter(({ verdict, isEquivalent }) => verdict === "passed" && !isEquivalent)
        .map(({ assessedOn, assessor, sessionId }) => ({ date: assessedOn, label: assessor, sessionId }));
  }
}

/** The ids of the steps that are done: each counts enough, and so does all it needs. */
function settle(counted: readonly Count[]): ReadonlySet<number> {
  const done = new Set<number>();
  const isReady = ({ step, counted: count, needed }: Count) =>
    !done.has(step.id) && count >= needed && step.needs.every((id) => done.has(id));
  for (let ready = counted.filter(isReady); ready.length > 0; ready = counted.filter(isReady)) {
    for (const { step } of ready) done.add(step.id);
  }
  return done;
}

function standing(
  count: Count,
  done: ReadonlySet<number>,
  steps: readonly StepFacts[],
): Pick<StepVerdict, "state" | "reasons"> {
  if (done.has(count.step.id)) return { state: "done", reasons: [] };
  const before = steps.filter(({ id }) => count.step.needs.includes(id) && !done.has(id));
  const blocked = before.map(({ name }): Reason => ({ code: "step_after", params: { step: name } }));
  return { state: blocked.length > 0 ? "blocked" : "open", reasons: [...missing(count), ...blocked] };
}

const missingCodes = {
  shadowing: "step_lacks_shadowing",
  co_training: "step_lacks_co_training",
  independent_delivery: "step_lacks_delivery",
  observed_delivery: "step_lacks_observation",
  interview: "step_lacks_interview",
  document: "step_lacks_document",
} as const satisfies Record<Exclude<StepFacts["kind"], "training_followed">, ReasonCode>;

function missing({ step, counted, needed, judgements: [latest] }: Count): Reason[] {
  const count = needed - counted;
  if (count <= 0) return [];
  if (step.kind === "training_followed") {
    return [{ code: "step_lacks_training", params: { training: step.training ?? step.name } }];
  }
  const code = isGiven(step.kind) && step.isOutside ? "step_lacks_delivery_outside" : missingCodes[step.kind];
  const reasons: Reason[] = [{ code, params: { count } }];
  if (latest?.verdict !== "not_yet") return reasons;
  const { assessor, assessedOn } = latest;
  return [...reasons, { code: "step_judged_not_yet", params: { person: assessor, date: { date: assessedOn } } }];
}

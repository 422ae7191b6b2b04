import { dayNumber, weekdayIndex } from "./calendar";
import { evaluate } from "./evaluate";
import type {
  Actor,
  FixChange,
  Id,
  PlanningProblem,
  Trainer,
  TrainingPlan,
  TrainingRequest,
  Venue,
  Violation,
} from "./types";

const mostRounds = 4;

/**
 * What must change so that a plan breaks no rule beside the others: of the training, and of the very people and room that it
 * uses. Null where something is in the way that no such change takes away: a public holiday, another booking, someone away.
 */
export function changesFor(
  problem: PlanningProblem,
  others: readonly TrainingPlan[],
  plan: TrainingPlan,
): FixChange[] | null {
  const found = new Map<string, FixChange>();
  for (let round = 0; round < mostRounds; round += 1) {
    const broken = brokenBy(withChanges(problem, [...found.values()]), others, plan);
    if (broken.length === 0) return [...found.values()];
    for (const violation of broken) {
      const change = changeFor(problem, plan, violation);
      if (!change) return null;
      found.set(keyOf(change), merged(found.get(keyOf(change)), change));
    }
  }
  return null;
}

/** What the plan adds to the rules that the others break already. */
function brokenBy(problem: PlanningProblem, others: readonly TrainingPlan[], plan: TrainingPlan): Violation[] {
  const { violations } = evaluate(problem, [...others, plan]);
  return violations.filter(({ level, trainingIds }) => level === "hard" && trainingIds.includes(plan.trainingId));
}

const keyOf = (change: FixChange): string => `${change.kind} ${"personId" in change ? change.personId : ""}`;

/** Twice the same limit for one person: the higher. */
const merged = (known: FixChange | undefined, change: FixChange): FixChange =>
  known && "most" in known && "most" in change && known.most > change.most ? known : change;

type Ask = (problem: PlanningProblem, plan: TrainingPlan, violation: Violation) => FixChange | null;

const ofPerson =
  (make: (personId: Id, violation: Violation, plan: TrainingPlan) => FixChange): Ask =>
  (_, plan, violation) => {
    const [personId] = violation.personIds;
    return personId === undefined ? null : make(personId, violation, plan);
  };

const firstDate = ({ sessions }: TrainingPlan): string => sessions[0]?.date ?? "";

/** The change that takes each kind of violation away. */
const asks: Partial<Record<Violation["rule"], Ask>> = {
  window: (problem, plan, { messageKey }) => (messageKey === "planner_window" ? windowChange(problem, plan) : null),
  gap: (problem, plan) => gapChange(problem, plan),
  dayNotAllowed: (problem, plan) => weekdayChange(problem, plan),
  venueClosed: (_, { trainingId, sessions }, { messageKey }) =>
    messageKey === "planner_venue_not_offered"
      ? { kind: "room", trainingId, venueId: sessions[0]?.venueId ?? "" }
      : null,
  venueTooSmall: (_, { trainingId }, { params }) => ({ kind: "size", trainingId, size: Number(params.capacity) }),
  teamSize: (_, { trainingId }, { messageKey, params }) =>
    messageKey === "planner_teamSize" && Number(params.count) < Number(params.least)
      ? { kind: "actorsMin", trainingId, least: Number(params.count) }
      : null,
  notExternal: ofPerson((personId, _, plan) => ({ kind: "external", personId, from: firstDate(plan) })),
  unqualified: ofPerson((personId, _, plan) => ({ kind: "certified", personId, from: firstDate(plan) })),
  tooFar: ofPerson((personId, { params }) => ({ kind: "travel", personId, km: Math.ceil(Number(params.km)) })),
  quarterCap: ofPerson((personId, { params }) => ({ kind: "quarter", personId, most: Number(params.count) })),
  actorMonthCap: ofPerson((personId, { params }) => ({ kind: "month", personId, most: Number(params.count) })),
  lockBroken: (problem, { trainingId }, { messageKey }) =>
    messageKey === "planner_lockBroken"
      ? { kind: "unlock", trainingId, fields: fieldsLocked(problem, trainingId) }
      : null,
};

const changeFor: (...about: Parameters<Ask>) => FixChange | null = (problem, plan, violation) =>
  asks[violation.rule]?.(problem, plan, violation) ?? null;

const requestOf = ({ trainings }: PlanningProblem, trainingId: Id): TrainingRequest | undefined =>
  trainings.find(({ id }) => id === trainingId);

function windowChange(problem: PlanningProblem, { trainingId, sessions }: TrainingPlan): FixChange | null {
  const training = requestOf(problem, trainingId);
  const days = sessions.filter(({ kind }) => kind !== "intervision").map(({ date }) => date);
  if (!training || days.length === 0) return null;
  const [earliest = ""] = [training.earliest, ...days].toSorted();
  const latest = [training.latest, ...days].toSorted().at(-1) ?? "";
  return { kind: "window", trainingId, earliest, latest };
}

function gapChange(problem: PlanningProblem, { trainingId, sessions }: TrainingPlan): FixChange | null {
  const training = requestOf(problem, trainingId);
  const [first, second] = sessions;
  if (!training || !first || second?.kind !== "day2") return null;
  const days = dayNumber(second.date) - dayNumber(first.date);
  const [least, most] = training.day2GapDays;
  return days >= least && days <= most
    ? null
    : { kind: "gap", trainingId, least: Math.min(least, days), most: Math.max(most, days) };
}

function weekdayChange(problem: PlanningProblem, { trainingId, sessions }: TrainingPlan): FixChange | null {
  const training = requestOf(problem, trainingId);
  if (!training) return null;
  const used = new Set(sessions.map(({ date }) => weekdayIndex(dayNumber(date))));
  const weekdays = Array.from({ length: 7 }, (_, day) => training.weekdays[day] === true || used.has(day));
  return { kind: "weekdays", trainingId, weekdays };
}

const fieldsLocked = ({ locks }: PlanningProblem, trainingId: Id) => [
  ...new Set(locks.filter((lock) => lock.trainingId === trainingId).flatMap(({ fields }) => fields)),
];

/** The problem after these changes. */
export const withChanges = (problem: PlanningProblem, changes: readonly FixChange[]): PlanningProblem =>
  changes.reduce(withChange, problem);

function withChange(problem: PlanningProblem, change: FixChange): PlanningProblem {
  if ("personId" in change) {
    return {
      ...problem,
      trainers: problem.trainers.map((one) =>
        one.id === change.personId ? { ...one, ...ofTrainer(one, change) } : one,
      ),
      actors: problem.actors.map((one) => (one.id === change.personId ? { ...one, ...ofActor(one, change) } : one)),
    };
  }
  const { trainingId } = change;
  if (change.kind === "unlock") {
    return { ...problem, locks: problem.locks.filter((lock) => lock.trainingId !== trainingId) };
  }
  return {
    ...problem,
    trainings: problem.trainings.map((one) => (one.id === trainingId ? { ...one, ...ofTraining(one, change) } : one)),
  };
}

function ofTraining(training: TrainingRequest, change: FixChange): Partial<TrainingRequest> {
  switch (change.kind) {
    case "window":
      return { earliest: change.earliest, latest: change.latest };
    case "gap":
      return { day2GapDays: [change.least, change.most] };
    case "weekdays":
      return { weekdays: change.weekdays };
    case "room":
      return { venueIds: [...training.venueIds, change.venueId] };
    case "size":
      return { size: change.size };
    case "actorsMin":
      return { actorsMin: change.least };
    default:
      return {};
  }
}

const earlier = (one: string | null, other: string): string => (one === null || other < one ? other : one);

function ofTrainer(trainer: Trainer, change: FixChange): Partial<Trainer> {
  switch (change.kind) {
    case "external":
      return { externalFrom: earlier(trainer.externalFrom, change.from) };
    case "certified":
      return { leadFrom: earlier(trainer.leadFrom, change.from) };
    case "travel":
      return { maxKm: Math.max(trainer.maxKm, change.km) };
    case "quarter":
      return { maxPerQuarter: Math.max(trainer.maxPerQuarter, change.most) };
    default:
      return {};
  }
}

function ofActor(actor: Actor, change: FixChange): Partial<Actor> {
  if (change.kind === "travel") return { maxKm: Math.max(actor.maxKm, change.km) };
  return change.kind === "month" ? { maxPerMonth: Math.max(actor.maxPerMonth, change.most) } : {};
}

/** Rooms that are large enough, the nearest to those offered first. */
export function otherRooms({ venues, trainings }: PlanningProblem, id: Id, most: number): Venue[] {
  const training = trainings.find((one) => one.id === id);
  const offered = venues.filter((venue) => training?.venueIds.includes(venue.id));
  const far = ({ loc, regionId }: Venue) =>
    offered.length === 0
      ? Number(regionId !== training?.regionId)
      : Math.min(...offered.map((one) => Math.hypot(one.loc.lat - loc.lat, one.loc.lon - loc.lon)));
  return venues
    .filter((venue) => venue.capacity >= (training?.size ?? 0))
    .sort((one, other) => far(one) - far(other))
    .slice(0, most);
}

import { distanceOf } from "../distance";
import type {
  Actor,
  HardRule,
  Id,
  IsoDate,
  LatLon,
  Lock,
  LockField,
  Params,
  PlanningProblem,
  Session,
  SoftRule,
  SpecialFault,
  Trainer,
  TrainingPlan,
  TrainingRequest,
  Venue,
  Violation,
  Zone,
} from "../types";

/** The problem, by id. */
export interface World {
  problem: PlanningProblem;
  trainers: ReadonlyMap<Id, Trainer>;
  actors: ReadonlyMap<Id, Actor>;
  venues: ReadonlyMap<Id, Venue>;
  trainings: ReadonlyMap<Id, TrainingRequest>;
  published: ReadonlyMap<Id, TrainingPlan>;
  locked: ReadonlyMap<Id, ReadonlySet<SingleField>>;
  zones: ReadonlyMap<Id, Zone>;
  holidays: ReadonlySet<IsoDate>;
  km: (one: LatLon, other: LatLon) => number;
}

export type SingleField = Exclude<LockField, "all">;

const everyField = ["dates", "lead", "co", "actors", "venue"] as const;

/** The single fields that are locked, by training. */
function lockedFields(locks: readonly Lock[]): ReadonlyMap<Id, ReadonlySet<SingleField>> {
  const found = new Map<Id, Set<SingleField>>();
  for (const { trainingId, fields } of locks) {
    const known = found.get(trainingId) ?? new Set();
    for (const field of fields.flatMap((one) => (one === "all" ? everyField : [one]))) known.add(field);
    found.set(trainingId, known);
  }
  return found;
}

const byId = <Entry extends { id: Id }>(list: readonly Entry[]): ReadonlyMap<Id, Entry> =>
  new Map(list.map((entry) => [entry.id, entry]));

export const worldOf = (problem: PlanningProblem): World => ({
  problem,
  trainers: byId(problem.trainers),
  actors: byId(problem.actors),
  venues: byId(problem.venues),
  trainings: byId(problem.trainings),
  published: new Map(problem.published.map((plan) => [plan.trainingId, plan])),
  locked: lockedFields(problem.locks),
  zones: new Map(problem.regions.map(({ id, zone }) => [id, zone])),
  holidays: new Set(problem.publicHolidays),
  km: distanceOf(problem),
});

/** A plan with the training it is for. */
export interface Case {
  world: World;
  training: TrainingRequest;
  plan: TrainingPlan;
}

interface About {
  trainingIds?: Id[];
  personIds?: Id[];
  dates?: IsoDate[];
  params?: Params;
  /** Where one rule is broken in several ways. */
  key?: SpecialFault;
}

const violation = (level: Violation["level"], rule: HardRule | SoftRule, cost: number, about: About): Violation => ({
  level,
  rule,
  cost,
  trainingIds: about.trainingIds ?? [],
  personIds: about.personIds ?? [],
  dates: about.dates ?? [],
  messageKey: `planner_${about.key ?? rule}`,
  params: about.params ?? {},
});

export const hard = (rule: HardRule, about: About): Violation => violation("hard", rule, 0, about);

/** Nothing where it costs nothing. */
export const soft = (rule: SoftRule, cost: number, about: About): Violation[] =>
  cost > 0 ? [violation("soft", rule, cost, about)] : [];

export const isTrainingDay = ({ kind }: Session): boolean => kind !== "intervision";

/** A session of the published plan that is over and stays where it was: what it was like is no longer judged. */
export function isOver({ world, training, plan }: Case, session: Session): boolean {
  if (session.date >= world.problem.today) return false;
  return world.published.get(training.id)?.sessions[plan.sessions.indexOf(session)]?.date === session.date;
}

/** Where a session is: an intervision without a venue is at that of the first day. */
export function venueOf({ world, plan }: Case, session: Session): Venue | undefined {
  const id = session.venueId ?? plan.sessions.find(({ kind }) => kind === "day1")?.venueId;
  return id === undefined ? undefined : world.venues.get(id);
}

/** Who trains in a session: the lead in all, the second on the training days. */
export const trainersIn = ({ leadId, coId }: TrainingPlan, session: Session): Id[] =>
  isTrainingDay(session) ? [leadId, coId] : [leadId];

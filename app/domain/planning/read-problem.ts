import type { Reader } from "#db/client.server";
import type { LocalDate } from "../dates";
import { dayNumber } from "../planner/calendar";
import { evaluate } from "../planner/evaluate";
import type { Id, PlanningProblem, TrainingPlan, TrainingRequest, Violation } from "../planner/types";
import type { Reason } from "../reasons";
import { actorFor } from "./actors";
import { type Gathered, gather, type ProblemAsked } from "./gather";
import { trainingKey } from "./ids";
import { fixedRequest, movableRequest, requestFor } from "./requests";
import { closuresOf, venueFor } from "./rooms";
import type { Ground } from "./staff";
import { planOf, type StandingTraining } from "./standing";
import { takenBy } from "./taken";
import { trainerFor } from "./trainers";

export type { ProblemAsked } from "./gather";

export interface PlanningRead {
  problem: PlanningProblem;
  /** What people read for the planner's ids of people, locations and trainings; actors by their acting names. */
  names: ReadonlyMap<Id, string>;
  /** What the planner can't plan or weigh, with why; who and what it holds is taken. */
  left: LeftTraining[];
}

export interface LeftTraining {
  trainingId: number;
  reason: Reason;
  /** The rule that it breaks as it stands; never one about an actor, whose file is not for everybody. */
  violation?: Violation | undefined;
}

/**
 * The planner's problem for a period, from what stands: trainings without a date with what is wished for them, trainings that
 * stand complete as plans, everything else that stands as taken people and rooms. Ids are `p12` (person), `l3` (location),
 * `t45` (training) and `o6` (organisation). Never holds birth dates, themes or reasons for being away. A fixed number of
 * statements.
 */
export function readProblem(db: Reader, asked: ProblemAsked): PlanningRead {
  const facts = gather(db, asked);
  const isFixed = asked.standing !== "movable";
  const complete = facts.standing.flatMap((training) => standingOf(facts, training, isFixed));
  const { sound, broken } = soundOf(facts, complete, isFixed);
  return {
    problem: problemFor(facts, sound, { isFixed, withWanted: true }),
    names: facts.names,
    left: leftOf(facts, new Set(complete.map(idOf)), new Set(sound.map(idOf)), broken),
  };
}

/** A training that stands as the planner would have planned it. */
interface Complete {
  training: StandingTraining;
  plan: TrainingPlan;
  request: TrainingRequest;
}

const idOf = ({ training }: Complete): number => training.id;

function standingOf(facts: Gathered, training: StandingTraining, isFixed: boolean): Complete[] {
  const plan = planOf(training);
  return plan ? completeWith(facts, training, plan, isFixed) : [];
}

function completeWith(
  { shapes, rooms }: Gathered,
  training: StandingTraining,
  plan: TrainingPlan,
  isFixed: boolean,
): Complete[] {
  const shape = shapes.get(training.trainingTypeId);
  if (!shape) return [];
  const request = (isFixed ? fixedRequest : movableRequest)({ training, plan }, shape, rooms);
  return [{ training, plan, request }];
}

/**
 * Those that break no rule of the planner's and name nobody whom it does not know: it would leave any other unplaced, and
 * give its people and rooms away. What may move may lack someone who is away: that is what it is moved for.
 */
function soundOf(facts: Gathered, all: readonly Complete[], isFixed: boolean): Sound {
  const asTheyStand = problemFor(facts, all, { isFixed: true, withWanted: false });
  const complete = knownOf(facts, all, { known: knownIn(asTheyStand), isFixed });
  const isSame = complete.length === all.length && complete.every((one, index) => one === all[index]);
  const problem = isSame ? asTheyStand : problemFor(facts, complete, { isFixed: true, withWanted: false });
  const { violations } = evaluate(problem, problem.published);
  const breaks = violations.filter(({ level, rule }) => level === "hard" && (isFixed || rule !== "unavailable"));
  const broken = new Map(breaks.flatMap((violation) => violation.trainingIds.map((id) => [id, violation])));
  const actors = new Set(problem.actors.map(({ id }) => id));
  const told = [...broken].filter(([, { personIds }]) => !personIds.some((id) => actors.has(id)));
  return { sound: complete.filter(({ plan }) => !broken.has(plan.trainingId)), broken: new Map(told) };
}

interface Sound {
  sound: Complete[];
  /** What may be told of why the others are not, by training. */
  broken: ReadonlyMap<Id, Violation>;
}

interface Known {
  known: ReadonlySet<Id>;
  isFixed: boolean;
}

/** Those that name only the known; of days that are over who acted then and is not known any more is left out. */
const knownOf = (facts: Gathered, all: readonly Complete[], { known, isFixed }: Known): Complete[] => {
  const isKnown = (id: Id) => known.has(id);
  return all.flatMap((one) => {
    if (namedIn(one.plan).every(isKnown)) return [one];
    const plan = withoutGone(one.plan, known, facts.today);
    return namedIn(plan).every(isKnown) ? completeWith(facts, one.training, plan, isFixed) : [];
  });
};

const knownIn = ({ trainers, actors, venues }: PlanningProblem): ReadonlySet<Id> =>
  new Set([...trainers, ...actors, ...venues].map(({ id }) => id));

const namedIn = ({ leadId, coId, sessions }: TrainingPlan): Id[] => [
  ...[leadId, coId],
  ...sessions.flatMap(({ actorIds, venueId }) => [...actorIds, ...(venueId === undefined ? [] : [venueId])]),
];

const withoutGone = (plan: TrainingPlan, known: ReadonlySet<Id>, today: LocalDate): TrainingPlan => ({
  ...plan,
  sessions: plan.sessions.map((session) =>
    session.date < today ? { ...session, actorIds: session.actorIds.filter((id) => known.has(id)) } : session,
  ),
});

function problemFor(
  facts: Gathered,
  complete: readonly Complete[],
  { isFixed, withWanted }: { isFixed: boolean; withWanted: boolean },
): PlanningProblem {
  const published = complete.map(({ plan }) => plan);
  const ground = groundOf(facts, complete, withWanted);
  const closures = closuresOf(ground.taken);
  const known = new Set(published.map(({ trainingId }) => trainingId));
  return {
    origin: facts.horizon.from,
    horizonDays: dayNumber(facts.horizon.to) - dayNumber(facts.horizon.from) + 1,
    today: facts.today,
    ...facts.season,
    trainers: facts.trainers.flatMap((one) => trainerFor(one, ground)),
    actors: facts.actors.flatMap((one) => actorFor(one, ground)),
    venues: facts.rooms.flatMap((room) => venueFor(room, closures)),
    trainings: [...complete.map(({ request }) => request), ...(withWanted ? wantedRequests(facts) : [])],
    locks: isFixed
      ? published.map(({ trainingId }) => ({ trainingId, fields: ["all"] }))
      : facts.locks.filter(({ trainingId }) => known.has(trainingId)),
    published,
    weights: facts.weights,
  };
}

/** Before it is known which trainings are plans, none of them is taken. */
function groundOf(facts: Gathered, complete: readonly Complete[], isKnown: boolean): Ground {
  const { horizon, today, shapes, standing, participations } = facts;
  const planned = new Set(isKnown ? complete.map(idOf) : standing.map(({ id }) => id));
  const taken = takenBy(standing, planned);
  const all = [...shapes.values()];
  return {
    ...{ horizon, today },
    hours: {
      startsAt: all.map(({ hours }) => hours.startsAt).toSorted()[0] ?? "09:00",
      endsAt:
        all
          .map(({ hours }) => hours.endsAt)
          .toSorted()
          .at(-1) ?? "17:00",
    },
    taken: { ...taken, people: [...taken.people, ...participations] },
    published: complete.map(({ plan }) => plan),
    welcomesTrainees: all.every(({ welcomesTrainees }) => welcomesTrainees),
  };
}

/** The trainings of a year are spread over their windows in the order in which they were written down. */
function wantedRequests({ undated, wanted, shapes, rooms, period }: Gathered): TrainingRequest[] {
  return wanted.flatMap((one) => {
    const shape = shapes.get(one.trainingTypeId);
    const sameYear = undated.filter(({ year }) => year === one.year);
    const share = (sameYear.indexOf(one) + 0.5) / sameYear.length;
    return shape ? [requestFor(one, shape, { period, rooms, share })] : [];
  });
}

function leftOf(
  { standing, wanted, shapes }: Gathered,
  complete: ReadonlySet<number>,
  sound: ReadonlySet<number>,
  broken: ReadonlyMap<Id, Violation>,
): LeftTraining[] {
  const isPlannable = ({ trainingTypeId }: { trainingTypeId: number }) => shapes.has(trainingTypeId);
  const otherShape = [...wanted, ...standing].filter((one) => !isPlannable(one));
  const shaped = standing.filter(isPlannable);
  return [
    ...otherShape.map(({ id }) => ({ trainingId: id, reason: { code: "planning_other_shape" } as const })),
    ...shaped
      .filter(({ id }) => !complete.has(id))
      .map(({ id }) => ({ trainingId: id, reason: { code: "planning_incomplete" } as const })),
    ...shaped
      .filter(({ id }) => complete.has(id) && !sound.has(id))
      .map(({ id }) => ({
        trainingId: id,
        reason: { code: "planning_breaks_rule" } as const,
        violation: broken.get(trainingKey(id)),
      })),
  ];
}

import { dayNumber } from "../calendar";
import { distanceOf } from "../distance";
import { fairLoadOf } from "../fair-load";
import { judgeAlone } from "../judge/alone";
import { expand } from "../judge/locks";
import type { Id, LatLon, PlanningProblem, Stretch, TrainingPlan, TrainingRequest } from "../types";
import { columnCost } from "./column-cost";
import type { Column, Model, TrainingFacts } from "./facts";
import { type Around, actorOptions, trainerOptions, venuesFor } from "./options";
import { peopleOf } from "./people";
import { periodsOf } from "./periods";
import { columnOf } from "./plans";
import { type Calendar, calendarOf, type Making, trainingDays } from "./training-days";

/** Everything the search asks many times, answered once; for one training only, where no other is asked about. */
export function compile(problem: PlanningProblem, only?: Id): Model {
  const origin = dayNumber(problem.origin);
  const horizon = { origin, days: problem.horizonDays };
  const fair = fairLoadOf(problem);
  const model: Model = {
    problem,
    ...horizon,
    ...periodsOf(origin, horizon.days),
    ...peopleOf(horizon, problem.trainers, problem.actors),
    venues: problem.venues.map(({ closed }, index) => ({
      index,
      open: openDays(horizon, closed),
    })),
    trainings: [],
    trainerFair: Float64Array.from(
      problem.trainers.flatMap((one) => fair.years.map((year) => fair.ofTrainer(one, year))),
    ),
    actorFair: Float64Array.from(fair.years, (year) => fair.ofActor(year)),
  };
  const published = new Map(problem.published.map((plan) => [plan.trainingId, plan]));
  const making = { calendar: calendarOf(problem, origin, horizon.days), published, km: rememberedKm(problem) };
  const asked = only === undefined ? problem.trainings : problem.trainings.filter(({ id }) => id === only);
  model.trainings = asked.map((one, index) => trainingFacts(model, making, one, index));
  for (const facts of model.trainings) addStanding(model, facts, published.get(facts.id) ?? null);
  return model;
}

function openDays({ origin, days }: { origin: number; days: number }, closed: readonly Stretch[]): Uint8Array {
  const open = new Uint8Array(days).fill(1);
  for (const { from, to } of closed) {
    const start = Math.max(0, dayNumber(from) - origin);
    open.fill(0, start, Math.max(start, dayNumber(to) - origin + 1));
  }
  return open;
}

interface Known {
  calendar: Calendar;
  published: ReadonlyMap<string, TrainingPlan>;
  km: Around["km"];
}

function trainingFacts(model: Model, known: Known, training: TrainingRequest, index: number): TrainingFacts {
  const { problem, origin } = model;
  const standing = known.published.get(training.id) ?? null;
  const locks = problem.locks.filter(({ trainingId }) => trainingId === training.id).flatMap(({ fields }) => fields);
  const making: Making = {
    problem,
    origin,
    calendar: known.calendar,
    training,
    standing,
    locked: new Set(locks.flatMap(expand)),
  };
  const venues = venuesFor(problem, making);
  const around: Around = {
    ...making,
    venues,
    km: known.km,
    trainerFacts: model.trainers,
    actorFacts: model.actors,
  };
  const acted = standing?.sessions.flatMap(({ actorIds }) => actorIds).length ?? 0;
  return {
    index,
    id: training.id,
    venues: venues.map((venue) => problem.venues.indexOf(venue)),
    leads: trainerOptions(around, "lead"),
    cos: trainerOptions(around, "co"),
    actors: actorOptions(around),
    ...trainingDays(making),
    actorsMin: training.actorsMin,
    actorsWanted: Math.max(training.actorsMin, training.actorsWanted),
    fixedActors: [fixedActors(making, 0), fixedActors(making, 1)],
    constant: acted * problem.weights.changeActor,
    published: null,
    frozen: null,
  };
}

/** Actors of a day that a person fixed, or that is over. */
function fixedActors({ problem, standing, locked }: Making, session: number): number[] | null {
  const before = standing?.sessions[session];
  if (!before || !(locked.has("actors") || before.date < problem.today)) return null;
  return before.actorIds.map((id) => problem.actors.findIndex((actor) => actor.id === id));
}

function addStanding(model: Model, facts: TrainingFacts, standing: TrainingPlan | null): void {
  if (!standing) return;
  const column = columnOf(model, standing);
  if (!column) return;
  const cost = columnCost(model, column);
  facts.published = Number.isFinite(cost) ? { ...column, cost } : null;
  if (isLockedWhole(model.problem, facts.id)) facts.frozen = frozenColumn(model.problem, standing, column);
}

const isLockedWhole = ({ locks }: PlanningProblem, id: string): boolean =>
  new Set(locks.filter(({ trainingId }) => trainingId === id).flatMap(({ fields }) => fields.flatMap(expand))).size ===
  5;

/** As the judge sees it: it may have what the search never makes, like a room for an intervision. */
function frozenColumn(problem: PlanningProblem, standing: TrainingPlan, column: Omit<Column, "cost">): Column | null {
  const { hard, cost } = judgeAlone(problem, standing);
  return hard === 0 ? { ...column, cost } : null;
}

/** Distances between homes and venues, each worked out once. */
function rememberedKm(problem: PlanningProblem): Around["km"] {
  const km = distanceOf(problem);
  const known = new Map<LatLon, Map<LatLon, number>>();
  return (home, place) => {
    const fromHome = known.get(home) ?? new Map<LatLon, number>();
    if (fromHome.size === 0) known.set(home, fromHome);
    const found = fromHome.get(place) ?? km(home, place);
    fromHome.set(place, found);
    return found;
  };
}

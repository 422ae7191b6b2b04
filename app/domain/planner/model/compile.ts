import { dayNumber } from "../calendar";
import { distanceOf } from "../distance";
import { fairLoadOf } from "../fair-load";
import { judgeAlone } from "../judge/alone";
import { type World, worldOf } from "../judge/world";
import type { Id, LatLon, PlanningProblem, Stretch, TrainingRequest } from "../types";
import { columnCost } from "./column-cost";
import type { Model, Places, Standing, TrainingFacts } from "./facts";
import { Options, venuesFor } from "./options";
import { peopleOf } from "./people";
import { periodsOf } from "./periods";
import { columnOf } from "./plans";
import { type Calendar, calendarOf, type Making, trainingDays } from "./training-days";

/** Everything the search asks many times, answered once; for one training only, where no other is asked about. */
export function compile(problem: PlanningProblem, only?: Id): Model {
  const asked = only === undefined ? problem.trainings : problem.trainings.filter(({ id }) => id === only);
  const model = { ...surroundingsOf(problem, asked), trainings: [] as TrainingFacts[] };
  const world = worldOf(problem);
  const calendar = calendarOf(problem, model.origin, model.days);
  const staff = { trainers: model.trainers, actors: model.actors, places: model.places };
  const options = new Options(problem, staff, rememberedKm(problem));
  model.trainings = asked.map((one, index) => trainingFacts(model, makingOf(world, calendar, one), options, index));
  for (const facts of model.trainings) addStanding(model, world, facts);
  return model;
}

function surroundingsOf(problem: PlanningProblem, asked: readonly TrainingRequest[]): Omit<Model, "trainings"> {
  const origin = dayNumber(problem.origin);
  const horizon = { origin, days: problem.horizonDays };
  const fair = fairLoadOf(problem);
  return {
    problem,
    ...horizon,
    today: dayNumber(problem.today) - origin,
    ...periodsOf(origin, horizon.days),
    ...peopleOf(horizon, problem.trainers, problem.actors),
    venues: problem.venues.map(({ closed }, index) => ({ index, open: openDays(horizon, closed) })),
    places: {
      trainers: placesOf(problem.trainers),
      actors: placesOf(problem.actors),
      venues: placesOf(problem.venues),
      trainings: placesOf(asked),
    },
    trainerFair: Float64Array.from(
      problem.trainers.flatMap((one) => fair.years.map((year) => fair.ofTrainer(one, year))),
    ),
    actorFair: Float64Array.from(fair.years, (year) => fair.ofActor(year)),
  };
}

const placesOf = (list: readonly { id: Id }[]): ReadonlyMap<Id, number> =>
  new Map(list.map(({ id }, index) => [id, index]));

function openDays({ origin, days }: { origin: number; days: number }, closed: readonly Stretch[]): Uint8Array {
  const open = new Uint8Array(days).fill(1);
  for (const { from, to } of closed) {
    const start = Math.max(0, dayNumber(from) - origin);
    open.fill(0, start, Math.max(start, dayNumber(to) - origin + 1));
  }
  return open;
}

const makingOf = (world: World, calendar: Calendar, training: TrainingRequest): Making => ({
  problem: world.problem,
  origin: dayNumber(world.problem.origin),
  calendar,
  training,
  standing: world.published.get(training.id) ?? null,
  locked: world.locked.get(training.id) ?? new Set(),
});

function trainingFacts(model: Model, making: Making, options: Options, index: number): TrainingFacts {
  const { training, standing } = making;
  const venues = venuesFor(making, model.places);
  const acted = standing?.sessions.flatMap(({ actorIds }) => actorIds).length ?? 0;
  const isOver = (session: number) => (standing?.sessions[session]?.date ?? "9999") < model.problem.today;
  return {
    index,
    id: training.id,
    venues: venues.flatMap(({ id }) => model.places.venues.get(id) ?? []),
    leads: options.trainersFor(making, venues, "lead"),
    cos: options.trainersFor(making, venues, "co"),
    actors: options.actorsFor(making, venues),
    ...trainingDays(making),
    actorsMin: training.actorsMin,
    actorsWanted: Math.max(training.actorsMin, training.actorsWanted),
    standing: standingOf(model.problem, model.places, making),
    isOver: [isOver(0), isOver(1)],
    fixedActors: [fixedActors(making, model.places, 0), fixedActors(making, model.places, 1)],
    constant: acted * model.problem.weights.changeActor,
    published: null,
    frozen: null,
  };
}

function standingOf({ weights }: PlanningProblem, places: Places, { standing }: Making): Standing | null {
  if (!standing) return null;
  const acting = (session: number) =>
    (standing.sessions[session]?.actorIds ?? []).flatMap((id) => places.actors.get(id) ?? []);
  return {
    lead: places.trainers.get(standing.leadId) ?? -1,
    co: places.trainers.get(standing.coId) ?? -1,
    changeTrainer: weights.changeTrainer,
    actors: [acting(0), acting(1)],
    changeActor: weights.changeActor,
  };
}

/** Actors of a day that a person fixed (all of them, or nobody will do), or that is over (those who are still known). */
function fixedActors({ problem, standing, locked }: Making, { actors }: Places, session: number): number[] | null {
  const before = standing?.sessions[session];
  if (!before) return null;
  if (before.date < problem.today) return before.actorIds.flatMap((id) => actors.get(id) ?? []);
  return locked.has("actors") ? before.actorIds.map((id) => actors.get(id) ?? -1) : null;
}

/** A published plan that the judge finds sound may stay as it is, whatever it is like: in two rooms, an intervision in a room. */
function addStanding(model: Model, world: World, facts: TrainingFacts): void {
  const plan = world.published.get(facts.id);
  const column = plan && columnOf(model, plan);
  if (!plan || !column) return;
  const { hard, cost } = judgeAlone(world, plan);
  if (hard > 0) return;
  const ours = columnCost(model, column);
  facts.published = { ...column, cost: Number.isFinite(ours) ? ours : cost };
  if (isLockedWhole(world, facts.id) || (isRoomLocked(world, facts.id) && !Number.isFinite(ours)))
    facts.frozen = facts.published;
}

const isLockedWhole = ({ locked }: World, id: Id): boolean => locked.get(id)?.size === 5;
const isRoomLocked = ({ locked }: World, id: Id): boolean => locked.get(id)?.has("venue") === true;

/** Distances between homes and venues, each worked out once. */
function rememberedKm(problem: PlanningProblem): (one: LatLon, other: LatLon) => number {
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

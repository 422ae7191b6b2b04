import type { Reader } from "#db/client.server";
import { addDays, type Instant, type LocalDate, localDateOf } from "../dates";
import { quarterOf } from "../planner/calendar";
import type { Id, Lock, PlanningProblem } from "../planner/types";
import { readNames } from "../schedule/queries";
import { type KnownActor, readActors } from "./actors";
import { locationKey, personKey, trainingKey } from "./ids";
import { listPlannerLocks } from "./locks";
import { lastDayAfter, windowOf } from "./requests";
import { listRooms, type Room } from "./rooms";
import { readSeason, readWeights } from "./season";
import { clip, type Spell } from "./spells";
import { quarterSpell } from "./staff";
import { listStanding, type StandingTraining } from "./standing";
import { listParticipations, type TakenDay, type TrainingHours } from "./taken";
import { type KnownTrainer, readTrainers } from "./trainers";
import { readTypeShapes, type TypeShape } from "./type-shapes";
import { listUndated, type Undated } from "./wishes";

export interface ProblemAsked {
  /** Training days are planned from `from` up to and including `until`; intervisions may follow later. */
  from: LocalDate;
  until: LocalDate;
  /** Only trainings of this youth region get a place; those of the others stand as they are. */
  regionCode?: string | undefined;
  now: Instant;
  /** What stands is `fixed` (usual), or `movable`: then only what people locked stays. */
  standing?: "fixed" | "movable" | undefined;
}

/** Everything of the database that a problem is made of. */
export interface Gathered {
  today: LocalDate;
  /** The days for training days: tomorrow is the first. */
  period: Spell;
  /** Every day that matters, in whole quarters at least. */
  horizon: Spell;
  shapes: ReadonlyMap<number, TypeShape>;
  undated: Undated[];
  /** Those that want a place in the period and the region. */
  wanted: Undated[];
  standing: StandingTraining[];
  trainers: KnownTrainer[];
  actors: KnownActor[];
  rooms: Room[];
  participations: TakenDay[];
  season: Pick<PlanningProblem, "regions" | "publicHolidays" | "schoolHolidays">;
  weights: PlanningProblem["weights"];
  locks: Lock[];
  names: ReadonlyMap<Id, string>;
}

/** Reads what a problem needs, in a fixed number of statements, whatever the period holds. */
export function gather(db: Reader, { from, until, regionCode, now }: ProblemAsked): Gathered {
  const today = localDateOf(now);
  const tomorrow = addDays(today, 1);
  const period = { from: from < tomorrow ? tomorrow : from, to: until };
  const shapes = readTypeShapes(db);
  const undated = listUndated(db);
  const wanted = undated.filter(
    (one) => (regionCode === undefined || one.regionCode === regionCode) && clip(windowOf(one), period).length > 0,
  );
  const span = quartersAround(period, [...shapes.values()]);
  const standing = listStanding(db, span);
  const horizon = widened(span, standing);
  const trainers = readTrainers(db, horizon, now);
  const actors = readActors(db, horizon, now);
  const rooms = listRooms(db, horizon.from);
  const ids = [...new Set([...trainers, ...actors].map(({ personId }) => personId))];
  return {
    ...{ today, period, horizon, shapes, undated, wanted, standing, trainers, actors, rooms },
    participations: listParticipations(db, ids, horizon, hoursOf([...shapes.values()])),
    season: readSeason(db, horizon),
    weights: readWeights(db),
    locks: listPlannerLocks(db),
    names: new Map([
      ...[...readNames(db, ids)].map(([id, name]): [Id, string] => [personKey(id), name]),
      ...rooms.map(({ id, name }): [Id, string] => [locationKey(id), name]),
      ...[...standing, ...undated].map(({ id, code }): [Id, string] => [trainingKey(id), code]),
    ]),
  };
}

const hoursOf = (shapes: readonly TypeShape[]): TrainingHours => ({
  startsAt: shapes.map(({ hours }) => hours.startsAt).toSorted()[0] ?? "09:00",
  endsAt:
    shapes
      .map(({ hours }) => hours.endsAt)
      .toSorted()
      .at(-1) ?? "17:00",
});

/** Limits count by the quarter, so the period is read in whole quarters, up to the last intervision that may follow. */
function quartersAround({ from, to }: Spell, shapes: readonly TypeShape[]): Spell {
  const last = shapes.map((shape) => lastDayAfter(to, shape)).reduce((one, other) => (one < other ? other : one), to);
  return { from: quarterSpell(quarterOf(from)).from, to: quarterSpell(quarterOf(last)).to };
}

/** Every day of the trainings that stand lies within the horizon. */
function widened(span: Spell, standing: readonly StandingTraining[]): Spell {
  const dates = standing.flatMap(({ sessions }) => sessions.map(({ date }) => date)).toSorted();
  const [first, last] = [dates.at(0) ?? span.from, dates.at(-1) ?? span.to];
  return { from: first < span.from ? first : span.from, to: last < span.to ? span.to : last };
}

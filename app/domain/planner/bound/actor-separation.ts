import type { Column, Model } from "../model/facts";
import { actingDays, actorsOf } from "../model/present";
import { type ActorCut, timesIn } from "../search/actor-cuts";
import type { Limits } from "./limits";
import { passed, summed, type Weighed } from "./weighed";

/** A training's days with an actor, and what the plans that have them weigh. */
interface Use {
  training: number;
  days: readonly number[];
  weight: number;
}

/** Plans seldom lie farther apart than this that get in each other's way. */
const mostMonths = 4;
const nobody: ReadonlySet<number> = new Set();

/** So many of an actor at once, those that are passed furthest: the others are often passed no more after them. */
const mostAtOnce = 12;

/** Which cuts over the months of actors the weighed plans do not keep to. */
export function separateActors(model: Model, limits: Limits, weighed: readonly Weighed[]): ActorCut[] {
  return [...usesOf(weighed)].flatMap(([actor, uses]) => {
    const found: Passed[] = [];
    for (let from = 0; from < model.months; from += 1) {
      let places = 0;
      for (let to = from; to < Math.min(model.months, from + mostMonths); to += 1) {
        places += limits.month(actor, to);
        found.push(...separateIn(model, { actor, from, to, places }, uses));
      }
    }
    return found
      .sort((one, other) => other.over - one.over)
      .slice(0, mostAtOnce)
      .map(({ cut }) => cut);
  });
}

interface Passed {
  cut: ActorCut;
  over: number;
}

interface Window {
  actor: number;
  from: number;
  to: number;
  places: number;
}

function usesOf(weighed: readonly Weighed[]): Map<number, Use[]> {
  const uses = new Map<number, Use[]>();
  for (const { column, weight } of weighed) {
    for (const actor of actorsOf(column)) {
      const use = { training: column.training, days: actingDays(column, actor), weight };
      const list = uses.get(actor);
      if (list) list.push(use);
      else uses.set(actor, [use]);
    }
  }
  return uses;
}

function separateIn(model: Model, { places, ...window }: Window, all: readonly Use[]): Passed[] {
  const { monthOf, today } = model;
  const isIn = (day: number) => (monthOf[day] ?? -1) >= window.from && (monthOf[day] ?? -1) <= window.to;
  const uses = all.map((use) => ({ ...use, days: use.days.filter(isIn) })).filter(({ days }) => days.length > 0);
  const taken = uses.reduce((sum, { days, weight }) => sum + days.length * weight, 0);
  if (taken <= places - 1 + passed) return [];
  const cuts: ActorCut[] = [];
  const singles = summed(uses, ({ training, days }) => (days.length === 1 ? [training] : []));
  const trainings = oddlyMany(singles, places);
  if (trainings) cuts.push({ ...window, trainings, day: -1, limit: (places + trainings.size - 1) / 2 });
  if (places % 2 === 0)
    for (const [day, weight] of summed(uses, ({ days }) => days))
      if (weight > 0.5 && day >= today) cuts.push({ ...window, trainings: nobody, day, limit: places / 2 });
  const usedIn = (cut: ActorCut) =>
    uses.reduce((sum, { training, days, weight }) => sum + weight * timesIn(cut, model, training, days), 0);
  return cuts.map((cut) => ({ cut, over: usedIn(cut) - cut.limit })).filter(({ over }) => over > passed);
}

/** Trainings whose single days weigh more than half; one more or less, so that they and the places are odd together. */
function oddlyMany(singles: ReadonlyMap<number, number>, places: number): Set<number> | null {
  const chosen = new Set([...singles].filter(([, weight]) => weight > 0.5).map(([training]) => training));
  if ((places + chosen.size) % 2 === 1) return chosen;
  const [nearest] = [...singles].sort(([, one], [, other]) => Math.abs(one - 0.5) - Math.abs(other - 0.5));
  if (!nearest) return null;
  if (!chosen.delete(nearest[0])) chosen.add(nearest[0]);
  return chosen;
}

/** How often a plan counts in a cut over an actor. */
export const timesOf = (model: Model, cut: ActorCut, column: Column): number =>
  timesIn(cut, model, column.training, actingDays(column, cut.actor));

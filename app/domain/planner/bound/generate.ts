import type { Course } from "../course";
import type { Column, Model } from "../model/facts";
import type { Prices } from "../search/prices";
import type { Pricing } from "../search/pricing";
import { worthOf } from "../search/worth";
import { clip, fixedPart, pricesAt } from "./lagrange";
import type { Master } from "./master";

const perTraining = 2;
const enough = 1e-4;
/** Plans this much dearer than the cheapest known one are taken along. */
const near = 4;
/** How far prices keep to those of the best bound: it spares rounds. */
const calm = 0.6;

export interface Bounded {
  bound: number;
  /** Multipliers that prove it. */
  duals: Float64Array;
}

export interface Generating {
  model: Model;
  master: Master;
  pricing: Pricing;
  course: Course;
  /** Multipliers to begin with. */
  start: Float64Array;
  mayGoOn: () => boolean;
  /** Whether there is time for what whole plans keep to and parts of plans do not. */
  mayCut: () => boolean;
  /** Without the linear programme only the multipliers to begin with are tried. */
  hasProgramme: boolean;
}

/**
 * Column generation: prices from the linear programme, the cheapest plans at those prices into it, until none is cheap enough.
 * Every round of pricing proves a bound (Lagrange), so it may stop at any.
 */
export function generate(generating: Generating): Bounded {
  const { model, master, pricing, course, mayGoOn, mayCut } = generating;
  let best = firstBound(generating);
  if (!generating.hasProgramme) return best;
  let isCalm = true;
  while (mayGoOn()) {
    if (!master.solve(mayGoOn, course.solverMs)) break;
    const duals = isCalm ? mixed(best.duals, master.duals) : master.duals.slice();
    const round = priceAll(model, master, pricing, duals, mayGoOn);
    if (!round) break;
    if (round.bound > best.bound) best = { bound: round.bound, duals };
    course.offerBound("bound", best.bound);
    const added = master.add(round.columns);
    if (added === 0 && !isCalm && (!mayCut() || master.cut() === 0)) break;
    isCalm = added > 0;
  }
  return best;
}

/** What the multipliers to begin with prove: weak, but there at once. */
function firstBound({ model, master, pricing, course, start, mayGoOn }: Generating): Bounded {
  const round = priceAll(model, master, pricing, start, mayGoOn, true);
  if (round) course.offerBound("bound", round.bound);
  if (round) master.add(round.columns);
  return { bound: round?.bound ?? Number.NEGATIVE_INFINITY, duals: start };
}

const mixed = (best: Float64Array, now: Float64Array): Float64Array =>
  now.map((dual, row) => calm * (best[row] ?? 0) + (1 - calm) * dual);

interface Round {
  bound: number;
  columns: Column[];
}

function priceAll(
  model: Model,
  master: Master,
  pricing: Pricing,
  duals: Float64Array,
  mayGoOn: () => boolean,
  takesAll = false,
): Round | null {
  const { rows } = master;
  clip(model, rows, duals);
  const prices = pricesAt(model, rows, duals);
  const now = pricesAt(model, rows, master.duals);
  const { unplaced } = model.problem.weights;
  let bound = fixedPart(model, rows, duals);
  const columns: Column[] = [];
  const known = cheapestKnown(model, master.columns, prices);
  for (const facts of model.trainings) {
    if (!mayGoOn()) return null;
    const limit = Math.min(unplaced, (known[facts.index] ?? unplaced) + near);
    const found = pricing.cheapest(facts, prices, perTraining, limit);
    bound += Math.min(limit, known[facts.index] ?? limit, found[0]?.value ?? limit);
    const worth = master.duals[facts.index] ?? 0;
    for (const { column } of found) if (takesAll || worthOf(model, column, now) < worth - enough) columns.push(column);
  }
  return { bound, columns };
}

/** What the cheapest plan that is known already costs: nothing much dearer need be looked at. */
function cheapestKnown(model: Model, columns: readonly Column[], prices: Prices): Float64Array {
  const least = new Float64Array(model.trainings.length).fill(Number.POSITIVE_INFINITY);
  for (const column of columns) {
    least[column.training] = Math.min(least[column.training] ?? 0, worthOf(model, column, prices));
  }
  return least;
}

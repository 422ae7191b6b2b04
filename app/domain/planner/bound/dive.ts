import type { Course } from "../course";
import { item } from "../indexing";
import type { Column, Model } from "../model/facts";
import { withTaken } from "../search/prices";
import type { Pricing } from "../search/pricing";
import { PlanState } from "../search/state";
import { pricesAt } from "./lagrange";
import type { Master } from "./master";

/** So few are left to an integer programme. */
const fewLeft = 24;
/** At most this share of what is left is fixed at once, and beside the weightiest only what weighs as much as this. */
const mostAtOnce = 0.12;
const weighty = 0.6;
const perTraining = 2;
const enough = 1e-4;

export interface Diving {
  model: Model;
  master: Master;
  pricing: Pricing;
  course: Course;
}

/**
 * A plan out of the linear programme: what weighs most in it is fixed, a few trainings at a time, and prices and plans of the
 * others are made anew after each time. What is left at the end is for others to fill; nothing when the time is up before.
 */
export function dive(diving: Diving, best: readonly (Column | null)[]): PlanState | null {
  const { model, master, course } = diving;
  const state = new PlanState(model);
  const free = new Set(model.trainings.map(({ index }) => index));
  const fix = (column: Column) => {
    state.add(column);
    free.delete(column.training);
    master.fix(column);
  };
  for (const column of best) if (column && item(model.trainings, column.training).frozen) fix(column);
  const mayGoOn = () => course.mayGoOn();
  try {
    while (free.size > fewLeft) {
      if (!master.solve(mayGoOn, course.solverMs)) return null;
      if (!fixWeightiest(master, state, free, fix)) break;
      if (!master.solve(mayGoOn, course.solverMs)) return null;
      master.add(cheapestBeside(diving, state, free));
      if (!mayGoOn()) return null;
    }
  } finally {
    master.release();
  }
  return state;
}

/** Says whether there was any that fits. */
function fixWeightiest(
  master: Master,
  state: PlanState,
  free: ReadonlySet<number>,
  fix: (column: Column) => void,
): boolean {
  const most = Math.max(1, Math.floor(free.size * mostAtOnce));
  let count = 0;
  for (const { column, weight } of master.used()) {
    if (count >= most || (count > 0 && weight < weighty)) break;
    if (!free.has(column.training) || !state.fits(column)) continue;
    fix(column);
    count += 1;
  }
  return count > 0;
}

/** The cheapest plans at the prices of the linear programme, beside what is fixed. */
function cheapestBeside({ model, master, pricing }: Diving, state: PlanState, free: ReadonlySet<number>): Column[] {
  const prices = withTaken(pricesAt(model, master.rows, master.duals), state.prices);
  return [...free].flatMap((training) => {
    const worth = (master.duals[training] ?? 0) - enough;
    return pricing.cheapest(item(model.trainings, training), prices, perTraining, worth).map(({ column }) => column);
  });
}

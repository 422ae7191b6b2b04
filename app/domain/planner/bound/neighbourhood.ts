import type { Highs } from "highs";
import type { Course } from "../course";
import { item } from "../indexing";
import type { Column, Model } from "../model/facts";
import { type Prices, withTaken } from "../search/prices";
import type { Pricing } from "../search/pricing";
import type { Ruin } from "../search/ruin";
import type { PlanState } from "../search/state";
import { worthOf } from "../search/worth";
import { pricesAt } from "./lagrange";
import type { Rows } from "./rows";
import { smallModel } from "./small-model";

const fromPool = 30;
const fromPricing = 10;
const smallest = 6;

/** Takes a good many trainings out and finds the best choice for all of them together, by a small integer programme. */
export class Neighbourhood {
  /** How many at once: more as long as they are solved in time. */
  size = 16;
  private readonly pool: Column[][];
  private readonly prices: Prices;

  constructor(
    private readonly highs: Highs,
    private readonly model: Model,
    private readonly rows: Rows,
    private readonly pricing: Pricing,
    columns: readonly Column[],
    duals: Float64Array,
  ) {
    this.prices = pricesAt(model, rows, duals);
    this.pool = model.trainings.map(() => []);
    for (const column of columns) item(this.pool, column.training).push(column);
    const worth = new Map(columns.map((column) => [column, worthOf(model, column, this.prices)]));
    for (const list of this.pool) list.sort((one, other) => (worth.get(one) ?? 0) - (worth.get(other) ?? 0));
  }

  /** One neighbourhood of the best plan; never makes it worse. */
  step(ruin: Ruin, course: Course): void {
    const { state } = ruin;
    state.become(ruin.bestColumns);
    const before = state.cost;
    const free = ruin.victims(this.size);
    const old = free.map((training) => state.remove(training));
    const chosen = this.choose(state, free, old, course);
    for (const column of chosen) if (state.fits(column)) state.add(column);
    if (state.cost < before - 1e-6) ruin.from(state.columns);
    else {
      state.become(ruin.bestColumns);
      this.widen();
    }
  }

  /** Finds plans for those that have none, as many as fit. */
  fill(state: PlanState, course: Course): void {
    const missing = this.model.trainings.map(({ index }) => index).filter((index) => !state.columns[index]);
    for (const column of this.choose(state, missing, [], course)) if (state.fits(column)) state.add(column);
  }

  private choose(state: PlanState, free: readonly number[], old: readonly (Column | null)[], course: Course): Column[] {
    const standing = old.filter((column) => column !== null);
    const guided = withTaken(this.prices, state.prices);
    const candidates = [
      ...new Set([...standing, ...free.flatMap((training) => this.candidates(state, training, guided))]),
    ];
    const { data, start } = smallModel(this.highs, this.model, this.rows, state, free, candidates, new Set(standing));
    const solver = this.highs.createModel(data);
    try {
      const limit = course.isCounted
        ? { mip_max_nodes: 40 }
        : { mip_max_nodes: 300, time_limit: Math.max(0.1, Math.min(2, course.solverMs / 1000)) };
      solver.options.set({ output_flag: false, mip_rel_gap: 1e-5, ...limit });
      const indices = Int32Array.from({ length: start.length }, (_, index) => index);
      solver.setSolution({ indices, values: start });
      const { modelStatus } = solver.run({
        [this.highs.constants.callbackType.mipInterrupt]: (event) => {
          if (course.isCancelled) event.interrupt();
          return undefined;
        },
      });
      if (modelStatus !== this.highs.constants.modelStatus.optimal) this.narrow();
      const { colValue } = solver.getSolution();
      return candidates.filter((_, index) => (colValue[index] ?? 0) > 0.5);
    } finally {
      solver.dispose();
    }
  }

  private widen(): void {
    this.size = Math.min(this.model.trainings.length, this.size + 2);
  }

  private narrow(): void {
    this.size = Math.max(Math.min(smallest, this.model.trainings.length), Math.floor(this.size * 0.85));
  }

  private candidates(state: PlanState, training: number, guided: Prices): Column[] {
    const facts = item(this.model.trainings, training);
    const known: Column[] = [];
    for (const column of item(this.pool, training)) {
      if (known.length >= fromPool) break;
      if (state.fits(column)) known.push(column);
    }
    const priced = this.pricing.cheapest(facts, guided, fromPricing).map(({ column }) => column);
    return [...known, ...priced.filter((column) => Number.isFinite(column.cost) && state.fits(column))];
  }
}

import { item } from "../indexing";
import type { Column, Model, TrainingFacts } from "../model/facts";
import type { Prices } from "./prices";
import { Pricing } from "./pricing";
import type { PlanState } from "./state";

/** Finds the cheapest place for a training in a plan that is partly made. */
export class Insertion {
  readonly pricing: Pricing;

  constructor(private readonly model: Model) {
    this.pricing = new Pricing(model);
  }

  /** The cheapest plan that fits, or none; a training without one costs `unplaced`. */
  best(state: PlanState, training: number): Column | null {
    const facts = item(this.model.trainings, training);
    const [found] = this.pricing.cheapest(facts, state.prices, 1);
    if (!found) return null;
    return state.fits(found.column) ? found.column : this.withoutOverfull(state, facts, found.column);
  }

  /** Prices know limits only for the two training days: whoever comes too often is left out, until it fits. */
  private withoutOverfull(state: PlanState, facts: TrainingFacts, column: Column): Column | null {
    const { days } = this.model;
    const prices: Prices = {
      ...state.prices,
      trainer: state.prices.trainer.slice(),
      actor: state.prices.actor.slice(),
    };
    let tried: Column | null = column;
    for (let turn = 0; turn < 8 && tried; turn += 1) {
      const over = state.firstOverfull(tried);
      if (over === null) return state.fits(tried) ? tried : null;
      const [table, who] = "trainer" in over ? [prices.trainer, over.trainer] : [prices.actor, over.actor];
      table.fill(Number.POSITIVE_INFINITY, who * days, (who + 1) * days);
      tried = this.pricing.cheapest(facts, prices, 1)[0]?.column ?? null;
    }
    return null;
  }
}

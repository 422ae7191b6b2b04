import { item } from "../indexing";
import type { Column, Model, TrainingFacts } from "../model/facts";
import type { Prices } from "./prices";
import { type Priced, Pricing } from "./pricing";
import type { PlanState } from "./state";

const many = 30;
const few = 20;

/** Where very many people could come, those who live nearest are tried first. */
function nearOf(facts: TrainingFacts): TrainingFacts {
  if (Math.max(facts.leads.length, facts.cos.length, facts.actors.length) <= many) return facts;
  return { ...facts, leads: nearest(facts.leads), cos: nearest(facts.cos), actors: nearest(facts.actors) };
}

function nearest<Option extends { perSession: Float64Array; once?: number }>(options: Option[]): Option[] {
  if (options.length <= many) return options;
  const cost = ({ perSession, once = 0 }: Option) => 3 * Math.min(...perSession) + once;
  return options.toSorted((one, other) => cost(one) - cost(other)).slice(0, few);
}

/** Finds the cheapest place for a training in a plan that is partly made. */
export class Insertion {
  readonly pricing: Pricing;
  private readonly near: TrainingFacts[];

  constructor(private readonly model: Model) {
    this.pricing = new Pricing(model);
    this.near = model.trainings.map(nearOf);
  }

  /** The cheapest plan that fits, or none; a training without one costs `unplaced`. */
  best(state: PlanState, training: number): Column | null {
    const facts = item(this.model.trainings, training);
    const [found] = this.cheapest(facts, state);
    if (!found) return null;
    return state.fits(found.column) ? found.column : this.withoutOverfull(state, facts, found.column);
  }

  private cheapest(facts: TrainingFacts, state: PlanState): Priced[] {
    const near = facts.frozen ? facts : item(this.near, facts.index);
    const found = this.pricing.cheapest(near, state.prices, 1);
    return found.length > 0 || near === facts ? found : this.pricing.cheapest(facts, state.prices, 1);
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

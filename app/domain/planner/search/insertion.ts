import { item } from "../indexing";
import type { Column, Model, TrainingFacts } from "../model/facts";
import type { Prices } from "./prices";
import { type Priced, Pricing } from "./pricing";
import type { Overfull, PlanState } from "./state";
import { worthOf } from "./worth";

const many = 30;
const few = 20;
const never = Number.POSITIVE_INFINITY;

interface Someone {
  perSession: Float64Array;
  once?: number;
}

/** Where very many people could come, those who live nearest are tried first; many trainings share one list of people. */
class Nearest {
  private readonly known = new Map<readonly Someone[], readonly Someone[]>();

  of(facts: TrainingFacts): TrainingFacts {
    if (Math.max(facts.leads.length, facts.cos.length, facts.actors.length) <= many) return facts;
    const { standing } = facts;
    return {
      ...facts,
      leads: this.among(facts.leads, ({ trainer }) => trainer === standing?.lead),
      cos: this.among(facts.cos, ({ trainer }) => trainer === standing?.co),
      actors: this.among(facts.actors, ({ actor }) => standing?.actors.flat().includes(actor) === true),
    };
  }

  /** The nearest, and those who stood there already. */
  private among<Option extends Someone>(options: Option[], isStanding: (option: Option) => boolean): Option[] {
    if (options.length <= many) return options;
    const near = (this.known.get(options) ?? nearest(options)) as Option[];
    this.known.set(options, near);
    const standing = options.filter((option) => isStanding(option) && !near.includes(option));
    return standing.length === 0 ? near : [...near, ...standing];
  }
}

function nearest<Option extends Someone>(options: readonly Option[]): Option[] {
  const costs = new Map(options.map((one) => [one, 3 * Math.min(...one.perSession) + (one.once ?? 0)]));
  return options.toSorted((one, other) => (costs.get(one) ?? 0) - (costs.get(other) ?? 0)).slice(0, few);
}

/** Finds the cheapest place for a training in a plan that is partly made. */
export class Insertion {
  readonly pricing: Pricing;
  private readonly near: TrainingFacts[];

  constructor(private readonly model: Model) {
    this.pricing = new Pricing(model);
    const nearest = new Nearest();
    this.near = model.trainings.map((facts) => nearest.of(facts));
  }

  /** The cheapest plan that fits, or none; a training without one costs `unplaced`. */
  best(state: PlanState, training: number, isSkipped: (() => boolean) | null = null): Column | null {
    const facts = item(this.model.trainings, training);
    this.pricing.isSkipped = isSkipped;
    const [found] = this.cheapest(facts, state);
    this.pricing.isSkipped = null;
    const { published } = facts;
    const kept = published && state.fits(published) ? worthOf(this.model, published, state.prices) : never;
    if (published && kept < never && kept <= (found?.value ?? never)) return published;
    if (!found) return null;
    return state.fits(found.column) ? found.column : this.withoutOverfull(state, facts, found.column);
  }

  private cheapest(facts: TrainingFacts, state: PlanState): Priced[] {
    const near = facts.frozen ? facts : item(this.near, facts.index);
    const found = this.pricing.cheapest(near, state.prices, 1);
    return found.length > 0 || near === facts ? found : this.pricing.cheapest(facts, state.prices, 1);
  }

  /** Prices know limits only for the two training days: whoever comes too often is left out of that time, until it fits. */
  private withoutOverfull(state: PlanState, facts: TrainingFacts, column: Column): Column | null {
    const prices: Prices = {
      ...state.prices,
      trainer: state.prices.trainer.slice(),
      actor: state.prices.actor.slice(),
    };
    let tried: Column | null = column;
    for (let turn = 0; turn < 8 && tried; turn += 1) {
      const over = state.firstOverfull(tried);
      if (over === null) return state.fits(tried) ? tried : null;
      this.close(prices, over);
      tried = this.pricing.cheapest(facts, prices, 1)[0]?.column ?? null;
    }
    return null;
  }

  /** Takes someone out of the quarter or month in which they would come too often. */
  private close(prices: Prices, over: Overfull): void {
    const { days, quarterOf, monthOf } = this.model;
    const [table, who, of] =
      "trainer" in over ? [prices.trainer, over.trainer, quarterOf] : [prices.actor, over.actor, monthOf];
    for (let day = 0; day < days; day += 1)
      if (over.on === null || of[day] === of[over.on]) table[who * days + day] = never;
  }
}

import type { Model, TrainingFacts } from "../model/facts";
import type { Prices } from "./prices";
import type { Tables } from "./tables";
import { TopTwo } from "./top-two";
import { trainerSurcharge } from "./trainer-cuts";

const never = Number.POSITIVE_INFINITY;

/** The cheapest lead and second for two days: the two cheapest of each kind settle it, new trainers and experienced ones apart. */
export class PairChoice {
  value = never;
  lead = -1;
  co = -1;
  private readonly leads: readonly [TopTwo, TopTwo] = [new TopTwo(), new TopTwo()];
  private readonly cos: readonly [TopTwo, TopTwo] = [new TopTwo(), new TopTwo()];

  constructor(
    private readonly model: Model,
    private readonly tables: Tables,
  ) {}

  choose(facts: TrainingFacts, prices: Prices, first: number, second: number, venue: number): void {
    const { model, tables } = this;
    const day = facts.days[first] ?? 0;
    const quarter = model.quarterOf[day] ?? 0;
    const needed = quarter === model.quarterOf[facts.days[second] ?? 0] ? 2 : 1;
    const { trainerCuts } = prices;
    const isCut = trainerCuts.size > 0;
    const days = isCut ? [day, facts.days[second] ?? 0] : [];
    this.clear();
    for (const row of tables.leads) {
      const value = tables.leadAt(row, first, second, venue);
      if (value === never) continue;
      const { trainer } = row.option;
      if ((prices.quarterLeft[trainer * model.quarters + quarter] ?? 0) < needed) continue;
      this.leads[day < row.since ? 1 : 0].add(value, trainer);
    }
    for (const row of tables.cos) {
      const { trainer } = row.option;
      const value = tables.coAt(row, first, second, venue) + (isCut ? trainerSurcharge(trainerCuts, trainer, days) : 0);
      if (value === never) continue;
      if ((prices.quarterLeft[trainer * model.quarters + quarter] ?? 0) < needed) continue;
      this.cos[day < row.since ? 1 : 0].add(value, trainer);
    }
    this.combine();
  }

  private clear(): void {
    this.value = never;
    this.leads[0].clear();
    this.leads[1].clear();
    this.cos[0].clear();
    this.cos[1].clear();
  }

  private combine(): void {
    this.join(this.leads[0], this.cos[0], 0);
    this.join(this.leads[0], this.cos[1], 0);
    this.join(this.leads[1], this.cos[0], 0);
    this.join(this.leads[1], this.cos[1], this.model.problem.weights.twoNewTrainers);
  }

  private join(leads: TopTwo, cos: TopTwo, extra: number): void {
    if (leads.who < 0 || cos.who < 0) return;
    if (leads.who !== cos.who) this.offer(leads.value + cos.value + extra, leads.who, cos.who);
    else {
      if (cos.next >= 0) this.offer(leads.value + cos.nextValue + extra, leads.who, cos.next);
      if (leads.next >= 0) this.offer(leads.nextValue + cos.value + extra, leads.next, cos.who);
    }
  }

  private offer(value: number, lead: number, co: number): void {
    if (value >= this.value) return;
    this.value = value;
    this.lead = lead;
    this.co = co;
  }
}

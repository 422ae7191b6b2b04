import type { Model, TrainerOption, TrainingFacts } from "../model/facts";
import type { Prices } from "./prices";
import { WindowMinimum } from "./window-minimum";

/** The cheapest row of intervisions after each second day, for one lead. */
export class Tail {
  private readonly window: WindowMinimum;
  /** What each later day costs a lead, whichever intervision it is for. */
  private readonly base: Float64Array;
  private readonly own: Float64Array;
  private readonly best: { value: Float64Array; where: Int32Array };
  private readonly chain: Int32Array[];

  constructor(private readonly model: Model) {
    const longest = Math.max(1, ...model.trainings.map(({ later, days }) => Math.max(later.length, days.length)));
    const deepest = Math.max(1, ...model.trainings.map(({ intervisions }) => intervisions));
    this.window = new WindowMinimum(longest);
    this.base = new Float64Array(longest);
    this.own = new Float64Array(longest);
    this.best = { value: new Float64Array(longest), where: new Int32Array(longest) };
    this.chain = Array.from({ length: deepest + 1 }, () => new Int32Array(longest));
  }

  /** Writes to `into`, from `offset` on, what the intervisions cost for each candidate second day. */
  run(facts: TrainingFacts, lead: TrainerOption, prices: Prices, into: Float64Array, offset: number): void {
    const { days, later, intervisions, laterGap } = facts;
    if (intervisions === 0) {
      into.fill(0, offset, offset + days.length);
      return;
    }
    this.fillBase(facts, lead, prices);
    for (let session = intervisions - 1; session >= 0; session -= 1) {
      this.addOwn(facts, session);
      const from = session === 0 ? days : later;
      this.window.run(from, later, this.own, laterGap, this.best);
      this.chain[session]?.set(this.best.where.subarray(0, from.length));
    }
    into.set(this.best.value.subarray(0, days.length), offset);
  }

  /** What each later day costs a lead, whichever intervision it is for; Infinity where they cannot. */
  laterPrices(facts: TrainingFacts, lead: TrainerOption, prices: Prices): Float64Array {
    this.fillBase(facts, lead, prices);
    return this.base.slice(0, facts.later.length);
  }

  private fillBase({ later }: TrainingFacts, lead: TrainerOption, prices: Prices): void {
    const { base } = this;
    const { yearOf, years } = this.model;
    const from = lead.trainer * this.model.days;
    const loads = lead.trainer * years;
    for (let index = 0; index < later.length; index += 1) {
      const day = later[index] ?? 0;
      base[index] =
        lead.days[day] === 1
          ? (prices.trainer[from + day] ?? 0) + (prices.leadLoad[loads + (yearOf[day] ?? 0)] ?? 0)
          : Number.POSITIVE_INFINITY;
    }
  }

  /** What each later day costs for one intervision, with what must follow after it. */
  private addOwn({ later, laterCost, intervisions }: TrainingFacts, session: number): void {
    const { own, base } = this;
    const { value } = this.best;
    const cost = laterCost[session];
    if (!cost) return;
    const { length } = later;
    if (session === intervisions - 1)
      for (let index = 0; index < length; index += 1) own[index] = (base[index] ?? 0) + (cost[index] ?? 0);
    else
      for (let index = 0; index < length; index += 1)
        own[index] = (base[index] ?? 0) + (cost[index] ?? 0) + (value[index] ?? 0);
  }

  /** The days of that row, after the second day at this place in the list; valid until the next run. */
  daysAfter(facts: TrainingFacts, place: number): number[] {
    const found: number[] = [];
    let at = place;
    for (let session = 0; session < facts.intervisions; session += 1) {
      at = this.chain[session]?.[at] ?? -1;
      found.push(facts.later[at] ?? -1);
    }
    return found;
  }
}

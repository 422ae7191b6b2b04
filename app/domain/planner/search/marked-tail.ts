import type { TrainerOption, TrainingFacts } from "../model/facts";
import type { Prices } from "./prices";
import type { Tail } from "./tail";
import type { TrainerCut } from "./trainer-cuts";

/** A row of intervisions: what it costs, and which cuts it has one day of, and which two. */
interface Label {
  cost: number;
  once: number;
  twice: number;
  day: number;
  next: Label | null;
}

const none: Label = { cost: 0, once: 0, twice: 0, day: -1, next: null };
const mostMarks = 30;
/** Beyond so many rows after one day what they touch is forgotten: they are then too cheap, never too dear. */
const mostLabels = 60;
const unmarked = (label: Label): Label => ({ ...label, once: 0, twice: 0 });

/**
 * The intervisions of a lead whose days cost something together: for every second day those rows that could be the cheapest,
 * whatever days come before them.
 */
export class MarkedTail {
  private readonly marks = new Map<number, number>();
  private readonly prices: number[] = [];
  private readonly rows: Label[][];

  /** Nothing for a lead whom no cut can cost anything in this training. */
  static of(tail: Tail, facts: TrainingFacts, lead: TrainerOption, prices: Prices): MarkedTail | null {
    const all = prices.trainerCuts.get(lead.trainer);
    if (!all) return null;
    const [first = 0, last = facts.days.at(-1) ?? 0] = [facts.days[0], facts.later.at(-1)];
    const isNear = (day: number) => day >= first && day <= last && lead.days[day] === 1;
    const cuts = all.filter(({ cut }) => cut.days.filter(isNear).length > 1);
    return cuts.length === 0 ? null : new MarkedTail(facts, tail.laterPrices(facts, lead, prices), cuts);
  }

  private constructor(
    private readonly facts: TrainingFacts,
    base: Float64Array,
    cuts: readonly { cut: TrainerCut; price: number }[],
  ) {
    this.mark(cuts);
    let rows = Array.from(facts.later, () => [none]);
    for (let session = facts.intervisions - 1; session >= 0; session -= 1) {
      const own = this.withOwn(rows, base, session);
      rows = this.within(session === 0 ? facts.days : facts.later, own);
    }
    this.rows = facts.intervisions === 0 ? Array.from(facts.days, () => [none]) : rows;
  }

  /** Further cuts than there is a mark for cost nothing here: the answer is then too cheap, never too dear. */
  private mark(cuts: readonly { cut: TrainerCut; price: number }[]): void {
    const dearest = cuts.toSorted((one, other) => other.price - one.price).slice(0, mostMarks);
    for (const [index, { cut, price }] of dearest.entries()) {
      this.prices.push(price);
      for (const day of cut.days) this.marks.set(day, (this.marks.get(day) ?? 0) | (1 << index));
    }
  }

  /** Each later day as this intervision, with what may follow after it. */
  private withOwn(after: readonly Label[][], base: Float64Array, session: number): Label[][] {
    const { later, laterCost } = this.facts;
    return Array.from(later, (day, place) => {
      const cost = (base[place] ?? 0) + (laterCost[session]?.[place] ?? 0);
      if (cost === Number.POSITIVE_INFINITY) return [];
      const mark = this.marks.get(day) ?? 0;
      return (after[place] ?? []).map((next) => ({
        cost: cost + next.cost,
        once: next.once | mark,
        twice: next.twice | (next.once & mark),
        day,
        next,
      }));
    });
  }

  /** What may follow after each of these days, without what cannot be the cheapest. */
  private within(from: Int32Array, own: readonly Label[][]): Label[][] {
    const { later, laterGap } = this.facts;
    let start = 0;
    return Array.from(from, (day) => {
      while (start < later.length && (later[start] ?? 0) - day < laterGap[0]) start += 1;
      const kept: Label[] = [];
      for (let place = start; place < later.length && (later[place] ?? 0) - day <= laterGap[1]; place += 1)
        for (const label of own[place] ?? []) this.keep(kept, kept.length < mostLabels ? label : unmarked(label));
      return kept;
    });
  }

  private keep(kept: Label[], label: Label): void {
    if (kept.some((one) => this.isAtLeastAsGood(one, label))) return;
    for (let index = kept.length - 1; index >= 0; index -= 1) {
      const one = kept[index];
      if (one && this.isAtLeastAsGood(label, one)) kept.splice(index, 1);
    }
    kept.push(label);
  }

  /** Even if all that it has touched more has to be paid. */
  private isAtLeastAsGood(one: Label, other: Label): boolean {
    if (one.cost > other.cost) return false;
    const more = (one.once & ~other.once) | (one.twice & ~other.twice);
    return one.cost + this.priceOf(more) <= other.cost;
  }

  private priceOf(marks: number): number {
    let total = 0;
    for (let left = marks; left !== 0; left &= left - 1) total += this.prices[31 - Math.clz32(left & -left)] ?? 0;
    return total;
  }

  /** What all that is paid for days together comes to, with the intervisions, after these two training days. */
  costAt(first: number, second: number): number {
    return this.bestAt(first, second)?.cost ?? Number.POSITIVE_INFINITY;
  }

  /** The days of those intervisions. */
  daysAfter(first: number, second: number): number[] {
    const days: number[] = [];
    for (let at = this.bestAt(first, second)?.label ?? none; at.next; at = at.next) days.push(at.day);
    return days;
  }

  private bestAt(first: number, second: number): { cost: number; label: Label } | null {
    const { days } = this.facts;
    const [one, other] = [this.marks.get(days[first] ?? 0) ?? 0, this.marks.get(days[second] ?? 0) ?? 0];
    let best: { cost: number; label: Label } | null = null;
    for (const label of this.rows[second] ?? []) {
      const cost = label.cost + this.priceOf(label.twice | (one & other) | (label.once & (one | other)));
      if (!best || cost < best.cost) best = { cost, label };
    }
    return best;
  }
}

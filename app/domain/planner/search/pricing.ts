import { item } from "../indexing";
import { columnCost } from "../model/column-cost";
import type { Column, Model, TrainingFacts } from "../model/facts";
import { type Acting, ActingChoice } from "./acting";
import { cheapestPair, type Pair, TopTwo } from "./pair";
import type { Prices } from "./prices";
import { Tables } from "./tables";

/** A plan with what it costs at the prices asked for. */
export interface Priced {
  value: number;
  column: Column;
}

interface Found extends Pair {
  places: [number, number];
  venue: number;
  acting: Acting;
  total: number;
}

/**
 * The cheapest whole plan of a training at given prices, exactly: a dynamic programme over the intervisions, then every pair of
 * training days with its best trainers and actors. Greedy, search, bound and suggestions all ask it.
 */
export class Pricing {
  private readonly tables: Tables;
  private readonly acting: ActingChoice;
  private readonly tops = { leads: [new TopTwo(), new TopTwo()], cos: [new TopTwo(), new TopTwo()] } as const;

  constructor(private readonly model: Model) {
    this.tables = new Tables(model);
    this.acting = new ActingChoice(model);
  }

  /** The cheapest plans under `limit`, each on other days or in another room; cheapest first, at most `keep`. */
  cheapest(facts: TrainingFacts, prices: Prices, keep = 1, limit = Number.POSITIVE_INFINITY): Priced[] {
    const { frozen } = facts;
    if (frozen) return this.frozenAt(facts, frozen, prices, limit);
    this.tables.fill(facts, prices, this.acting);
    const found: Found[] = [];
    for (let first = 0; first < facts.days.length; first += 1) this.fromFirstDay(facts, prices, first, { found, keep, limit });
    return found.map((one) => ({ value: one.total, column: this.columnOf(facts, prices, one) }));
  }

  private frozenAt(_facts: TrainingFacts, column: Column, prices: Prices, limit: number): Priced[] {
    const value = this.valueOf(column, prices);
    return value < limit ? [{ value, column }] : [];
  }

  private fromFirstDay(facts: TrainingFacts, prices: Prices, first: number, into: { found: Found[]; keep: number; limit: number }): void {
    const cost = facts.dayCost[0][first] ?? 0;
    if (cost === Number.POSITIVE_INFINITY) return;
    const [least, most] = facts.dayGap;
    const day = item(facts.days, first);
    for (let second = first + 1; second < facts.days.length; second += 1) {
      const gap = item(facts.days, second) - day;
      if (gap > most) break;
      if (gap < least) continue;
      const dates = facts.constant + cost + (facts.dayCost[1][second] ?? 0);
      for (let venue = 0; venue < facts.venues.length; venue += 1) this.at(facts, prices, [first, second], venue, dates, into);
    }
  }

  private at(
    facts: TrainingFacts,
    prices: Prices,
    places: [number, number],
    venue: number,
    dates: number,
    { found, keep, limit }: { found: Found[]; keep: number; limit: number },
  ): void {
    const { tables } = this;
    const most = found.length < keep ? limit : Math.min(limit, found.at(-1)?.total ?? limit);
    const fixed = dates + tables.roomAt(venue, places[0]) + tables.roomAt(venue, places[1]);
    const actors = tables.actingAt(venue, 0, places[0]) + tables.actingAt(venue, 1, places[1]);
    if (!(fixed + actors + tables.trainersAtLeast(places) < most)) return;
    const pair = this.bestPair(facts, prices, places, venue);
    if (!(fixed + actors + pair.value < most)) return;
    const days = [item(facts.days, places[0]), item(facts.days, places[1])] as const;
    const acting = this.acting.both(facts, prices, days, venue, most - fixed - pair.value);
    if (!acting) return;
    keepFound(found, keep, { ...pair, places, venue, acting, total: fixed + pair.value + acting.cost });
  }

  private bestPair(facts: TrainingFacts, prices: Prices, [first, second]: readonly [number, number], venue: number): Pair {
    const { tables, tops, model } = this;
    for (const top of [...tops.leads, ...tops.cos]) top.clear();
    const day = facts.days[first] ?? 0;
    const quarter = model.quarterOf[day] ?? 0;
    const isOneQuarter = quarter === model.quarterOf[facts.days[second] ?? 0];
    const mayTwice = (trainer: number) => !isOneQuarter || (prices.quarterLeft[trainer * model.quarters + quarter] ?? 0) > 1;
    for (let index = 0; index < facts.leads.length; index += 1) {
      const value = tables.leadAt(index, first, second, venue);
      const { trainer } = item(facts.leads, index);
      if (value < Number.POSITIVE_INFINITY && mayTwice(trainer)) tops.leads[this.isNew(trainer, day)].add(value, trainer);
    }
    for (let index = 0; index < facts.cos.length; index += 1) {
      const value = tables.coAt(index, first, second, venue);
      const { trainer } = item(facts.cos, index);
      if (value < Number.POSITIVE_INFINITY && mayTwice(trainer)) tops.cos[this.isNew(trainer, day)].add(value, trainer);
    }
    const best: Pair = { value: Number.POSITIVE_INFINITY, lead: -1, co: -1 };
    for (const lead of [0, 1] as const) {
      for (const co of [0, 1] as const) {
        cheapestPair(tops.leads[lead], tops.cos[co], lead * co * model.problem.weights.twoNewTrainers, best);
      }
    }
    return best;
  }

  private isNew = (trainer: number, day: number): 0 | 1 => (day < item(this.model.trainers, trainer).experiencedFrom ? 1 : 0);

  private columnOf(facts: TrainingFacts, prices: Prices, found: Found): Column {
    const lead = facts.leads.find(({ trainer }) => trainer === found.lead);
    const intervisions = lead ? this.tables.daysAfter(facts, lead, prices, found.places[1]) : [];
    const venue = item(facts.venues, found.venue);
    const column = {
      training: facts.index,
      lead: found.lead,
      co: found.co,
      venues: [venue, venue] as const,
      days: [item(facts.days, found.places[0]), item(facts.days, found.places[1]), ...intervisions],
      actors: found.acting.actors,
    };
    return { ...column, cost: columnCost(this.model, column) };
  }

  /** What a plan costs at these prices. */
  valueOf(column: Column, prices: Prices): number {
    const { days, years, yearOf } = this.model;
    const [d1 = 0, d2 = 0] = column.days;
    let value = column.cost + (prices.slot[column.co] ?? 0);
    for (const [index, day] of column.days.entries()) {
      const load = prices.leadLoad[column.lead * years + (yearOf[day] ?? 0)] ?? 0;
      value += (prices.trainer[column.lead * days + day] ?? 0) + (index < 2 ? 2 : 1) * load;
    }
    for (const [session, day] of [d1, d2].entries()) {
      value += (prices.trainer[column.co * days + day] ?? 0) + 2 * (prices.coLoad[column.co * years + (yearOf[day] ?? 0)] ?? 0);
      value += prices.venue[item(column.venues, session) * days + day] ?? 0;
      for (const actor of column.actors[session as 0 | 1]) {
        value += (prices.actor[actor * days + day] ?? 0) + (prices.actorLoad[actor * years + (yearOf[day] ?? 0)] ?? 0);
      }
    }
    return value;
  }
}

function keepFound(found: Found[], keep: number, one: Found): void {
  let at = found.length;
  while (at > 0 && item(found, at - 1).total > one.total) at -= 1;
  found.splice(at, 0, one);
  if (found.length > keep) found.pop();
}

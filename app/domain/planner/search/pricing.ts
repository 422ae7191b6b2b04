import { item } from "../indexing";
import { columnCost } from "../model/column-cost";
import type { Column, Model, TrainingFacts } from "../model/facts";
import { ActingChoice } from "./acting";
import type { Acting } from "./acting-sets";
import { PairChoice } from "./pair";
import type { Prices } from "./prices";
import { Tables } from "./tables";
import { worthOf } from "./worth";

const never = Number.POSITIVE_INFINITY;
/** So many leads are looked at before it is known who else could be the cheapest. */
const fewLeads = 4;
const tiny = 1e-9;

/** A plan with what it costs at the prices asked for. */
export interface Priced {
  value: number;
  column: Column;
}

interface Found {
  total: number;
  lead: number;
  co: number;
  first: number;
  second: number;
  venue: number;
  acting: Acting;
}

interface Search {
  facts: TrainingFacts;
  prices: Prices;
  keep: number;
  limit: number;
  found: Found[];
  /** Of plans that are alike only the cheapest is kept. */
  isAlike: ((one: Found, other: Found) => boolean) | null;
}

const week = 7;

/**
 * The cheapest whole plan of a training at given prices, exactly: a dynamic programme over the intervisions, then every pair of
 * training days with its best trainers and actors. Greedy, search, bound and suggestions all ask it.
 */
export class Pricing {
  /** Passes people over now and then; the answer is then not the cheapest any more. */
  isSkipped: (() => boolean) | null = null;
  private readonly tables: Tables;
  private readonly acting: ActingChoice;
  private readonly pair: PairChoice;

  constructor(private readonly model: Model) {
    this.tables = new Tables(model);
    this.acting = new ActingChoice(model);
    this.pair = new PairChoice(model, this.tables);
  }

  /** The cheapest plans under `limit`, each on other days or in another room; cheapest first, at most `keep`. */
  cheapest(facts: TrainingFacts, prices: Prices, keep = 1, limit = never): Priced[] {
    return this.search({ facts, prices, keep, limit, found: [], isAlike: null });
  }

  /** The cheapest plans, each with another team or begun a week sooner or later; cheapest first, at most `keep`. */
  various(facts: TrainingFacts, prices: Prices, keep: number): Priced[] {
    const day = ({ first }: Found) => facts.days[first] ?? 0;
    const isAlike = (one: Found, other: Found) =>
      one.lead === other.lead && one.co === other.co && Math.abs(day(one) - day(other)) < week;
    return this.search({ facts, prices, keep, limit: never, found: [], isAlike });
  }

  private search(search: Search): Priced[] {
    const { facts, prices, keep, limit } = search;
    if (facts.frozen) {
      const value = worthOf(this.model, facts.frozen, prices);
      return value < limit ? [{ value, column: facts.frozen }] : [];
    }
    const { tables, acting } = this;
    tables.fill(facts, prices, this.isSkipped);
    acting.fill(facts, prices, (venue, place) => tables.roomAt(venue, place) < never);
    const rest = this.leastOfDays(facts);
    const few = limit < never ? limit - rest - tables.leastCo : tables.leadAtRank(fewLeads);
    this.searchAmong(search, few, limit - rest - tables.leastLead);
    const worst = search.found.length < keep ? limit : Math.min(limit, search.found.at(-1)?.total ?? limit);
    if (tables.hasMore(worst - rest - tables.leastCo)) {
      search.limit = Math.min(limit, worst + tiny);
      this.searchAmong(search, search.limit - rest - tables.leastCo, search.limit - rest - tables.leastLead);
    }
    return search.found.map((one) => ({ value: one.total, column: this.columnOf(facts, prices, one) }));
  }

  private searchAmong(search: Search, mostLead: number, mostCo: number): void {
    const { facts, prices } = search;
    search.found = [];
    this.tables.open(facts, prices, mostLead, mostCo);
    for (const first of this.firstDays(facts)) this.fromFirstDay(search, first);
  }

  /** What two days cost at least, trainers aside. */
  private leastOfDays(facts: TrainingFacts): number {
    const { tables, acting } = this;
    let total = facts.constant;
    for (const session of [0, 1] as const) {
      let least = never;
      for (let place = 0; place < facts.days.length; place += 1) {
        const date = facts.dayCost[session][place] ?? never;
        for (let venue = 0; venue < facts.venues.length && date < least; venue += 1) {
          const value = date + tables.roomAt(venue, place) + acting.leastOn(session, venue, place);
          if (value < least) least = value;
        }
      }
      total += least;
    }
    return total;
  }

  /** The promising ones first: what is found early spares the rest. */
  private firstDays(facts: TrainingFacts): number[] {
    const least = facts.days.reduce<{ place: number; cost: number }[]>((list, _, place) => {
      const cost = (facts.dayCost[0][place] ?? 0) + this.tables.leastOn(0, place);
      if (cost < never) list.push({ place, cost });
      return list;
    }, []);
    return least.sort((one, other) => one.cost - other.cost).map(({ place }) => place);
  }

  private fromFirstDay(search: Search, first: number): void {
    const { facts } = search;
    const [least, most] = facts.dayGap;
    const day = item(facts.days, first);
    for (let second = first + 1; second < facts.days.length; second += 1) {
      const gap = (facts.days[second] ?? 0) - day;
      if (gap > most) break;
      if (gap < least) continue;
      const dates = facts.constant + (facts.dayCost[0][first] ?? 0) + (facts.dayCost[1][second] ?? 0);
      if (dates === never) continue;
      for (let venue = 0; venue < facts.venues.length; venue += 1) this.at(search, first, second, venue, dates);
    }
  }

  private at(search: Search, first: number, second: number, venue: number, dates: number): void {
    const { tables, acting, pair } = this;
    const { facts, prices, keep, limit, found, isAlike } = search;
    const worst = found.length < keep ? limit : Math.min(limit, found[found.length - 1]?.total ?? limit);
    const fixed = dates + tables.roomAt(venue, first) + tables.roomAt(venue, second);
    const actors = acting.leastOn(0, venue, first) + acting.leastOn(1, venue, second);
    if (!(fixed + actors + tables.leastOn(0, first) + tables.leastOn(1, second) < worst)) return;
    pair.choose(facts, prices, first, second, venue);
    if (!(fixed + actors + pair.value < worst)) return;
    const chosen = acting.both(facts, prices, [first, second], venue, worst - fixed - pair.value);
    if (!chosen) return;
    const { lead, co } = pair;
    const one = { lead, co, first, second, venue, acting: chosen, total: fixed + pair.value + chosen.cost };
    if (isAlike === null || dropDearer(found, one, isAlike)) keepFound(found, keep, one);
  }

  private columnOf(facts: TrainingFacts, prices: Prices, found: Found): Column {
    const lead = facts.leads.find(({ trainer }) => trainer === found.lead);
    const intervisions = lead ? this.tables.daysAfter(facts, lead, prices, [found.first, found.second]) : [];
    const venue = item(facts.venues, found.venue);
    const column = {
      training: facts.index,
      lead: found.lead,
      co: found.co,
      venues: [venue, venue],
      days: [item(facts.days, found.first), item(facts.days, found.second), ...intervisions],
      actors: found.acting.actors,
    };
    return { ...column, cost: columnCost(this.model, column) };
  }
}

function keepFound(found: Found[], keep: number, one: Found): void {
  let at = found.length;
  while (at > 0 && item(found, at - 1).total > one.total) at -= 1;
  found.splice(at, 0, one);
  if (found.length > keep) found.pop();
}

/** Makes place for a plan that is cheaper than those it is like; says whether it is. */
function dropDearer(found: Found[], one: Found, isAlike: (one: Found, other: Found) => boolean): boolean {
  const alike = found.filter((other) => isAlike(one, other));
  if (alike.some(({ total }) => total <= one.total)) return false;
  for (const other of alike) found.splice(found.indexOf(other), 1);
  return true;
}

import { item } from "../indexing";
import type { Model, TrainingFacts } from "../model/facts";
import { type Acting, ActingSets, type Candidate } from "./acting-sets";
import { actorSurcharge } from "./actor-cuts";
import type { Prices } from "./prices";
import { TopTwo } from "./top-two";

const never = Number.POSITIVE_INFINITY;
const onlyFirst = [0] as const;
const bothDays = [0, 1] as const;

/** The cheapest actors for the two days of a training; filled once for a training, read for every pair of days. */
export class ActingChoice {
  private readonly price: [Float64Array, Float64Array];
  private readonly least: [Float64Array, Float64Array];
  private readonly tops = [new TopTwo(), new TopTwo(), new TopTwo()] as const;
  private readonly sets: ActingSets;
  private width = 0;
  private crowd = 0;

  constructor(private readonly model: Model) {
    const most = (of: (facts: TrainingFacts) => number) =>
      model.trainings.reduce((max, one) => Math.max(max, of(one)), 1);
    const cells = most(({ venues, days }) => venues.length * days.length);
    const people = most(({ actors }) => actors.length);
    this.price = [new Float64Array(cells * people), new Float64Array(cells * people)];
    this.least = [new Float64Array(cells), new Float64Array(cells)];
    this.sets = new ActingSets(model.problem.weights);
  }

  fill(facts: TrainingFacts, prices: Prices, isOpen: (venue: number, place: number) => boolean): void {
    this.width = facts.days.length;
    this.crowd = facts.actors.length;
    for (let venue = 0; venue < facts.venues.length; venue += 1) {
      for (let place = 0; place < this.width; place += 1) {
        if (isOpen(venue, place)) this.fillCell(facts, prices, venue, place);
        else for (const list of this.least) list[venue * this.width + place] = never;
      }
    }
  }

  private fillCell(facts: TrainingFacts, prices: Prices, venue: number, place: number): void {
    const cell = venue * this.width + place;
    const day = facts.days[place] ?? 0;
    const { days, years, yearOf } = this.model;
    const { changeActor } = this.model.problem.weights;
    const isAlike = !facts.standing && !facts.fixedActors[0] && !facts.fixedActors[1];
    for (const session of isAlike ? onlyFirst : bothDays) {
      const price = item(this.price, session);
      const fixed = facts.fixedActors[session];
      const kept = facts.standing?.actors[session];
      for (let index = 0; index < this.crowd; index += 1) {
        const { actor, days: free, perSession } = item(facts.actors, index);
        const may = free[day] === 1 && (!fixed || fixed.includes(actor));
        price[cell * this.crowd + index] = may
          ? (prices.actor[actor * days + day] ?? 0) +
            (prices.actorLoad[actor * years + (yearOf[day] ?? 0)] ?? 0) +
            (perSession[venue] ?? 0) +
            (kept?.includes(actor) ? -changeActor : 0)
          : never;
      }
      item(this.least, session)[cell] = this.leastAt(facts, session, cell * this.crowd);
    }
    if (isAlike) this.copyToSecond(cell);
  }

  private copyToSecond(cell: number): void {
    const [first, second] = this.price;
    for (let at = cell * this.crowd; at < (cell + 1) * this.crowd; at += 1) second[at] = first[at] ?? never;
    this.least[1][cell] = this.least[0][cell] ?? never;
  }

  /** What one day costs at least, the other aside. */
  private leastAt(facts: TrainingFacts, session: 0 | 1, from: number): number {
    const price = item(this.price, session);
    const [least, most] = sizes(facts, session);
    if (most > 2) return this.sets.leastOf(price.subarray(from, from + this.crowd), [least, most], facts.actorsWanted);
    const [top] = this.tops;
    top.clear();
    for (let index = 0; index < this.crowd; index += 1) top.add(price[from + index] ?? never, index);
    const missing = this.model.problem.weights.secondActorMissing;
    let best = least === 0 ? missing * facts.actorsWanted : never;
    if (least <= 1 && most >= 1) best = Math.min(best, top.value + missing * Math.max(0, facts.actorsWanted - 1));
    if (most >= 2) best = Math.min(best, top.value + top.nextValue);
    return best;
  }

  leastOn = (session: 0 | 1, venue: number, place: number): number =>
    this.least[session][venue * this.width + place] ?? never;

  /** The cheapest for both days together; nothing that is not under `limit`. */
  both(
    facts: TrainingFacts,
    prices: Prices,
    [first, second]: readonly [number, number],
    venue: number,
    limit: number,
  ): Acting | null {
    const from = [(venue * this.width + first) * this.crowd, (venue * this.width + second) * this.crowd] as const;
    const { monthOf, months } = this.model;
    const month = monthOf[facts.days[first] ?? 0] ?? 0;
    const days = (facts.days[second] ?? 0) - (facts.days[first] ?? 0);
    const isOneMonth = month === monthOf[facts.days[second] ?? 0];
    const candidates: Candidate[] = [];
    for (let index = 0; index < this.crowd; index += 1) {
      const [one, two] = [this.price[0][from[0] + index] ?? never, this.price[1][from[1] + index] ?? never];
      if (one === never && two === never) continue;
      const { actor } = item(facts.actors, index);
      const isOnce =
        (isOneMonth && (prices.monthLeft[actor * months + month] ?? 0) < 2) ||
        days <= item(this.model.actors, actor).rest;
      candidates.push({ actor, costs: [one, two, isOnce ? never : one + two] });
    }
    if (prices.actorCuts.size > 0) this.surcharge(candidates, facts, prices, [first, second]);
    return this.sets.cheapest(candidates, {
      sizes: [sizes(facts, 0), sizes(facts, 1)],
      wanted: facts.actorsWanted,
      limit,
    });
  }

  private surcharge(
    candidates: readonly Candidate[],
    facts: TrainingFacts,
    { actorCuts }: Prices,
    [first, second]: readonly [number, number],
  ): void {
    const [one, other] = [facts.days[first] ?? 0, facts.days[second] ?? 0];
    const [onFirst, onSecond, onBoth] = [[one], [other], [one, other]];
    for (const candidate of candidates) {
      const { actor, costs } = candidate;
      if (!actorCuts.has(actor)) continue;
      const more = (days: readonly number[]) => actorSurcharge(this.model, actorCuts, actor, facts.index, days);
      const [early, late, twice] = [more(onFirst), more(onSecond), costs[2] === never ? never : more(onBoth)];
      candidate.least = [costs[0] + Math.min(early, twice / 2), costs[1] + Math.min(late, twice / 2)];
      candidate.costs = [costs[0] + early, costs[1] + late, costs[2] + twice];
    }
  }
}

/** No number of actors will do. */
const nobody = [1, 0] as const;

/** How many may act on a day. */
function sizes(facts: TrainingFacts, session: 0 | 1): readonly [number, number] {
  const fixed = facts.fixedActors[session];
  if (!fixed) return [facts.actorsMin, facts.actorsWanted];
  const { length } = fixed;
  const mayBe = facts.isOver[session] || (length >= facts.actorsMin && length <= facts.actorsWanted);
  return mayBe ? [length, length] : nobody;
}

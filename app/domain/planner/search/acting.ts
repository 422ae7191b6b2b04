import { item } from "../indexing";
import type { ActorOption, Model, TrainingFacts } from "../model/facts";
import type { Prices } from "./prices";

export interface Acting {
  cost: number;
  actors: [number[], number[]];
}

interface Candidate {
  actor: number;
  /** On the first day, the second day, and both. */
  costs: [number, number, number];
}

/** The cheapest actors for the two days of a training. */
export class ActingChoice {
  constructor(private readonly model: Model) {}

  /** What one actor costs on a day. */
  cost(option: ActorOption, prices: Prices, day: number): number {
    if (option.days[day] !== 1) return Number.POSITIVE_INFINITY;
    const { days, years, yearOf } = this.model;
    const load = prices.actorLoad[option.actor * years + (yearOf[day] ?? 0)] ?? 0;
    return (prices.actor[option.actor * days + day] ?? 0) + load;
  }

  /** What one of the two days costs at least, the other aside. */
  alone(facts: TrainingFacts, prices: Prices, where: { day: number; session: 0 | 1; venue: number }): number {
    const costs = facts.actors
      .map((one) => this.priceAt(facts, one, prices, where))
      .filter(Number.isFinite)
      .sort((one, other) => one - other);
    const [least, most] = sizes(facts, where.session);
    let [best, sum] = [Number.POSITIVE_INFINITY, 0];
    for (let count = 0; count <= Math.min(most, costs.length); count += 1) {
      if (count > 0) sum += item(costs, count - 1);
      if (count >= least) best = Math.min(best, sum + this.missing(facts, count));
    }
    return best;
  }

  private priceAt(facts: TrainingFacts, option: ActorOption, prices: Prices, at: { day: number; session: 0 | 1; venue: number }) {
    const fixed = facts.fixedActors[at.session];
    if (fixed && !fixed.includes(option.actor)) return Number.POSITIVE_INFINITY;
    return this.cost(option, prices, at.day) + item(option.perSession, at.venue) + option.kept[at.session];
  }

  private missing = (facts: TrainingFacts, count: number): number =>
    this.model.problem.weights.secondActorMissing * Math.max(0, facts.actorsWanted - count);

  /** The cheapest for both days together; nothing that is not under `limit`. */
  both(facts: TrainingFacts, prices: Prices, days: readonly [number, number], venue: number, limit: number): Acting | null {
    const candidates = this.candidates(facts, prices, days, venue);
    const [order1, order2] = [0, 1].map((session) =>
      candidates.filter(({ costs }) => Number.isFinite(costs[session])).sort((a, b) => item(a.costs, session) - item(b.costs, session)),
    ) as [Candidate[], Candidate[]];
    const keepers = candidates.filter(({ costs }) => Number.isFinite(costs[2])).sort((a, b) => a.costs[2] - b.costs[2]);
    let best: Acting | null = null;
    const [[least1, most1], [least2, most2]] = [sizes(facts, 0), sizes(facts, 1)];
    for (let count1 = least1; count1 <= most1; count1 += 1) {
      for (let count2 = least2; count2 <= most2; count2 += 1) {
        const fixed = this.missing(facts, count1) + this.missing(facts, count2);
        for (let kept = Math.min(count1, count2); kept >= 0; kept -= 1) {
          const change = this.model.problem.weights.actorChange * (Math.min(count1, count2) - kept);
          for (const both of choices(keepers, kept, kept === count1 && kept === count2)) {
            const found = complete(both, [order1, order2], [count1, count2], fixed + change);
            if (found && found.cost < (best?.cost ?? limit)) best = found;
          }
        }
      }
    }
    return best;
  }

  private candidates(facts: TrainingFacts, prices: Prices, [d1, d2]: readonly [number, number], venue: number): Candidate[] {
    const { monthOf, months } = this.model;
    const isOneMonth = monthOf[d1] === monthOf[d2];
    return facts.actors.map((one) => {
      const first = this.priceAt(facts, one, prices, { day: d1, session: 0, venue });
      const second = this.priceAt(facts, one, prices, { day: d2, session: 1, venue });
      const left = prices.monthLeft[one.actor * months + (monthOf[d1] ?? 0)] ?? 0;
      const both = isOneMonth && left < 2 ? Number.POSITIVE_INFINITY : first + second;
      return { actor: one.actor, costs: [first, second, both] };
    });
  }
}

/** How many may act on a day. */
function sizes(facts: TrainingFacts, session: 0 | 1): readonly [number, number] {
  const fixed = facts.fixedActors[session];
  return fixed ? [fixed.length, fixed.length] : [facts.actorsMin, facts.actorsWanted];
}

/** Sets of this size; only the cheapest where nobody else comes beside them. */
function* choices(list: readonly Candidate[], size: number, onlyCheapest: boolean): Generator<Candidate[]> {
  if (size === 0) yield [];
  else if (onlyCheapest) {
    if (list.length >= size) yield list.slice(0, size);
  } else {
    for (const [index, first] of list.entries()) {
      for (const rest of choices(list.slice(index + 1), size - 1, false)) yield [first, ...rest];
    }
  }
}

function complete(both: readonly Candidate[], orders: readonly [Candidate[], Candidate[]], counts: readonly [number, number], start: number): Acting | null {
  let cost = start;
  for (const one of both) cost += one.costs[2];
  const actors: [number[], number[]] = [both.map(({ actor }) => actor), both.map(({ actor }) => actor)];
  for (const session of [0, 1] as const) {
    for (const one of orders[session]) {
      if (actors[session].length >= counts[session]) break;
      if (both.includes(one)) continue;
      actors[session].push(one.actor);
      cost += one.costs[session];
    }
    if (actors[session].length < counts[session]) return null;
  }
  return { cost, actors };
}

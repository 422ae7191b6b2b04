import { item } from "../indexing";
import type { Weights } from "../types";

export interface Acting {
  cost: number;
  actors: [number[], number[]];
}

export interface Candidate {
  actor: number;
  /** On the first day, the second day, and both. */
  costs: [number, number, number];
}

export interface Asked {
  sizes: readonly [readonly [number, number], readonly [number, number]];
  wanted: number;
  limit: number;
}

/** Chooses who acts on two days: those who come on both first, then the cheapest for each. */
export class ActingSets {
  constructor(private readonly weights: Weights) {}

  private missing = (count: number, wanted: number): number =>
    this.weights.secondActorMissing * Math.max(0, wanted - count);

  /** The cheapest set for one day. */
  leastOf(prices: Float64Array, [least, most]: readonly [number, number], wanted: number): number {
    const costs = Array.from(prices)
      .filter(Number.isFinite)
      .sort((one, other) => one - other);
    let [best, sum] = [Number.POSITIVE_INFINITY, 0];
    for (let count = 0; count <= Math.min(most, costs.length); count += 1) {
      if (count > 0) sum += item(costs, count - 1);
      if (count >= least) best = Math.min(best, sum + this.missing(count, wanted));
    }
    return best;
  }

  /** The cheapest sets for both days; nothing that is not under the limit. */
  cheapest(candidates: readonly Candidate[], { sizes, wanted, limit }: Asked): Acting | null {
    const orders = [sorted(candidates, 0), sorted(candidates, 1), sorted(candidates, 2)] as const;
    let best = null as Acting | null;
    const [[least1, most1], [least2, most2]] = sizes;
    for (let count1 = least1; count1 <= most1; count1 += 1) {
      for (let count2 = least2; count2 <= most2; count2 += 1) {
        const fixed = this.missing(count1, wanted) + this.missing(count2, wanted);
        const least = fixed + sumOf(orders[0], 0, count1) + sumOf(orders[1], 1, count2);
        if (!(least < (best?.cost ?? limit))) continue;
        best = this.withCounts(orders, [count1, count2], fixed, best?.cost ?? limit) ?? best;
      }
    }
    return best;
  }

  private withCounts(
    orders: readonly [Candidate[], Candidate[], Candidate[]],
    counts: readonly [number, number],
    fixed: number,
    limit: number,
  ): Acting | null {
    const fewest = Math.min(...counts);
    let best: Acting | null = null;
    for (let kept = fewest; kept >= 0; kept -= 1) {
      const start = fixed + this.weights.actorChange * (fewest - kept);
      for (const both of choices(orders[2], kept, kept === counts[0] && kept === counts[1])) {
        const found = complete(both, orders, counts, start);
        if (found && found.cost < (best?.cost ?? limit)) best = found;
      }
    }
    return best;
  }
}

function sorted(candidates: readonly Candidate[], by: 0 | 1 | 2): Candidate[] {
  return candidates
    .filter(({ costs }) => costs[by] < Number.POSITIVE_INFINITY)
    .sort((one, other) => one.costs[by] - other.costs[by]);
}

function sumOf(order: readonly Candidate[], by: 0 | 1, count: number): number {
  let sum = order.length < count ? Number.POSITIVE_INFINITY : 0;
  for (let index = 0; index < Math.min(count, order.length); index += 1) sum += item(order, index).costs[by];
  return sum;
}

/** Sets of this size; only the cheapest where nobody else comes beside them. */
function choices(list: readonly Candidate[], size: number, onlyCheapest: boolean): Candidate[][] {
  if (size === 0) return [[]];
  if (onlyCheapest) return list.length < size ? [] : [list.slice(0, size)];
  if (size === 1) return list.map((one) => [one]);
  return list.flatMap((first, index) =>
    choices(list.slice(index + 1), size - 1, false).map((rest) => [first, ...rest]),
  );
}

function complete(
  both: readonly Candidate[],
  orders: readonly [Candidate[], Candidate[], Candidate[]],
  counts: readonly [number, number],
  start: number,
): Acting | null {
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

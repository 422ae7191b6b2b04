import { item } from "../indexing";
import type { Weights } from "../types";

const never = Number.POSITIVE_INFINITY;
/** Of two on each day, nobody beyond the cheapest few of each kind can be one, even where some may come on one day only. */
const enough = 8;

export interface Acting {
  cost: number;
  actors: [number[], number[]];
}

export interface Candidate {
  actor: number;
  /** On the first day, the second day, and both. */
  costs: [number, number, number];
  /** What the first and the second day cost at least where both together cost less than each by itself. */
  least?: [number, number];
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
    const most = Math.max(sizes[0][1], sizes[1][1]) <= 2 ? enough : candidates.length;
    const orders = [
      cheapestBy(candidates, 0, most),
      cheapestBy(candidates, 1, most),
      cheapestBy(candidates, 2, most),
    ] as const;
    let best = null as Acting | null;
    const [[least1, most1], [least2, most2]] = sizes;
    for (let count1 = least1; count1 <= most1; count1 += 1) {
      for (let count2 = least2; count2 <= most2; count2 += 1) {
        const fixed = this.missing(count1, wanted) + this.missing(count2, wanted);
        const least = fixed + leastFor(candidates, orders[0], 0, count1) + leastFor(candidates, orders[1], 1, count2);
        if (!(least < (best?.cost ?? limit))) continue;
        best = this.withCounts(orders, [count1, count2], fixed, best?.cost ?? limit) ?? best;
      }
    }
    return best;
  }

  private withCounts(orders: Orders, counts: readonly [number, number], fixed: number, limit: number): Acting | null {
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

/** The cheapest few, cheapest first. */
function cheapestBy(candidates: readonly Candidate[], by: 0 | 1 | 2, most: number): Candidate[] {
  const found: Candidate[] = [];
  for (const one of candidates) {
    const cost = one.costs[by];
    if (cost === never || (found.length >= most && cost >= item(found, most - 1).costs[by])) continue;
    let at = found.length;
    while (at > 0 && item(found, at - 1).costs[by] > cost) at -= 1;
    found.splice(at, 0, one);
    if (found.length > most) found.pop();
  }
  return found;
}

/** What so many cost at least on a day. */
function leastFor(all: readonly Candidate[], order: readonly Candidate[], by: 0 | 1, count: number): number {
  if (!all.some(({ least }) => least)) return sumOf(order, by, count);
  const costs = all.map(({ costs: own, least }) => least?.[by] ?? own[by]).sort((one, other) => one - other);
  return costs.length < count ? never : costs.slice(0, count).reduce((sum, cost) => sum + cost, 0);
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

type Orders = readonly [Candidate[], Candidate[], Candidate[]];

/** Fills both days beside those who come on both; one for whom coming twice costs more is kept off the one day, or the other. */
function complete(
  both: readonly Candidate[],
  orders: Orders,
  counts: readonly [number, number],
  start: number,
  banned: readonly [readonly Candidate[], readonly Candidate[]] = [[], []],
): Acting | null {
  let cost = start;
  for (const one of both) cost += one.costs[2];
  const chosen: [Candidate[], Candidate[]] = [[...both], [...both]];
  for (const session of [0, 1] as const) {
    for (const one of orders[session]) {
      if (chosen[session].length >= counts[session]) break;
      if (both.includes(one) || banned[session].includes(one)) continue;
      chosen[session].push(one);
      cost += one.costs[session];
    }
    if (chosen[session].length < counts[session]) return null;
  }
  const twice = chosen[0].find((one) => isDearerTwice(one) && !both.includes(one) && chosen[1].includes(one));
  if (!twice) return { cost, actors: [chosen[0].map(actorOf), chosen[1].map(actorOf)] };
  const [without, other] = [
    complete(both, orders, counts, start, [[...banned[0], twice], banned[1]]),
    complete(both, orders, counts, start, [banned[0], [...banned[1], twice]]),
  ];
  return !without || (other && other.cost < without.cost) ? other : without;
}

/** Coming twice costs more than the two days: it may not pass for two separate ones. */
const isDearerTwice = ({ costs: [first, second, both] }: Candidate): boolean => both > first + second;

const actorOf = ({ actor }: Candidate): number => actor;

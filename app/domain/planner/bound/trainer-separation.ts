import type { Model } from "../model/facts";
import { standingDays } from "../model/present";
import type { TrainerCut } from "../search/trainer-cuts";
import { passed, type Weighed } from "./weighed";

interface Use {
  days: readonly number[];
  weight: number;
}

/** Which three days of a trainer are half taken by plans that have two of them: those that are passed furthest, a few of each. */
export function separateTrainers(model: Model, weighed: readonly Weighed[]): TrainerCut[] {
  return [...usesOf(model, weighed)].flatMap(([trainer, uses]) =>
    furthest(uses).map((days): TrainerCut => ({ trainer, days })),
  );
}

const mostAtOnce = 4;

function usesOf({ today }: Model, weighed: readonly Weighed[]): Map<number, Use[]> {
  const uses = new Map<number, Use[]>();
  for (const { column, weight } of weighed) {
    if (weight > 1 - passed) continue;
    for (const trainer of [column.lead, column.co]) {
      const use = { days: standingDays(column, trainer).filter((day) => day >= today), weight };
      const list = uses.get(trainer);
      if (list) list.push(use);
      else uses.set(trainer, [use]);
    }
  }
  return uses;
}

function furthest(uses: readonly Use[]): (readonly number[])[] {
  const pairs = pairsOf(uses);
  const of = (one: number, other: number) => pairs.get(Math.min(one, other))?.get(Math.max(one, other)) ?? 0;
  const found = new Map<string, { days: number[]; over: number }>();
  for (const [first, seconds] of pairs) {
    for (const second of seconds.keys()) {
      for (const third of new Set([...seconds.keys(), ...(pairs.get(second)?.keys() ?? [])])) {
        if (third <= second) continue;
        const most = of(first, second) + of(first, third) + of(second, third);
        if (most <= 1 + passed) continue;
        const days = [first, second, third];
        const over = most - 2 * weightOf(uses, days) - 1;
        if (over > passed) found.set(days.join(" "), { days, over });
      }
    }
  }
  return [...found.values()]
    .sort((one, other) => other.over - one.over)
    .slice(0, mostAtOnce)
    .map(({ days }) => days);
}

/** What the plans weigh that have both days of a pair, by the earlier day and the later. */
function pairsOf(uses: readonly Use[]): Map<number, Map<number, number>> {
  const pairs = new Map<number, Map<number, number>>();
  for (const { days, weight } of uses) {
    for (const [index, one] of days.entries()) {
      for (const other of days.slice(index + 1)) {
        const row = pairs.get(one) ?? new Map<number, number>();
        row.set(other, (row.get(other) ?? 0) + weight);
        pairs.set(one, row);
      }
    }
  }
  return pairs;
}

/** What those weigh that have all of these days. */
const weightOf = (uses: readonly Use[], all: readonly number[]): number =>
  uses.reduce((sum, { days, weight }) => (all.every((day) => days.includes(day)) ? sum + weight : sum), 0);

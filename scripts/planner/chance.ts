import { item } from "~/domain/planner/indexing";
import type { Random } from "~/domain/planner/random";

export interface Chance {
  between(least: number, most: number): number;
  is(share: number): boolean;
  pick<Value>(list: readonly Value[]): Value;
  /** Up to so much more or less. */
  spread(most: number): number;
}

export const chanceOf = (random: Random): Chance => ({
  between: (least, most) => least + random.below(most - least + 1),
  is: (share) => random.next() < share,
  pick: (list) => item(list, random.below(list.length)),
  spread: (most) => (random.next() * 2 - 1) * most,
});

/** A place in a box the size of the Netherlands. */
export const placeIn = (chance: Chance): { lat: number; lon: number } => ({
  lat: 52.2 + chance.spread(1),
  lon: 5.5 + chance.spread(1.2),
});

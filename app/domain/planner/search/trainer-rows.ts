import type { Model, TrainerOption, TrainingFacts } from "../model/facts";
import type { MarkedTail } from "./marked-tail";

const never = Number.POSITIVE_INFINITY;

/** One trainer in the tables of a training. */
export interface Row {
  option: TrainerOption;
  /** Where this one's days begin in the table. */
  offset: number;
  /** Where this one's rooms begin. */
  room: number;
  /** What this one costs at least, days and intervisions and all. */
  least: number;
  since: number;
  isTailed: boolean;
  /** Where days cost something together. */
  marked: MarkedTail | null;
}

export const cheapestFirst = (one: Row, other: Row): number => one.least - other.least;

/** The least of so many entries. */
export function leastOf(list: Float64Array, from: number, count: number): number {
  let least = never;
  for (let at = from; at < from + count; at += 1) if ((list[at] ?? 0) < least) least = list[at] ?? 0;
  return least;
}

/** What someone costs apart from days, venue by venue; gives back the least. */
export function fillOnce(
  option: TrainerOption,
  into: Float64Array,
  offset: number,
  venues: number,
  sessions: number,
  extra: number,
): number {
  for (let venue = 0; venue < venues; venue += 1)
    into[offset + venue] = extra + option.once + sessions * (option.perSession[venue] ?? 0);
  return leastOf(into, offset, venues);
}

interface Someone {
  option: TrainerOption;
  /** By trainer and day. */
  prices: Float64Array;
  /** Per half-day, by trainer and year. */
  loads: Float64Array;
}

/** What each candidate day costs of someone, Infinity where they cannot; gives back the least. */
export function fillDays(
  { days, years, yearOf }: Model,
  facts: TrainingFacts,
  { option, prices, loads }: Someone,
  into: Float64Array,
  offset: number,
): number {
  let least = never;
  for (let place = 0; place < facts.days.length; place += 1) {
    const day = facts.days[place] ?? 0;
    if (option.days[day] === 1) {
      const load = 2 * (loads[option.trainer * years + (yearOf[day] ?? 0)] ?? 0);
      const value = (prices[option.trainer * days + day] ?? 0) + load;
      into[offset + place] = value;
      if (value < least) least = value;
    } else into[offset + place] = never;
  }
  return least;
}

/** Lowers what the days cost at least to what this one costs. */
export function lower(
  least: Float64Array,
  share: number,
  width: number,
  values: Float64Array,
  offset: number,
  more: Float64Array | null,
): void {
  for (let place = 0; place < width; place += 1) {
    const value = share + (values[offset + place] ?? 0) + (more === null ? 0 : (more[offset + place] ?? 0));
    if (value < (least[place] ?? 0)) least[place] = value;
  }
}

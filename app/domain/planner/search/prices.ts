import type { Model } from "../model/facts";
import type { ActorSurcharges } from "./actor-cuts";
import type { TrainerSurcharges } from "./trainer-cuts";

/** What days of people and rooms cost at this moment; Infinity where they are taken. */
export interface Prices {
  /** Trainer by day, actor by day, venue by day. */
  trainer: Float64Array;
  actor: Float64Array;
  venue: Float64Array;
  /** Per half-day, trainer by year, for the lead and for the second. */
  leadLoad: Float64Array;
  coLoad: Float64Array;
  /** Per session, actor by year. */
  actorLoad: Float64Array;
  /** Taken off for a second who still needs a place: negative. */
  slot: Float64Array;
  /** Sessions left, trainer by quarter and actor by month. */
  quarterLeft: Int16Array;
  monthLeft: Int16Array;
  /** What days cost together, beyond what each of them does. */
  actorCuts: ActorSurcharges;
  trainerCuts: TrainerSurcharges;
}

/** All days free of charge, with every limit whole. */
export function freePrices(model: Model): Prices {
  const { days, years, quarters, months, trainers, actors } = model;
  return {
    trainer: new Float64Array(trainers.length * days),
    actor: new Float64Array(actors.length * days),
    venue: roomPrices(model),
    leadLoad: new Float64Array(trainers.length * years),
    coLoad: new Float64Array(trainers.length * years),
    actorLoad: new Float64Array(actors.length * years),
    slot: new Float64Array(trainers.length),
    quarterLeft: Int16Array.from(trainers.flatMap(({ cap }) => new Array<number>(quarters).fill(Math.min(cap, 999)))),
    monthLeft: Int16Array.from(actors.flatMap(({ cap }) => new Array<number>(months).fill(Math.min(cap, 999)))),
    actorCuts: new Map(),
    trainerCuts: new Map(),
  };
}

function roomPrices({ venues, days }: Model): Float64Array {
  const prices = new Float64Array(venues.length * days);
  for (const { index, open } of venues) {
    for (let day = 0; day < days; day += 1) if (open[day] !== 1) prices[index * days + day] = Number.POSITIVE_INFINITY;
  }
  return prices;
}

const never = Number.POSITIVE_INFINITY;

/** These prices, but for who and what is taken in a plan that is partly made. */
export function withTaken(prices: Prices, taken: Prices): Prices {
  const both = (mine: Float64Array, theirs: Float64Array) =>
    mine.map((price, at) => (theirs[at] === never ? never : price));
  return {
    ...prices,
    trainer: both(prices.trainer, taken.trainer),
    actor: both(prices.actor, taken.actor),
    venue: both(prices.venue, taken.venue),
    quarterLeft: taken.quarterLeft,
    monthLeft: taken.monthLeft,
  };
}

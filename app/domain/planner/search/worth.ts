import type { Column, Model } from "../model/facts";
import { actingDays, actorsOf, standingDays } from "../model/present";
import { actorSurcharge } from "./actor-cuts";
import type { Prices } from "./prices";
import { trainerSurcharge } from "./trainer-cuts";

/** What a plan costs at these prices. */
export function worthOf(model: Model, column: Column, prices: Prices): number {
  const { days, years, yearOf } = model;
  let value = column.cost + (prices.slot[column.co] ?? 0);
  for (const [index, day] of column.days.entries()) {
    const load = prices.leadLoad[column.lead * years + (yearOf[day] ?? 0)] ?? 0;
    value += (prices.trainer[column.lead * days + day] ?? 0) + (index < 2 ? 2 : 1) * load;
  }
  for (const [session, venue] of column.venues.entries()) {
    if (venue >= 0) value += prices.venue[venue * days + (column.days[session] ?? 0)] ?? 0;
  }
  for (const session of [0, 1] as const) {
    const day = column.days[session] ?? 0;
    const year = yearOf[day] ?? 0;
    value += (prices.trainer[column.co * days + day] ?? 0) + 2 * (prices.coLoad[column.co * years + year] ?? 0);
    for (const actor of column.actors[session]) {
      value += (prices.actor[actor * days + day] ?? 0) + (prices.actorLoad[actor * years + year] ?? 0);
    }
  }
  return value + trainersExtra(column, prices) + actorsExtra(model, column, prices);
}

const trainersExtra = (column: Column, { trainerCuts }: Prices): number =>
  trainerCuts.size === 0
    ? 0
    : sumOf([column.lead, column.co], (one) => trainerSurcharge(trainerCuts, one, standingDays(column, one)));

const actorsExtra = (model: Model, column: Column, { actorCuts }: Prices): number =>
  actorCuts.size === 0
    ? 0
    : sumOf(actorsOf(column), (one) => actorSurcharge(model, actorCuts, one, column.training, actingDays(column, one)));

const sumOf = (people: readonly number[], of: (person: number) => number): number =>
  people.reduce((sum, person) => sum + of(person), 0);

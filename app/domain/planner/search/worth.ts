import type { Column, Model } from "../model/facts";
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

const trainersExtra = ({ lead, co, days }: Column, { trainerCuts }: Prices): number =>
  trainerCuts.size === 0
    ? 0
    : trainerSurcharge(trainerCuts, lead, days) + trainerSurcharge(trainerCuts, co, days.slice(0, 2));

function actorsExtra(model: Model, { training, days, actors: [first, second] }: Column, { actorCuts }: Prices): number {
  if (actorCuts.size === 0) return 0;
  const [one = 0, other = 0] = days;
  let total = 0;
  for (const actor of first)
    total += actorSurcharge(model, actorCuts, actor, training, second.includes(actor) ? [one, other] : [one]);
  for (const actor of second)
    if (!first.includes(actor)) total += actorSurcharge(model, actorCuts, actor, training, [other]);
  return total;
}

import type { Model, TrainingFacts } from "./model/facts";
import { freePrices, type Prices } from "./search/prices";
import type { FunnelStep } from "./types";

const never = Number.POSITIVE_INFINITY;

interface Step {
  step: FunnelStep;
  left: number;
}

/** How many first days, people and rooms are left for a training after each rule. */
export function funnelOf(model: Model, facts: TrainingFacts, taken: Prices): Step[] {
  const free = freePrices(model);
  const pairs = pairsOf(facts);
  const withRoom = (prices: Prices) =>
    pairs.filter(([first, second]) =>
      facts.venues.some((venue) => [first, second].every((day) => priceOf(prices.venue, model, venue, day) < never)),
    );
  const open = withRoom(free);
  const roomy = withRoom(taken);
  const leads = (prices: Prices, days: Pairs) =>
    facts.leads.filter((one) => canBoth(model, prices.trainer, one.trainer, one.days, days));
  const cos = (prices: Prices, days: Pairs) =>
    facts.cos.filter((one) => canBoth(model, prices.trainer, one.trainer, one.days, days));
  const actors = (prices: Prices, days: Pairs) =>
    facts.actors.filter((one) =>
      days.flat().some((day) => one.days[day] === 1 && priceOf(prices.actor, model, one.actor, day) < never),
    );
  return [
    { step: "days", left: facts.days.length },
    { step: "dayPairs", left: pairs.length },
    { step: "venues", left: facts.venues.length },
    { step: "dayPairsWithOpenRoom", left: open.length },
    { step: "dayPairsWithFreeRoom", left: roomy.length },
    { step: "leadsQualifiedAndNear", left: facts.leads.length },
    { step: "leadsAvailable", left: leads(free, roomy).length },
    { step: "leadsFree", left: leads(taken, roomy).length },
    { step: "secondsAvailable", left: cos(free, roomy).length },
    { step: "secondsFree", left: cos(taken, roomy).length },
    { step: "actorsNear", left: facts.actors.length },
    { step: "actorsAvailable", left: actors(free, roomy).length },
    { step: "actorsFree", left: actors(taken, roomy).length },
  ];
}

type Pairs = (readonly [number, number])[];

function pairsOf({ days, dayCost, dayGap: [least, most] }: TrainingFacts): Pairs {
  const list = Array.from(days);
  return list.flatMap((first, at) =>
    (dayCost[0][at] ?? never) < never
      ? list.flatMap((second, to) => {
          const gap = second - first;
          return gap >= least && gap <= most && (dayCost[1][to] ?? never) < never ? [[first, second] as const] : [];
        })
      : [],
  );
}

const priceOf = (prices: Float64Array, { days }: Model, who: number, day: number): number =>
  prices[who * days + day] ?? never;

const canBoth = (model: Model, prices: Float64Array, who: number, can: Uint8Array, pairs: Pairs): boolean =>
  pairs.some((pair) => pair.every((day) => can[day] === 1 && priceOf(prices, model, who, day) < never));

import fc from "fast-check";
import { expect, test } from "vitest";
import { item } from "~/domain/planner/indexing";
import { compile } from "~/domain/planner/model/compile";
import type { Model, TrainerOption, TrainingFacts } from "~/domain/planner/model/facts";
import { seededRandom } from "~/domain/planner/random";
import { MarkedTail } from "~/domain/planner/search/marked-tail";
import { freePrices, type Prices } from "~/domain/planner/search/prices";
import { Tail } from "~/domain/planner/search/tail";
import { trainerSurcharge } from "~/domain/planner/search/trainer-cuts";
import { instanceOf } from "../../../scripts/planner/instance";

function modelOf(seed: number): Model {
  const problem = instanceOf({ trainings: 1, seed, trainers: 5, actors: 3, kind: "tight" });
  return compile({
    ...problem,
    trainings: problem.trainings.map((training) => {
      const latest = new Date(Date.parse(training.earliest) + 17 * 86_400_000).toISOString().slice(0, 10);
      return { ...training, latest, preferred: training.earliest, intervisionGapDays: [7, 16] };
    }),
  });
}

/** Every row of intervisions after a day. */
function rowsAfter(facts: TrainingFacts, day: number, left: number): number[][] {
  if (left === 0) return [[]];
  const [least, most] = facts.laterGap;
  const next = Array.from(facts.later).filter((one) => one - day >= least && one - day <= most);
  return next.flatMap((one) => rowsAfter(facts, one, left - 1).map((rest) => [one, ...rest]));
}

function costOf(model: Model, facts: TrainingFacts, lead: TrainerOption, prices: Prices, days: readonly number[]) {
  let total = trainerSurcharge(prices.trainerCuts, lead.trainer, days);
  for (const [session, day] of days.slice(2).entries()) {
    if (lead.days[day] !== 1) return Number.POSITIVE_INFINITY;
    const own = item(facts.laterCost, session)[facts.later.indexOf(day)] ?? Number.POSITIVE_INFINITY;
    total += own + (prices.trainer[lead.trainer * model.days + day] ?? 0);
  }
  return total;
}

test("with days that cost something together, the intervisions of a lead are the cheapest of all", () => {
  let dearer = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (seed) => {
      const model = modelOf(seed);
      const [facts] = model.trainings;
      const lead = facts?.leads[0];
      if (!facts || !lead) return;
      const random = seededRandom(seed);
      const open = [...facts.days, ...facts.later].filter((day) => lead.days[day] === 1);
      if (open.length === 0) return;
      const some = () => item(open, random.below(open.length));
      const cuts = Array.from({ length: 6 }, () => ({
        cut: { trainer: lead.trainer, days: [...new Set([some(), some(), some()])] },
        price: 5 + random.next() * 30,
      }));
      const free = freePrices(model);
      const trainer = free.trainer.map((price) => price + random.next() * 8);
      const prices = { ...free, trainer, trainerCuts: new Map([[lead.trainer, cuts]]) };
      const tail = MarkedTail.of(new Tail(model), facts, lead, prices);
      if (!tail) return;
      for (const [first, one] of facts.days.entries()) {
        for (const [second, other] of facts.days.entries()) {
          if (other - one < 7) continue;
          const rows = rowsAfter(facts, other, facts.intervisions).map((row) => [one, other, ...row]);
          const costs = rows.map((days) => costOf(model, facts, lead, prices, days));
          const least = Math.min(Number.POSITIVE_INFINITY, ...costs);
          expect(tail.costAt(first, second)).toBeCloseTo(least, 6);
          if (least === Number.POSITIVE_INFINITY) continue;
          const found = [one, other, ...tail.daysAfter(first, second)];
          expect(costOf(model, facts, lead, prices, found)).toBeCloseTo(least, 6);
          if (trainerSurcharge(prices.trainerCuts, lead.trainer, found) > 0) dearer += 1;
        }
      }
    }),
    { numRuns: 15, seed: 2 },
  );
  expect(dearer).toBeGreaterThan(0);
});

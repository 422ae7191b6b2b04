import fc from "fast-check";
import { expect, test } from "vitest";
import { columnCost } from "~/domain/planner/model/column-cost";
import { compile } from "~/domain/planner/model/compile";
import type { Column, Model, TrainingFacts } from "~/domain/planner/model/facts";
import { type Random, seededRandom } from "~/domain/planner/random";
import type { ActorCut } from "~/domain/planner/search/actor-cuts";
import { freePrices, type Prices } from "~/domain/planner/search/prices";
import { Pricing } from "~/domain/planner/search/pricing";
import { worthOf } from "~/domain/planner/search/worth";
import { solve } from "~/domain/planner/solve";
import type { PlanningProblem } from "~/domain/planner/types";
import { instanceOf } from "../../../scripts/planner/instance";
import { leastOfAll, tinyProblem } from "./brute-force";

/** Every plan of a training, by trying everything. */
function* everyPlan(model: Model, facts: TrainingFacts): Generator<Column> {
  const sets = () => subsets(facts.actors.map(({ actor }) => actor)).filter((set) => fits(facts, set));
  for (const lead of facts.leads)
    for (const co of facts.cos)
      for (const venue of facts.venues)
        for (const days of rows(facts))
          for (const first of sets())
            for (const second of sets()) {
              const base = {
                training: facts.index,
                lead: lead.trainer,
                co: co.trainer,
                venues: [venue, venue] as const,
              };
              const column = { ...base, days, actors: [first, second] as const };
              const cost = columnCost(model, column);
              if (Number.isFinite(cost)) yield { ...column, cost };
            }
}

const fits = ({ actorsMin, actorsWanted }: TrainingFacts, set: readonly number[]) =>
  set.length >= actorsMin && set.length <= actorsWanted;

function subsets(list: readonly number[]): number[][] {
  const [first, ...rest] = list;
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without, ...without.map((set) => [first, ...set])];
}

/** Dates in every order that the gaps allow. */
function rows(facts: TrainingFacts): number[][] {
  let found = Array.from(facts.days, (day) => [day]);
  for (let session = 1; session < facts.intervisions + 2; session += 1) {
    const [list, [least, most]] = session === 1 ? [facts.days, facts.dayGap] : [facts.later, facts.laterGap];
    found = found.flatMap((row) =>
      Array.from(list)
        .filter((day) => day - (row.at(-1) ?? 0) >= least && day - (row.at(-1) ?? 0) <= most)
        .map((day) => [...row, day]),
    );
  }
  return found;
}

/** So small that everything can be tried. */
function smallProblem(seed: number): PlanningProblem {
  const problem = instanceOf({ trainings: 1, seed, trainers: 4, actors: 3, intervisions: 1 });
  const [one = problem.trainings[0]] = problem.trainings;
  return {
    ...problem,
    trainers: problem.trainers.map((trainer) => ({
      ...trainer,
      maxKm: 400,
      leadFrom: trainer.leadFrom ?? "2026-01-01",
      externalFrom: "2026-01-01",
    })),
    actors: problem.actors.map((actor) => ({ ...actor, maxKm: 400 })),
    trainings: problem.trainings.map((training) => {
      const earliest = one?.earliest ?? training.earliest;
      const latest = new Date(Date.parse(earliest) + 16 * 86_400_000).toISOString().slice(0, 10);
      return { ...training, earliest, latest, preferred: earliest, day2GapDays: [7, 12], intervisionGapDays: [28, 33] };
    }),
  };
}

function randomPrices(model: Model, seed: number): Prices {
  const random = seededRandom(seed);
  const noise = (list: Float64Array, most: number) => list.map((value) => value + random.next() * most);
  const prices = freePrices(model);
  return {
    ...prices,
    trainer: noise(prices.trainer, 30).map((price) => (random.next() < 0.1 ? Number.POSITIVE_INFINITY : price)),
    actor: noise(prices.actor, 30),
    venue: noise(prices.venue, 10),
    leadLoad: noise(prices.leadLoad, 5),
    coLoad: noise(prices.coLoad, 5),
    actorLoad: noise(prices.actorLoad, 5),
    slot: noise(prices.slot, -20),
    ...randomCuts(model, random),
  };
}

/** What days cost together, of every actor and trainer. */
function randomCuts({ actors, trainers, months, monthOf, trainings: [facts] }: Model, random: Random) {
  const some = (list: ArrayLike<number>) => list[random.below(list.length)] ?? 0;
  const price = () => random.next() * 40;
  const threeDays = () => [some(facts?.days ?? []), some(facts?.later ?? []), some(facts?.later ?? [])];
  const actorCut = (actor: number): ActorCut => {
    const day = some(facts?.days ?? []);
    const from = Math.max(0, (monthOf[day] ?? 0) - random.below(2));
    return {
      actor,
      from,
      to: Math.min(months - 1, from + random.below(3)),
      trainings: new Set(random.next() < 0.6 ? [0] : []),
      day: random.next() < 0.4 ? day : -1,
      limit: 1,
    };
  };
  const several = <Cut>(make: () => Cut) => Array.from({ length: 4 }, () => ({ cut: make(), price: price() }));
  return {
    actorCuts: new Map(actors.map(({ index }) => [index, several(() => actorCut(index))])),
    trainerCuts: new Map(
      trainers.map(({ index }) => [index, several(() => ({ trainer: index, days: [...new Set(threeDays())] }))]),
    ),
  };
}

test("pricing finds the cheapest plan of all, and every plan within a limit that is one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
      const model = compile(smallProblem(seed));
      const [facts] = model.trainings;
      if (!facts) return;
      const prices = randomPrices(model, seed);
      const pricing = new Pricing(model);
      const cheapest = (limit?: number) => pricing.cheapest(facts, prices, 1, limit)[0]?.value ?? never;
      const [least, ...others] = [...everyPlan(model, facts)].map((one) => worthOf(model, one, prices)).sort(byValue);
      if (least === undefined || least === never) return expect(cheapest()).toBe(never);
      expect(cheapest()).toBeCloseTo(least, 6);
      expect(cheapest(least + 1e-6)).toBeCloseTo(least, 6);
      expect(cheapest(others.find((worth) => worth > least + 1))).toBeCloseTo(least, 6);
      expect(cheapest(least - 1e-6)).toBe(never);
    }),
    { numRuns: 6, seed: 1 },
  );
});

const never = Number.POSITIVE_INFINITY;
const byValue = (one: number, other: number) => one - other;

test.each([4, 7, 8, 13, 18, 26])(
  "tried by brute force, with nothing but the judge: no plan of all costs less than the bound, and the best is found: seed %i",
  async (seed) => {
    const problem = tinyProblem(seed);
    const least = leastOfAll(problem);
    const { lowerBound, score } = await solve(problem, { budgetMs: 10_000, iterations: 40 });
    expect(least).toBeLessThan(2 * problem.weights.unplaced);
    expect(lowerBound ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(least + 1e-6);
    expect(lowerBound ?? 0).toBeGreaterThan(0);
    expect(score.total).toBeCloseTo(least, 6);
  },
);

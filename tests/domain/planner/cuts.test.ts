import fc from "fast-check";
import { expect, test } from "vitest";
import { Cuts } from "~/domain/planner/bound/cuts";
import { generate } from "~/domain/planner/bound/generate";
import { highs } from "~/domain/planner/bound/highs";
import { pricesAt } from "~/domain/planner/bound/lagrange";
import { Limits } from "~/domain/planner/bound/limits";
import { Master } from "~/domain/planner/bound/master";
import type { Weighed } from "~/domain/planner/bound/weighed";
import { Course } from "~/domain/planner/course";
import { item } from "~/domain/planner/indexing";
import { compile } from "~/domain/planner/model/compile";
import type { Column, Model } from "~/domain/planner/model/facts";
import { type Random, seededRandom } from "~/domain/planner/random";
import { insertAll } from "~/domain/planner/search/greedy";
import { Insertion } from "~/domain/planner/search/insertion";
import { Pricing } from "~/domain/planner/search/pricing";
import { PlanState } from "~/domain/planner/search/state";
import { worthOf } from "~/domain/planner/search/worth";
import { instanceOf } from "../../../scripts/planner/instance";

/** A plan that keeps to every rule, made in an order of chance. */
function wholePlan(model: Model, random: Random): { columns: Column[]; cost: number } {
  const order = model.trainings.map(({ index }) => ({ index, rank: random.next() }));
  const state = new PlanState(model);
  order.sort((one, other) => one.rank - other.rank);
  insertAll(
    state,
    new Insertion(model),
    order.map(({ index }) => index),
  );
  return { columns: state.columns.filter((column) => column !== null), cost: state.cost };
}

const usedIn = (cuts: Cuts, cut: number, weighed: readonly Weighed[]): number =>
  weighed.reduce((sum, { column, weight }) => {
    const [, times = 0] = cuts.entriesOf(column).find(([index]) => index === cut) ?? [];
    return sum + weight * times;
  }, 0);

async function proved(model: Model, mayCut: () => boolean) {
  const master = new Master(await highs(), model);
  const course = new Course(model, { budgetMs: 60_000, iterations: 1 }, 0);
  const start = new Float64Array(master.rows.count);
  const { bound, duals } = generate({
    model,
    master,
    pricing: new Pricing(model),
    course,
    start,
    mayGoOn: () => true,
    mayCut,
    hasProgramme: true,
  });
  const [weighed, { cuts }] = [master.used(), master.rows];
  const prices = pricesAt(model, master.rows, duals);
  master.dispose();
  return { bound, weighed, cuts, prices };
}

const shapes = fc.record({
  trainings: fc.integer({ min: 12, max: 20 }),
  seed: fc.integer({ min: 1, max: 1000 }),
  kind: fc.constant("tight" as const),
  trainers: fc.integer({ min: 3, max: 5 }),
  actors: fc.integer({ min: 2, max: 4 }),
});

test("parts of plans that get in each other's way are cut off, no whole plan is, and the bound rises", async () => {
  let [found, raised] = [0, 0];
  await fc.assert(
    fc.asyncProperty(shapes, async (shape) => {
      const model = compile(instanceOf(shape));
      const random = seededRandom(shape.seed);
      const plain = await proved(model, () => false);
      const sharp = await proved(model, () => true);
      const cuts = new Cuts(model, new Limits(model), 2000);
      cuts.separate(plain.weighed);
      for (let cut = 0; cut < cuts.count; cut += 1)
        expect(usedIn(cuts, cut, plain.weighed)).toBeGreaterThan(cuts.limitOf(cut));
      const pricing = new Pricing(model);
      for (let count = 0; count < 10; count += 1) {
        const { columns, cost } = wholePlan(model, random);
        for (const column of columns) {
          const worth = worthOf(model, column, sharp.prices);
          const [found] = pricing.cheapest(item(model.trainings, column.training), sharp.prices, 1, worth + 1e-6);
          expect(found?.value ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(worth + 1e-6);
          expect(worthOf(model, found?.column ?? column, sharp.prices)).toBeCloseTo(found?.value ?? worth, 6);
        }
        const whole = columns.map((column) => ({ column, weight: 1 }));
        expect(sharp.bound).toBeLessThanOrEqual(cost + 1e-6);
        for (let cut = 0; cut < sharp.cuts.count; cut += 1)
          expect(usedIn(sharp.cuts, cut, whole)).toBeLessThanOrEqual(sharp.cuts.limitOf(cut));
      }
      expect(sharp.bound).toBeGreaterThan(plain.bound - 1e-3);
      found += cuts.count;
      raised += sharp.bound > plain.bound + 0.1 ? 1 : 0;
    }),
    { numRuns: 8, seed: 3 },
  );
  expect(found).toBeGreaterThan(0);
  expect(raised).toBeGreaterThan(0);
});

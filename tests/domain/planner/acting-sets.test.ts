import fc from "fast-check";
import { expect, test } from "vitest";
import { ActingSets, type Candidate } from "~/domain/planner/search/acting-sets";
import { defaultWeights } from "~/domain/planner/weights";

const never = Number.POSITIVE_INFINITY;
const cost = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -20, max: 60 }) }, fc.constant(never));

/** Coming on both days costs as much as the two, less, more, or cannot be. */
const candidate = fc
  .tuple(cost, cost, fc.constantFrom(0, -15, 15, never))
  .map(([first, second, more]): Omit<Candidate, "actor"> => {
    const both = first + second + more;
    const least = Math.min(0, more) / 2;
    return { costs: [first, second, both], least: [first + least, second + least] };
  });

const asked = fc.record({
  candidates: fc.array(candidate, { minLength: 1, maxLength: 5 }),
  least: fc.integer({ min: 0, max: 1 }),
  wanted: fc.integer({ min: 1, max: 2 }),
  limit: fc.oneof(fc.constant(never), fc.integer({ min: 0, max: 120 })),
});

function subsets<Value>(list: readonly Value[]): Value[][] {
  const [first, ...rest] = list;
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without, ...without.map((set) => [first, ...set])];
}

/** The cheapest of all pairs of sets. */
function leastOfAll(candidates: readonly Candidate[], least: number, wanted: number): number {
  const { secondActorMissing, actorChange } = defaultWeights;
  const sets = subsets(candidates).filter(({ length }) => length >= least && length <= wanted);
  const costs = sets.flatMap((one) =>
    sets.map((other) => {
      const kept = one.filter((actor) => other.includes(actor));
      const missing = secondActorMissing * (2 * wanted - one.length - other.length);
      const changed = actorChange * (Math.min(one.length, other.length) - kept.length);
      const sum = (list: readonly Candidate[], by: 0 | 1 | 2) =>
        list.reduce((total, { costs }) => total + costs[by], 0);
      const alone = (list: readonly Candidate[]) => list.filter((actor) => !kept.includes(actor));
      return missing + changed + sum(kept, 2) + sum(alone(one), 0) + sum(alone(other), 1);
    }),
  );
  return Math.min(...costs);
}

test("the cheapest actors of two days are found, whatever both days cost together", () => {
  const sets = new ActingSets(defaultWeights);
  fc.assert(
    fc.property(asked, ({ candidates: some, least, wanted, limit }) => {
      const candidates = some.map((one, actor) => ({ actor, ...one }));
      const sizes = [least, wanted] as const;
      const found = sets.cheapest(candidates, { sizes: [sizes, sizes], wanted, limit })?.cost ?? never;
      const best = leastOfAll(candidates, least, wanted);
      expect(found).toBe(best < limit ? best : never);
    }),
    { numRuns: 2000, seed: 7 },
  );
});

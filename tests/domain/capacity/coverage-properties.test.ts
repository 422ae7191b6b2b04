import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakOf, firstBreak } from "~/domain/capacity/breaks";
import { coverageOf } from "~/domain/capacity/coverage";
import { type CapacityPerson, type Demand, kindOfRoom } from "~/domain/capacity/facts";
import { aDemand, aPerson, months, theFacts } from "./facts";

const regions = ["A", "B", "C"] as const;
const somePeople: fc.Arbitrary<CapacityPerson[]> = fc
  .array(
    fc.record({
      organisationId: fc.integer({ min: 1, max: 2 }),
      home: fc.constantFrom(...regions),
      reach: fc.option(fc.subarray([...regions]).map((some): ReadonlySet<string> => new Set(some))),
      own: fc.integer({ min: 0, max: 3 }),
      elsewhere: fc.integer({ min: 0, max: 3 }),
      quarter: fc.option(fc.integer({ min: 0, max: 4 })),
    }),
    { maxLength: 4 },
  )
  .map((all) =>
    all.map(({ own, elsewhere, quarter, ...row }, index) =>
      aPerson({
        ...row,
        id: index + 1,
        rooms: months.map(() => ({ own, elsewhere: Math.min(own, elsewhere) })),
        quarters: new Map(quarter === null ? [] : [["2027-Q1", quarter]]),
      }),
    ),
  );
const anyDemands: fc.Arbitrary<Demand[]> = fc
  .array(
    fc.record({
      month: fc.integer({ min: 0, max: 3 }),
      region: fc.constantFrom(null, ...regions),
      organisationId: fc.constantFrom(1, 2, 3),
      certainty: fc.constantFrom("planned" as const, "wished" as const, "targeted" as const),
      places: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 7 },
  )
  .map((all) => all.map((row, index) => aDemand({ ...row, trainingId: index })));

const firstMonth = (people: CapacityPerson[], demands: Demand[]): number =>
  firstBreak(coverageOf(theFacts(people, demands)).outcomes)?.month ?? Number.POSITIVE_INFINITY;

describe("whatever is asked of whomever", () => {
  test("one more person leaves nothing open that was filled, and breaks no month earlier", () => {
    fc.assert(
      fc.property(somePeople, anyDemands, (people, demands) => {
        const all = coverageOf(theFacts(people, demands)).outcomes;
        const fewer = coverageOf(theFacts(people.slice(1), demands)).outcomes;
        for (const [index, { covered }] of fewer.entries()) {
          expect(all[index]?.covered).toBeGreaterThanOrEqual(covered);
        }
        expect(firstMonth(people, demands)).toBeGreaterThanOrEqual(firstMonth(people.slice(1), demands));
      }),
      { numRuns: 60 },
    );
  });

  test("asking less breaks no month earlier", () => {
    fc.assert(
      fc.property(somePeople, anyDemands, (people, demands) => {
        expect(firstMonth(people, demands.slice(1))).toBeGreaterThanOrEqual(firstMonth(people, demands));
      }),
      { numRuns: 60 },
    );
  });

  test("no other division of the people fills more", () => {
    fc.assert(
      fc.property(somePeople, anyDemands, (people, demands) => {
        const some = demands.slice(0, 3);
        const { outcomes } = coverageOf(theFacts(people, some));
        expect(outcomes.reduce((sum, { covered }) => sum + covered, 0)).toBe(mostByTrying(people, some));
      }),
      { numRuns: 60 },
    );
  });

  test("of a place that stays open no more can be filled, and the knots hold all that is open", () => {
    fc.assert(
      fc.property(somePeople, anyDemands, (people, demands) => {
        const { outcomes } = coverageOf(theFacts(people, demands));
        const open = outcomes.find(({ short }) => short > 0);
        if (!open) return;
        const { month } = open.demand;
        const more = demands.map((one) => (one === open.demand ? { ...one, places: one.places + 1 } : one));
        const again = coverageOf(theFacts(people, more)).outcomes;
        expect(again.find(({ demand }) => demand.trainingId === open.demand.trainingId)?.covered).toBe(open.covered);
        const broken = breakOf(outcomes, month);
        expect(broken.knots.reduce((sum, { short }) => sum + short, 0)).toBe(broken.short);
        expect(broken.knots.every(({ asked, can, short }) => short > 0 && asked - can === short)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

/** By trying for every place everybody and nobody. */
function mostByTrying(people: CapacityPerson[], demands: Demand[]): number {
  const places = demands.flatMap((demand) => Array.from({ length: demand.places }, () => demand));
  const used = new Map<string, number>();
  const take = (key: string, by: number) => used.set(key, (used.get(key) ?? 0) + by);
  const left = (key: string, most: number) => most - (used.get(key) ?? 0);
  const most = (at: number): number => {
    const demand = places[at];
    if (!demand) return 0;
    let best = most(at + 1);
    for (const person of people) {
      const kind = kindOfRoom(person, demand);
      const room = person.rooms[demand.month];
      const quarter = months[demand.month]?.quarter ?? "";
      const keys = {
        own: `${person.id}m${demand.month}`,
        any: `${person.id}e${demand.month}`,
        q: `${person.id}${quarter}`,
      };
      if (!kind || !room || left(keys.own, room.own) < 1) continue;
      if (kind === "elsewhere" && left(keys.any, room.elsewhere) < 1) continue;
      if (left(keys.q, person.quarters.get(quarter) ?? 99) < 1) continue;
      const here = `${person.id}s${demand.trainingId}`;
      if (left(here, 1) < 1) continue;
      const all = [here, keys.own, keys.q, ...(kind === "elsewhere" ? [keys.any] : [])];
      for (const key of all) take(key, 1);
      best = Math.max(best, 1 + most(at + 1));
      for (const key of all) take(key, -1);
    }
    return best;
  };
  return most(0);
}

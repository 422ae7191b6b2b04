import { breakOf } from "~/domain/capacity/breaks";
import { coverageOf } from "~/domain/capacity/coverage";
import type { CapacityFacts, CapacityPerson, Demand } from "~/domain/capacity/facts";
import { monthsFrom } from "~/domain/capacity/months";

/** From a quarter's first day on, so that the first three months share their quarter. */
export const months = monthsFrom("2027-01-01", 6);

/** Somebody of region A and organisation 1 who may work anywhere, with so many days in each month. */
export const aPerson = (row: Partial<CapacityPerson> & { days?: number } = {}): CapacityPerson => {
  const { days = 2, ...rest } = row;
  return {
    ...{ id: 1, organisationId: 1, home: "A", reach: null, quarters: new Map() },
    rooms: months.map(() => ({ own: days, elsewhere: days })),
    agreed: months.map(() => 0),
    ...rest,
  };
};

/** Places of a client of organisation 9 in region A in the first month. */
export const aDemand = (row: Partial<Demand> = {}): Demand => ({
  ...{
    month: 0,
    region: "A",
    organisationId: 9,
    certainty: "planned",
    trainingId: 1,
    places: 1,
    agreed: 0,
    agreedIds: [],
  },
  ...row,
});

/** So many sessions of one place each. */
export const someDemands = (count: number, row: Partial<Demand> = {}): Demand[] =>
  Array.from({ length: count }, () => aDemand(row));

export const theFacts = (people: CapacityPerson[], demands: Demand[]): CapacityFacts => ({
  ...{ as: "trainer", months, people, demands },
});

/** How many places stay open in each month. */
export function shorts(people: CapacityPerson[], demands: Demand[]): number[] {
  const { outcomes } = coverageOf(theFacts(people, demands));
  return months.map((_, month) => breakOf(outcomes, month).short);
}

import { type CapacityFacts, type CapacityPerson, certainties, type Demand } from "./facts";
import { type Blockage, type IndexedMonth, StaffNetwork } from "./staff-network";

/** What becomes of places that are asked: who said yes, and for how many of the others somebody can be found. */
export interface Covered {
  demand: Demand;
  /** Agreed ones included. */
  covered: number;
  short: number;
  blockage: Blockage | null;
}

export interface Coverage {
  /** In the order in which they were looked for: by month, what is surest first. */
  outcomes: Covered[];
  /** How many more days could be worked in a month, in a region or (null) anywhere. */
  spare: (month: number, region: string | null) => number;
}

/**
 * For how many places somebody can be found: an earlier month goes before a later one in the same quarter, and in a month
 * what has a date before what is wished for, and that before what the target asks. Nobody works more days than they have or
 * fills two places of one session, each is counted once over all regions, and no other division of them covers more. One more
 * person, or fewer places, leaves nothing uncovered that was covered.
 */
export function coverageOf({ months, people, demands }: CapacityFacts): Coverage {
  const networks = networksOf(
    people,
    months.map((month, index) => ({ ...month, index })),
  );
  const outcomes = demands.toSorted(byImportance).flatMap((demand): Covered[] => {
    const network = networks[demand.month];
    if (!network) return [];
    const { covered, blockage } = network.cover(demand);
    const filled = demand.agreed + covered;
    return [{ demand, covered: filled, short: demand.places - filled, blockage }];
  });
  return { outcomes, spare: (month, region) => networks[month]?.spare(month, region) ?? 0 };
}

/** By month the network of its quarter. */
function networksOf(people: readonly CapacityPerson[], months: readonly IndexedMonth[]): StaffNetwork[] {
  const byQuarter = new Map<string, StaffNetwork>();
  return months.map(({ quarter }) => {
    const known = byQuarter.get(quarter);
    if (known) return known;
    const network = new StaffNetwork(
      people,
      months.filter((month) => month.quarter === quarter),
    );
    byQuarter.set(quarter, network);
    return network;
  });
}

const rankOf = ({ certainty }: Demand): number => certainties.indexOf(certainty);

const byImportance = (one: Demand, other: Demand): number =>
  one.month - other.month ||
  rankOf(one) - rankOf(other) ||
  compare(one.region ?? "", other.region ?? "") ||
  (one.trainingId ?? 0) - (other.trainingId ?? 0);

/** Codes sort as they are: asked thousands of times, where a collation would be slow. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

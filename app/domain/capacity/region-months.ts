import { sum } from "./breaks";
import type { Covered } from "./coverage";
import type { Certainty } from "./facts";
import type { Forecast } from "./forecast";

/** What a region asks in a month, and what becomes of it. */
export interface RegionMonth extends Record<Certainty, number> {
  /** `2027-03`. */
  month: string;
  /** Null for what has no region yet. */
  region: string | null;
  agreed: number;
  covered: number;
  short: number;
  spare: number;
}

/** Every month and region in which something is asked, the months in order. */
export function regionMonths({ coverage, months }: Forecast): RegionMonth[] {
  const groups = new Map<string, Covered[]>();
  for (const one of coverage.outcomes) {
    const key = `${one.demand.month}:${one.demand.region}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((own): RegionMonth[] => {
    const [first] = own;
    if (!first) return [];
    const { month, region } = first.demand;
    const placesOf = (certainty: Certainty) =>
      sum(own, ({ demand }) => (demand.certainty === certainty ? demand.places : 0));
    return [
      {
        ...{ month: months[month]?.key ?? "", region, spare: coverage.spare(month, region) },
        ...{ planned: placesOf("planned"), wished: placesOf("wished"), targeted: placesOf("targeted") },
        agreed: sum(own, ({ demand }) => demand.agreed),
        covered: sum(own, ({ covered }) => covered),
        short: sum(own, ({ short }) => short),
      },
    ];
  });
}

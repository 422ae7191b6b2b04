import { type Break, breakOf, firstBreak, sum } from "./breaks";
import { type Coverage, type Covered, coverageOf } from "./coverage";
import type { CapacityFacts, Certainty } from "./facts";
import { type Mend, type MendFacts, mendsOf } from "./mends";

/** What is asked of trainers, or of actors, month by month, what can be filled, and what would mend the first gap. */
export interface Forecast extends CapacityFacts {
  coverage: Coverage;
  firstBreak: Break | null;
  mends: Mend[];
}

export function forecastOf(facts: MendFacts): Forecast {
  const coverage = coverageOf(facts);
  const broken = firstBreak(coverage.outcomes);
  return { ...facts, coverage, firstBreak: broken, mends: broken ? mendsOf(facts, broken) : [] };
}

/** A whole month, everybody counted once. */
export interface MonthTotal extends Record<Certainty, number> {
  /** What can be filled of it, and how many more days could be worked; together all that there are. */
  covered: number;
  spare: number;
  short: number;
}

export function totalOf({ coverage }: Forecast, month: number): MonthTotal {
  const own = coverage.outcomes.filter(({ demand }) => demand.month === month);
  const placesOf = (certainty: Certainty) =>
    sum(own, ({ demand }) => (demand.certainty === certainty ? demand.places : 0));
  return {
    ...{ planned: placesOf("planned"), wished: placesOf("wished"), targeted: placesOf("targeted") },
    covered: sum(own, ({ covered }) => covered),
    short: sum(own, ({ short }) => short),
    spare: coverage.spare(month, null),
  };
}

/** `shared`: everything can be filled there, by people whom a region that is short needs too. */
export type CellState = "none" | "enough" | "tight" | "shared" | "short";

/** A region in a month; null is what has no region yet. */
export interface Cell {
  needed: number;
  covered: number;
  /** How many more days could be worked there, if all that is covered stays so. */
  spare: number;
  state: CellState;
}

/** With less than this left there is no room for one more training day. */
const trainingDay = { trainer: 2, actor: 1 } as const;

/** Each of these regions in each of these months. */
export function cellsOf(forecast: Forecast, regions: readonly (string | null)[], months: readonly number[]): Cell[][] {
  const { coverage, as } = forecast;
  const byCell = new Map<string, Covered[]>();
  for (const one of coverage.outcomes) {
    const key = `${one.demand.region}:${one.demand.month}`;
    byCell.set(key, [...(byCell.get(key) ?? []), one]);
  }
  const tied = new Map(months.map((month) => [month, tiedIn(forecast, month)]));
  return regions.map((region) =>
    months.map((month): Cell => {
      const own = byCell.get(`${region}:${month}`) ?? [];
      const needed = sum(own, ({ demand }) => demand.places);
      const covered = sum(own, (one) => one.covered);
      const spare = coverage.spare(month, region);
      const isTied = tied.get(month)?.has(region) ?? false;
      return { needed, covered, spare, state: stateOf({ needed, covered, spare }, isTied, trainingDay[as]) };
    }),
  );
}

function tiedIn({ coverage }: Forecast, month: number): ReadonlySet<string | null> {
  return new Set(breakOf(coverage.outcomes, month).knots.flatMap(({ regions }) => regions));
}

function stateOf({ needed, covered, spare }: Omit<Cell, "state">, isTied: boolean, day: number): CellState {
  if (needed === 0) return "none";
  if (covered < needed) return "short";
  if (isTied) return "shared";
  return spare < day ? "tight" : "enough";
}

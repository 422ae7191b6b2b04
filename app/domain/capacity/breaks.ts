import type { Covered } from "./coverage";
import type { Demand } from "./facts";

/** Regions that share people who are too few for what these regions ask together. */
export interface Knot {
  /** Those with the most places open first; null among them is what has no region yet. */
  regions: (string | null)[];
  /** What they ask in the month beside what was agreed, how much of it can be filled, and what stays open. */
  asked: number;
  can: number;
  short: number;
  /** How many people could work there; none of them has a day left. */
  people: number;
}

/** A month in which not every place can be filled. */
export interface Break {
  month: number;
  short: number;
  /** The one with the most places open first. */
  knots: Knot[];
}

/** The first month that breaks, and what stands in the way; null when every place can be filled. */
export function firstBreak(outcomes: readonly Covered[]): Break | null {
  const first = outcomes.find(({ short }) => short > 0);
  return first ? breakOf(outcomes, first.demand.month) : null;
}

/** What stands in the way in a month; without knots when every place can be filled. */
export function breakOf(outcomes: readonly Covered[], month: number): Break {
  const ofMonth = outcomes.filter(({ demand }) => demand.month === month);
  const knots = tiesOf(ofMonth).map(({ demands, personIds }): Knot => {
    const tied = ofMonth.filter(({ demand }) => demands.has(demand));
    const asked = sum(tied, ({ demand }) => demand.places - demand.agreed);
    const short = sum(tied, (one) => one.short);
    return { regions: regionsOf(tied), asked, can: asked - short, short, people: personIds.size };
  });
  return {
    month,
    short: sum(ofMonth, ({ short }) => short),
    knots: knots.toSorted((one, other) => other.short - one.short),
  };
}

interface Tie {
  demands: Set<Demand>;
  personIds: Set<number>;
}

/** Where two sessions stand in each other's way they are one knot. */
function tiesOf(ofMonth: readonly Covered[]): Tie[] {
  let ties: Tie[] = [];
  for (const { demand, blockage } of ofMonth) {
    if (!blockage) continue;
    const own = blockage.demands.filter(({ month }) => month === demand.month);
    const tie: Tie = { demands: new Set([demand, ...own]), personIds: new Set(blockage.personIds) };
    const meets = ({ demands }: Tie) => [...tie.demands].some((one) => demands.has(one));
    for (const { demands, personIds } of ties.filter(meets)) {
      for (const one of demands) tie.demands.add(one);
      for (const id of personIds) tie.personIds.add(id);
    }
    ties = [...ties.filter((one) => !meets(one)), tie];
  }
  return byRegion(ties);
}

/** Sessions of one region that are short apart from each other are told in one breath. */
function byRegion(ties: readonly Tie[]): Tie[] {
  const whole: Tie[] = [];
  for (const tie of ties) {
    const regions = new Set([...tie.demands].map(({ region }) => region));
    const same = whole.find(({ demands }) => [...demands].some(({ region }) => regions.has(region)));
    if (!same) whole.push({ demands: new Set(tie.demands), personIds: new Set(tie.personIds) });
    for (const one of same ? tie.demands : []) same?.demands.add(one);
    for (const id of same ? tie.personIds : []) same?.personIds.add(id);
  }
  return whole;
}

function regionsOf(tied: readonly Covered[]): (string | null)[] {
  const shorts = new Map<string | null, number>();
  for (const { demand, short } of tied) shorts.set(demand.region, (shorts.get(demand.region) ?? 0) + short);
  return [...shorts]
    .toSorted(([one, few], [other, many]) => many - few || (one ?? "").localeCompare(other ?? ""))
    .map(([region]) => region);
}

export const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

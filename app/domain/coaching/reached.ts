import { daysBetween, type LocalDate } from "../dates";

/** Within how many weeks after their last training day people were coached for the first time; the last is later still. */
export const weekLimits = [4, 8, 13, 26] as const;

/** Someone who was trained: when their last training day was, and when they were first coached from that day on. */
export interface Trained {
  personId: number;
  organisationId: number | null;
  trainedOn: LocalDate;
  coachedOn: LocalDate | null;
}

export interface Reached {
  trained: number;
  coached: number;
  /** The whole weeks in which half of the coached were; null when nobody was. */
  medianWeeks: number | null;
}

export const wholeWeeks = (trainedOn: LocalDate, coachedOn: LocalDate): number =>
  Math.floor(daysBetween(trainedOn, coachedOn) / 7);

const weeksOf = (people: readonly Trained[]): number[] =>
  people.flatMap(({ trainedOn, coachedOn }) => (coachedOn === null ? [] : [wholeWeeks(trainedOn, coachedOn)]));

/** How many of these were coached, and how soon. */
export function reachedAmong(people: readonly Trained[]): Reached {
  const weeks = weeksOf(people).sort((one, other) => one - other);
  return {
    trained: people.length,
    coached: weeks.length,
    medianWeeks: weeks[Math.floor((weeks.length - 1) / 2)] ?? null,
  };
}

/**
 * How many were first coached in each stretch of weeks, everyone in one: `until` is the last week of it that is not in it
 * (the first stretch is weeks 0 to 3, `until` 4), null for later than the last limit.
 */
export function spreadOverWeeks(people: readonly Trained[]): { until: number | null; count: number }[] {
  const weeks = weeksOf(people);
  const stretches = [...weekLimits, null].map((until, index) => ({
    from: index === 0 ? 0 : (weekLimits[index - 1] ?? 0),
    until,
  }));
  return stretches.map(({ from, until }) => ({
    until,
    count: weeks.filter((week) => week >= from && (until === null || week < until)).length,
  }));
}

/** People by the organisation of their training, the organisations in the order in which they come. */
export function byOrganisation(people: readonly Trained[]): Map<number | null, Trained[]> {
  const groups = new Map<number | null, Trained[]>();
  for (const one of people) {
    const group = groups.get(one.organisationId);
    if (group) group.push(one);
    else groups.set(one.organisationId, [one]);
  }
  return groups;
}

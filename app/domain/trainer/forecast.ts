import type { Qualification } from "#db/lists";
import { addDays, addMonths, daysBetween, type LocalDate } from "../dates";
import { type Away, heldOn, isAway, type Period } from "../qualification/rules";
import { type Quarter, quarterOf, quartersBetween } from "../quarters";

/** Someone on the way to a qualification: what the way still to go asked on the day they began, and what counts of it. */
export interface OnTheWay {
  startedOn: LocalDate;
  needed: number;
  counted: number;
}

export interface GrowthFacts {
  qualification: Qualification;
  /** The programme's period: the picture begins with it, and ends with it or a year from now. */
  startsOn: LocalDate;
  endsOn: LocalDate;
  today: LocalDate;
  /** What each person holds or ever held, and when they were away. */
  people: readonly { periods: readonly Period[]; aways: readonly Away[] }[];
  onTheWay: readonly OnTheWay[];
  target: number | null;
}

export interface GrowthQuarter extends Quarter {
  /** How many held it on the quarter's last day, or today in the quarter that runs; null in a quarter to come. */
  actual: number | null;
  /** How many are expected on the quarter's last day; null in a quarter that is over. */
  expected: number | null;
}

export interface Growth {
  quarters: GrowthQuarter[];
  now: number;
  /** On the way, with a day on which they are expected to arrive. */
  arriving: number;
  /** On the way, while nobody's pace says when. */
  unknown: number;
  /** Held today, ending before the picture does: the forecast takes it that they renew in time. */
  toRenew: number;
  /** The first quarter that ends, or is expected to end, at the target; null when none does or there is no target. */
  reachedIn: string | null;
}

/** Nobody is expected to go faster than a step in two weeks, however quick the first ones counted. */
const fastestDaysPerStep = 14;
const monthsAhead = 12;
/** More do not fit beside each other on a phone: the latest ones are shown. */
const mostQuarters = 16;

/**
 * How many hold a qualification at the end of each quarter, and how many will. The forecast takes it that everybody goes
 * on at the pace at which their steps counted so far (whoever has none yet: at that of the others together), a step in
 * two weeks at most; that nobody arrives before today; and that whoever holds it now renews it in time.
 */
export function growthOf(facts: GrowthFacts): Growth {
  const { today, target } = facts;
  const until = [facts.endsOn, addMonths(today, monthsAhead)].toSorted().at(-1) ?? today;
  const arrivals = arrivalsOf(facts.onTheWay, today);
  const now = countOn(facts, today);
  const running = quarterOf(today);
  const quarters = quartersBetween(facts.startsOn < today ? facts.startsOn : today, until)
    .slice(-mostQuarters)
    .map((quarter) => ({
      ...quarter,
      actual: actualIn(quarter, running, now, facts),
      expected: quarter.endsOn < today ? null : now + arrivals.filter((day) => day <= quarter.endsOn).length,
    }));
  const last = quarters.at(-1)?.endsOn ?? today;
  return {
    quarters,
    now,
    arriving: arrivals.length,
    unknown: facts.onTheWay.length - arrivals.length,
    toRenew: now - countHolding(facts, today, last),
    reachedIn: quarters.find((quarter) => reaches(quarter, target))?.key ?? null,
  };
}

const actualIn = (quarter: Quarter, running: Quarter, now: number, facts: GrowthFacts): number | null => {
  if (quarter.endsOn < running.startsOn) return countOn(facts, quarter.endsOn);
  return quarter.key === running.key ? now : null;
};

/** Those who hold it on a day and are not away. */
const countOn = ({ people, qualification }: GrowthFacts, date: LocalDate): number =>
  people.filter(({ periods, aways }) => !isAway(aways, date) && heldOn(periods, qualification, date).holds).length;

/** Of those who hold it today, how many still do on a later day if nothing is renewed. */
const countHolding = ({ people, qualification }: GrowthFacts, today: LocalDate, date: LocalDate): number =>
  people.filter(({ periods, aways }) => {
    const holds = (day: LocalDate) => heldOn(periods, qualification, day).holds;
    return !isAway(aways, today) && holds(today) && holds(date);
  }).length;

const reaches = ({ actual, expected }: GrowthQuarter, target: number | null): boolean =>
  target !== null && (expected ?? actual ?? 0) >= target;

/**
 * The days on which those on the way are expected to have every step, the first first; whoever has no pace, while
 * nobody else has one either, has no day.
 */
export const arrivalsOf = (onTheWay: readonly OnTheWay[], today: LocalDate): LocalDate[] =>
  expectedDays(onTheWay, today)
    .flatMap((day) => day ?? [])
    .toSorted();

/** As `arrivalsOf`, each one's own day in the order in which they were given; null for who has none. */
export function expectedDays(onTheWay: readonly OnTheWay[], today: LocalDate): (LocalDate | null)[] {
  const shared = paceOf(onTheWay, today);
  return onTheWay.map((one) => arrivalOf(one, shared, today));
}

function arrivalOf(one: OnTheWay, shared: number | null, today: LocalDate): LocalDate | null {
  const left = Math.max(0, one.needed - one.counted);
  if (left === 0) return today;
  const pace = paceOf([one], today) ?? shared;
  return pace === null ? null : addDays(today, Math.ceil(left * pace));
}

/** Days per step so far, of these people together; null while no step counts. */
function paceOf(people: readonly OnTheWay[], today: LocalDate): number | null {
  const moving = people.filter(({ counted }) => counted > 0);
  const steps = moving.reduce((sum, { counted }) => sum + counted, 0);
  if (steps === 0) return null;
  const days = moving.reduce((sum, { startedOn }) => sum + Math.max(0, daysBetween(startedOn, today)), 0);
  return Math.max(fastestDaysPerStep, days / steps);
}

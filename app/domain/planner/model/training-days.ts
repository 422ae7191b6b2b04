import { dayNumber, weekdayIndex } from "../calendar";
import type { PlanningProblem, TrainingPlan, TrainingRequest, Zone } from "../types";
import { intervisionChangeShare } from "../weights";
import type { TrainingFacts } from "./facts";

/** The days of the horizon: which are public holidays, and which school holidays in each region. */
export interface Calendar {
  closed: Uint8Array;
  off: ReadonlyMap<string, Uint8Array>;
}

export interface Making {
  problem: PlanningProblem;
  origin: number;
  calendar: Calendar;
  training: TrainingRequest;
  standing: TrainingPlan | null;
  locked: ReadonlySet<string>;
}

/** The calendar of a problem, by day number. */
export function calendarOf(
  { publicHolidays, schoolHolidays, regions }: PlanningProblem,
  origin: number,
  days: number,
): Calendar {
  const closed = new Uint8Array(days);
  for (const date of publicHolidays) closed[dayNumber(date) - origin] = 1;
  const offIn = (zone: Zone) => {
    const off = new Uint8Array(days);
    for (const one of schoolHolidays) {
      const from = Math.max(0, dayNumber(one.from) - origin);
      if (one.zone === zone) off.fill(1, from, Math.max(from, dayNumber(one.to) - origin + 1));
    }
    return off;
  };
  const ofZone = new Map((["noord", "midden", "zuid"] as const).map((zone) => [zone, offIn(zone)]));
  return { closed, off: new Map(regions.flatMap(({ id, zone }) => pairOf(id, ofZone.get(zone)))) };
}

const pairOf = (id: string, off: Uint8Array | undefined): [string, Uint8Array][] => (off ? [[id, off]] : []);

/** Days of the published plan that are over: they stay, whatever was asked of them. */
export const overDays = ({ standing, problem, origin }: Making): number[] =>
  (standing?.sessions ?? []).flatMap(({ date }) => {
    const day = dayNumber(date) - origin;
    return date < problem.today && day >= 0 && day < problem.horizonDays ? [day] : [];
  });

/** Every day on which a training may have each of its sessions, with what the day costs. */
export function trainingDays(
  making: Making,
): Pick<TrainingFacts, "days" | "dayCost" | "dayGap" | "later" | "laterCost" | "laterGap" | "intervisions"> {
  const { training, origin, problem } = making;
  const from = Math.max(0, dayNumber(training.earliest) - origin);
  const until = Math.min(problem.horizonDays - 1, dayNumber(training.latest) - origin);
  const [least, most] = training.intervisionGapDays;
  const [start, end] = [from + training.day2GapDays[0] + least, until + training.intervisions * most];
  const over = overDays(making);
  const withOver = (open: number[]) => (over.length === 0 ? open : [...new Set([...open, ...over])].sort(ascending));
  const days = withOver(openDays(making, from, until));
  const last = Math.min(problem.horizonDays - 1, end);
  const later = training.intervisions > 0 ? withOver(openDays(making, Math.min(start, ...over), last)) : [];
  const laterCosts = Array.from({ length: training.intervisions }, (_, index) => costsOf(making, later, index + 2));
  return {
    days: Int32Array.from(days),
    dayCost: [costsOf(making, days, 0), costsOf(making, days, 1)],
    dayGap: over.length > 1 ? gapBetween(over) : training.day2GapDays,
    intervisions: training.intervisions,
    later: Int32Array.from(later),
    laterCost: laterCosts,
    laterGap: training.intervisionGapDays,
  };
}

const ascending = (one: number, other: number): number => one - other;

/** Two days that are over are as far apart as they were. */
const gapBetween = ([first = 0, second = 0]: readonly number[]): [number, number] => [second - first, second - first];

function openDays({ training, origin, calendar }: Making, from: number, until: number): number[] {
  const found: number[] = [];
  for (let day = Math.max(0, from); day <= until; day += 1) {
    if (training.weekdays[weekdayIndex(origin + day)] === true && calendar.closed[day] === 0) found.push(day);
  }
  return found;
}

function costsOf(making: Making, days: readonly number[], session: number): Float64Array {
  const { problem, training, origin, calendar, standing, locked } = making;
  const { weights } = problem;
  const today = dayNumber(problem.today) - origin;
  const preferred = dayNumber(training.preferred) - origin;
  const date = standing?.sessions[session]?.date;
  const before = date === undefined ? null : dayNumber(date) - origin;
  const isFixed = before !== null && (locked.has("dates") || before < today);
  const off = calendar.off.get(training.regionId);
  const change = weights.changeDate * (session > 1 ? intervisionChangeShare : 1);
  return Float64Array.from(days, (day) => {
    if (isFixed ? before !== day : day < today) return Number.POSITIVE_INFINITY;
    const weeks = session === 0 ? Math.abs(day - preferred) / 7 : 0;
    const holiday = off?.[day] === 1 ? weights.schoolHoliday : 0;
    return holiday + weights.preferredDate * weeks + (before === null || before === day ? 0 : change);
  });
}

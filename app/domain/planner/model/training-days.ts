import { dayNumber, isoOf, isWithin, weekdayIndex } from "../calendar";
import type { PlanningProblem, TrainingPlan, TrainingRequest } from "../types";
import { intervisionChangeShare } from "../weights";
import type { TrainingFacts } from "./facts";

export interface Making {
  problem: PlanningProblem;
  origin: number;
  training: TrainingRequest;
  standing: TrainingPlan | null;
  locked: ReadonlySet<string>;
}

/** Every day on which a training may have each of its sessions, with what the day costs. */
export function trainingDays(
  making: Making,
): Pick<TrainingFacts, "days" | "dayCost" | "dayGap" | "later" | "laterCost" | "laterGap" | "intervisions"> {
  const { training, origin, problem } = making;
  const from = Math.max(0, dayNumber(training.earliest) - origin);
  const until = Math.min(problem.horizonDays - 1, dayNumber(training.latest) - origin);
  const [least, most] = training.intervisionGapDays;
  const [start, end] = [from + training.day2GapDays[0] + least, until + training.intervisions * most];
  const days = openDays(making, from, until);
  const later = training.intervisions > 0 ? openDays(making, start, Math.min(problem.horizonDays - 1, end)) : [];
  const costs = (list: readonly number[], session: number) =>
    Float64Array.from(list, (day) => costOf(making, day, session));
  return {
    days: Int32Array.from(days),
    dayCost: [costs(days, 0), costs(days, 1)],
    dayGap: training.day2GapDays,
    intervisions: training.intervisions,
    later: Int32Array.from(later),
    laterCost: Array.from({ length: training.intervisions }, (_, index) => costs(later, index + 2)),
    laterGap: training.intervisionGapDays,
  };
}

function openDays({ problem, training, origin }: Making, from: number, until: number): number[] {
  const holidays = new Set(problem.publicHolidays);
  const found: number[] = [];
  for (let day = from; day <= until; day += 1) {
    if (training.weekdays[weekdayIndex(origin + day)] === true && !holidays.has(isoOf(origin + day))) found.push(day);
  }
  return found;
}

function costOf(making: Making, day: number, session: number): number {
  const { problem, training, origin, standing, locked } = making;
  const date = isoOf(origin + day);
  const before = standing?.sessions[session]?.date;
  const isFixed = before !== undefined && (locked.has("dates") || before < problem.today);
  if (isFixed ? before !== date : date < problem.today) return Number.POSITIVE_INFINITY;
  const { weights } = problem;
  const zone = problem.regions.find(({ id }) => id === training.regionId)?.zone;
  const off = problem.schoolHolidays.some((one) => one.zone === zone && isWithin(date, one));
  const weeks = session === 0 ? Math.abs(day + origin - dayNumber(training.preferred)) / 7 : 0;
  const change = before === undefined || before === date ? 0 : weights.changeDate * (session > 1 ? intervisionChangeShare : 1);
  return (off ? weights.schoolHoliday : 0) + weights.preferredDate * weeks + change;
}

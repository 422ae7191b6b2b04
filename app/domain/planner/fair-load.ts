import { dayNumber, isoOf, yearOf } from "./calendar";
import type { PlanningProblem, Trainer, TrainingRequest } from "./types";
import { halfDays } from "./weights";

/** What each would do in a year if the work were shared by weight; the demand is laid on the preferred dates. */
export interface FairLoad {
  years: number[];
  /** Half-days of a trainer in a year. */
  ofTrainer(trainer: Trainer, year: number): number;
  /** Sessions of each actor in a year. */
  ofActor(year: number): number;
}

/** How a fair load follows from the problem alone, so that a plan can be judged while it grows. */
export function fairLoadOf(problem: PlanningProblem): FairLoad {
  const years = yearsOf(problem);
  const demand = new Map<number, number>();
  const acting = new Map<number, number>();
  for (const training of problem.trainings) addDemand(training, demand, acting);
  const shares = new Map(years.map((year) => [year, sharesIn(problem, year)]));
  const totals = new Map(years.map((year) => [year, sum([...(shares.get(year)?.values() ?? [])])]));
  return {
    years,
    ofTrainer: ({ id }, year) => {
      const total = totals.get(year) ?? 0;
      return total > 0 ? ((demand.get(year) ?? 0) * (shares.get(year)?.get(id) ?? 0)) / total : 0;
    },
    ofActor: (year) => (acting.get(year) ?? 0) / Math.max(1, problem.actors.length),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function yearsOf({ origin, horizonDays }: PlanningProblem): number[] {
  const first = yearOf(origin);
  const last = yearOf(isoOf(dayNumber(origin) + Math.max(0, horizonDays - 1)));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function addDemand(training: TrainingRequest, demand: Map<number, number>, acting: Map<number, number>): void {
  const add = (to: Map<number, number>, day: number, amount: number) => {
    const year = yearOf(isoOf(day));
    to.set(year, (to.get(year) ?? 0) + amount);
  };
  let day = dayNumber(training.preferred);
  add(demand, day, 2 * halfDays.day1);
  add(acting, day, training.actorsWanted);
  day += training.day2GapDays[0];
  add(demand, day, 2 * halfDays.day2);
  add(acting, day, training.actorsWanted);
  for (let count = 0; count < training.intervisions; count += 1) {
    day += training.intervisionGapDays[0];
    add(demand, day, halfDays.intervision);
  }
}

/** Each trainer's weight, times the part of the year in which they may stand in front of a group. */
function sharesIn({ origin, horizonDays, trainers }: PlanningProblem, year: number): Map<string, number> {
  const from = Math.max(dayNumber(origin), dayNumber(`${year}-01-01`));
  const until = Math.min(dayNumber(origin) + horizonDays, dayNumber(`${year + 1}-01-01`));
  const span = Math.max(1, until - from);
  return new Map(
    trainers.map((trainer) => {
      const starts = [trainer.leadFrom, trainer.traineeFrom].flatMap((date) => (date ? [dayNumber(date)] : []));
      const days = Math.max(0, until - Math.max(from, Math.min(...starts, Number.POSITIVE_INFINITY)));
      return [trainer.id, trainer.weight * (days / span)];
    }),
  );
}

/** What a load costs against the fair one, in points per weight: `over`, and `under`. */
export function loadCost(
  load: number,
  fair: number,
  bands: { under: number; over: number; farOver: number; farOverFactor: number },
) {
  const over = Math.max(0, load - bands.over * fair) + bands.farOverFactor * Math.max(0, load - bands.farOver * fair);
  return { over, under: Math.max(0, bands.under * fair - load) };
}

import { engine } from "./solve";
import { soundPlans } from "./sound";
import type { PlanningProblem, PlanningSolution, TrainingPlan } from "./types";

/** The solution of a run that was stopped from outside: the best plans that it had told of, or else what stands already. */
export function unfinished(
  problem: PlanningProblem,
  told: readonly TrainingPlan[] | null,
  lowerBound: number | null,
  seed: number,
): PlanningSolution {
  const { plans, score } = soundPlans(problem, told ?? problem.published);
  const placed = new Set(plans.map(({ trainingId }) => trainingId));
  const gap = lowerBound === null || score.total <= 0 ? null : Math.max(0, (score.total - lowerBound) / score.total);
  const unplaced = problem.trainings.map(({ id }) => id).filter((id) => !placed.has(id));
  return { plans, unplaced, score, lowerBound, gap, status: "cancelled", phaseLog: [], seed, engine };
}

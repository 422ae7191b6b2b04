import { evaluate } from "./evaluate";
import type { Id, PlanningProblem, TrainingPlan, Violation } from "./types";

/** The plans without those that break a hard rule; of two that are in each other's way, the one that is not fixed goes. */
export function soundPlans(problem: PlanningProblem, plans: readonly TrainingPlan[]): TrainingPlan[] {
  const fixed = new Set(problem.locks.map(({ trainingId }) => trainingId));
  let left = [...plans];
  for (;;) {
    const broken = evaluate(problem, left).violations.filter(({ level }) => level === "hard");
    if (broken.length === 0) return left;
    const guilty = new Set(broken.map((one) => guiltyOf(one, fixed)));
    const kept = left.filter(({ trainingId }) => !guilty.has(trainingId));
    left = kept.length < left.length ? kept : [];
  }
}

const guiltyOf = ({ trainingIds }: Violation, fixed: ReadonlySet<Id>): Id | undefined =>
  trainingIds.findLast((id) => !fixed.has(id)) ?? trainingIds.at(-1);

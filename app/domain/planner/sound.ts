import { evaluate } from "./evaluate";
import type { Id, PlanningProblem, Score, TrainingPlan, Violation } from "./types";

/** Plans that break no hard rule, with what the judge makes of them. */
export interface Sound {
  plans: TrainingPlan[];
  score: Score;
}

/** The plans without those that break a hard rule; of two that are in each other's way, the one that is not fixed goes. */
export function soundPlans(problem: PlanningProblem, plans: readonly TrainingPlan[]): Sound {
  const fixed = new Set(problem.locks.map(({ trainingId }) => trainingId));
  let left = [...plans];
  for (;;) {
    const { score, violations } = evaluate(problem, left);
    const broken = violations.filter(({ level }) => level === "hard");
    if (broken.length === 0) return { plans: left, score };
    const guilty = new Set(broken.map((one) => guiltyOf(one, fixed)));
    const kept = left.filter(({ trainingId }) => !guilty.has(trainingId));
    left = kept.length < left.length ? kept : [];
  }
}

const guiltyOf = ({ trainingIds }: Violation, fixed: ReadonlySet<Id>): Id | undefined =>
  trainingIds.findLast((id) => !fixed.has(id)) ?? trainingIds.at(-1);

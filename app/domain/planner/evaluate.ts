import { betweenViolations } from "./judge/between";
import { dateViolations } from "./judge/dates";
import { loadViolations } from "./judge/load";
import { lockViolations } from "./judge/locks";
import { peopleViolations } from "./judge/people";
import { softViolations } from "./judge/soft";
import { type Case, hard, soft, type World, worldOf } from "./judge/world";
import type { Evaluation, PlanningProblem, Score, SoftRule, TrainingPlan, Violation } from "./types";

/** The judge of any plan, made by hand or by the planner; it shares no code with the search. */
export function evaluate(problem: PlanningProblem, plans: readonly TrainingPlan[]): Evaluation {
  const world = worldOf(problem);
  const { cases, violations } = casesOf(world, plans);
  const placed = new Set(cases.map(({ training }) => training.id));
  const unplaced = problem.trainings.filter(({ id }) => !placed.has(id));
  violations.push(
    ...cases.flatMap((one) => [...dateViolations(one), ...peopleViolations(one), ...lockViolations(one)]),
    ...betweenViolations(cases),
    ...unplaced.flatMap(({ id }) =>
      soft("unplaced", problem.weights.unplaced, { trainingIds: [id], params: { training: id } }),
    ),
    ...cases.flatMap(softViolations),
    ...loadViolations(world, cases),
  );
  return { score: scoreOf(violations, unplaced.length), violations };
}

/** The plans of known trainings, each once. */
function casesOf(world: World, plans: readonly TrainingPlan[]): { cases: Case[]; violations: Violation[] } {
  const cases = new Map<string, Case>();
  const violations: Violation[] = [];
  for (const plan of plans) {
    const training = world.trainings.get(plan.trainingId);
    const about = { trainingIds: [plan.trainingId], params: { training: plan.trainingId } };
    if (!training) violations.push(hard("window", { ...about, key: "training_unknown" }));
    else if (cases.has(training.id)) violations.push(hard("doubleBooked", { ...about, key: "training_twice" }));
    else cases.set(training.id, { world, training, plan });
  }
  return { cases: [...cases.values()], violations };
}

function scoreOf(violations: readonly Violation[], unplaced: number): Score {
  const byRule: Partial<Record<SoftRule, number>> = {};
  let total = 0;
  for (const { level, rule, cost } of violations) {
    if (level === "hard") continue;
    const kind = rule as SoftRule;
    byRule[kind] = (byRule[kind] ?? 0) + cost;
    total += cost;
  }
  return { total, unplaced, hard: violations.filter(({ level }) => level === "hard").length, byRule };
}

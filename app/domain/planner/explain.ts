import { funnelOf } from "./funnel";
import { deltasOf } from "./judge/delta";
import { compile } from "./model/compile";
import { planOf } from "./model/plans";
import { type Relaxation, relaxationsFor } from "./relaxations";
import { PlanState } from "./search/state";
import { cheapestColumns } from "./suggest";
import type { Id, PlanningProblem, TrainingPlan, UnplacedReason } from "./types";

const shownFixes = 5;

/** Why a training has no place beside the others: what was left after each rule, which rules bind, and the cheapest ways out. */
export function explain(problem: PlanningProblem, plans: readonly TrainingPlan[], trainingId: Id): UnplacedReason {
  const others = plans.filter((plan) => plan.trainingId !== trainingId);
  const helping = relaxationsFor(problem, trainingId).flatMap((one) => {
    const plan = planWith(one, others, trainingId);
    return plan ? [{ ...one, plan }] : [];
  });
  const fixes = helping
    .filter(({ isFix }) => isFix)
    .flatMap(({ change, problem: changed, plan }) => {
      const [delta] = deltasOf(changed, others, [plan]);
      return delta ? [{ change, cost: delta.cost, plan }] : [];
    });
  return {
    trainingId,
    funnel: funnelWith(problem, others, trainingId),
    bindingRules: [...new Set(helping.map(({ rule }) => rule))],
    cheapestFixes: fixes.sort((one, other) => one.cost - other.cost).slice(0, shownFixes),
  };
}

function planWith(
  { problem, isAlone = false }: Relaxation,
  others: readonly TrainingPlan[],
  trainingId: Id,
): TrainingPlan | null {
  const { model, columns } = cheapestColumns(problem, isAlone ? [] : others, trainingId, 1);
  const [column] = columns;
  return column ? planOf(model, column) : null;
}

function funnelWith(
  problem: PlanningProblem,
  others: readonly TrainingPlan[],
  trainingId: Id,
): UnplacedReason["funnel"] {
  const model = compile(problem, trainingId);
  const [facts] = model.trainings;
  if (!facts) return [];
  const state = new PlanState(model);
  for (const plan of others) state.occupy(plan);
  return funnelOf(model, facts, state.prices);
}

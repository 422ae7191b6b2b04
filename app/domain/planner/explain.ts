import { changesFor, withChanges } from "./fixes";
import { funnelOf } from "./funnel";
import { deltasOf } from "./judge/delta";
import { compile } from "./model/compile";
import { planOf } from "./model/plans";
import { relaxationsFor } from "./relaxations";
import { PlanState } from "./search/state";
import { cheapestColumns } from "./suggest";
import type { Fix, FixCode, Id, PlanningProblem, TrainingPlan, UnplacedReason } from "./types";

const shownFixes = 5;

/** Why a training has no place beside the others: what was left after each rule, which rules bind, and the cheapest ways out. */
export function explain(problem: PlanningProblem, plans: readonly TrainingPlan[], trainingId: Id): UnplacedReason {
  const others = plans.filter((plan) => plan.trainingId !== trainingId);
  const helping = relaxationsFor(problem, trainingId).flatMap((one) => {
    const plan = planWith(one.problem, one.isAlone ? [] : others, trainingId);
    return plan ? [{ ...one, plan }] : [];
  });
  const fixes = helping.flatMap(({ change, plan }) => (change ? fixesWith(problem, others, change, plan) : []));
  return {
    trainingId,
    funnel: funnelWith(problem, others, trainingId),
    bindingRules: [...new Set(helping.map(({ rule }) => rule))],
    cheapestFixes: once(fixes.sort((one, other) => one.cost - other.cost)).slice(0, shownFixes),
  };
}

/** The way out that a plan shows; where it asks something of several people, also what it takes of only one of them. */
function fixesWith(
  problem: PlanningProblem,
  others: readonly TrainingPlan[],
  change: FixCode,
  plan: TrainingPlan,
): Fix[] {
  const apply = changesFor(problem, others, plan);
  if (!apply || apply.length === 0) return [];
  const single =
    apply.length < 2
      ? []
      : apply.flatMap((one) => planWith(withChanges(problem, [one]), others, plan.trainingId) ?? []);
  return [plan, ...single].flatMap((each) => fixOf(problem, others, change, each));
}

function fixOf(problem: PlanningProblem, others: readonly TrainingPlan[], change: FixCode, plan: TrainingPlan): Fix[] {
  const apply = changesFor(problem, others, plan);
  if (!apply || apply.length === 0) return [];
  return deltasOf(withChanges(problem, apply), others, [plan]).map(({ cost }) => ({ change, cost, plan, apply }));
}

/** Different names for the same change are one way out. */
function once(fixes: readonly Fix[]): Fix[] {
  const known = new Set<string>();
  return fixes.filter(({ apply }) => known.size < known.add(JSON.stringify(apply)).size);
}

function planWith(problem: PlanningProblem, others: readonly TrainingPlan[], trainingId: Id): TrainingPlan | null {
  const { model, columns } = cheapestColumns(problem, others, trainingId, 1);
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

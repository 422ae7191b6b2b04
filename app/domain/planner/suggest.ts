import { deltasOf } from "./judge/delta";
import { compile } from "./model/compile";
import type { Column, Model } from "./model/facts";
import { planOf } from "./model/plans";
import { Insertion } from "./search/insertion";
import { PlanState } from "./search/state";
import type { Id, PlanningProblem, TeamSuggestion, TrainingPlan } from "./types";

/** Of each more than are asked for: those found early may turn out not to fit, or to be alike after all. */
const considered = 10;
const week = 7;

/** The best few teams with their dates for one training, all other plans standing; each another team, or another week. */
export function suggest(
  problem: PlanningProblem,
  plans: readonly TrainingPlan[],
  trainingId: Id,
  count = 3,
): TeamSuggestion[] {
  const others = plans.filter((plan) => plan.trainingId !== trainingId);
  const found = cheapestColumns(problem, others, trainingId, considered);
  const chosen = different(found.columns, count).map((column) => planOf(found.model, column));
  const deltas = deltasOf(problem, others, chosen);
  return chosen
    .flatMap((plan, index) => {
      const delta = deltas[index];
      return delta ? [{ plan, ...delta }] : [];
    })
    .sort((one, other) => one.cost - other.cost);
}

/** The cheapest plans that fit beside the others, each another team or week; cheapest first. */
export function cheapestColumns(
  problem: PlanningProblem,
  others: readonly TrainingPlan[],
  trainingId: Id,
  keep: number,
): { model: Model; columns: Column[] } {
  const model = compile(problem, trainingId);
  const [facts] = model.trainings;
  if (!facts) return { model, columns: [] };
  const state = new PlanState(model);
  for (const plan of others) state.occupy(plan);
  const insertion = new Insertion(model);
  const columns = insertion.pricing
    .various(facts, state.prices, keep)
    .map(({ column }) => column)
    .filter((column) => state.fits(column));
  if (columns.length > 0) return { model, columns };
  const last = insertion.best(state, facts.index);
  return { model, columns: last ? [last] : [] };
}

function different(columns: readonly Column[], count: number): Column[] {
  const chosen: Column[] = [];
  for (const column of columns) {
    if (chosen.length >= count) break;
    if (chosen.every((one) => isDifferent(one, column))) chosen.push(column);
  }
  return chosen;
}

const isDifferent = (one: Column, other: Column): boolean =>
  one.lead !== other.lead || one.co !== other.co || Math.abs((one.days[0] ?? 0) - (other.days[0] ?? 0)) >= week;

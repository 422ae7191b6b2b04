import type { PlanningProblem, Score, SoftRule, TrainingPlan, Violation } from "../types";
import { loadViolations } from "./load";
import { softViolations } from "./soft";
import { type Case, type World, worldOf } from "./world";

export interface Delta {
  cost: number;
  delta: Score;
  /** The plan's own costs. */
  why: Violation[];
}

/** What one more plan adds to plans that stand, loads and trainee places included; that it is placed is not counted. */
export function deltasOf(
  problem: PlanningProblem,
  standing: readonly TrainingPlan[],
  plans: readonly TrainingPlan[],
): Delta[] {
  const world = worldOf(problem);
  const around = standing.flatMap((plan) => caseOf(world, plan));
  const before = loadViolations(world, around);
  return plans.flatMap((plan) =>
    caseOf(world, plan).map((one) => {
      const why = softViolations(one);
      const byRule: Score["byRule"] = {};
      count(byRule, why, 1);
      count(byRule, before, -1);
      count(byRule, loadViolations(world, [...around, one]), 1);
      for (const rule of Object.keys(byRule) as SoftRule[]) if (Math.abs(byRule[rule] ?? 0) < 1e-9) delete byRule[rule];
      const total = Object.values(byRule).reduce((sum, cost) => sum + cost, 0);
      return { cost: total, delta: { total, unplaced: -1, hard: 0, byRule }, why };
    }),
  );
}

function caseOf(world: World, plan: TrainingPlan): Case[] {
  const training = world.trainings.get(plan.trainingId);
  return training ? [{ world, training, plan }] : [];
}

function count(byRule: Score["byRule"], violations: readonly Violation[], sign: 1 | -1): void {
  for (const { rule, cost } of violations) byRule[rule as SoftRule] = (byRule[rule as SoftRule] ?? 0) + sign * cost;
}

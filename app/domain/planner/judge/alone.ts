import type { TrainingPlan } from "../types";
import { betweenViolations } from "./between";
import { dateViolations } from "./dates";
import { lockViolations } from "./locks";
import { peopleViolations } from "./people";
import { softViolations } from "./soft";
import type { World } from "./world";

/** How one plan does all by itself: the rules it breaks, and its own costs. */
export function judgeAlone(world: World, plan: TrainingPlan): { hard: number; cost: number } {
  const training = world.trainings.get(plan.trainingId);
  if (!training) return { hard: 1, cost: 0 };
  const one = { world, training, plan };
  const broken = [dateViolations(one), peopleViolations(one), lockViolations(one), betweenViolations([one])].flat();
  return { hard: broken.length, cost: softViolations(one).reduce((sum, { cost }) => sum + cost, 0) };
}

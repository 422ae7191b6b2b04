import type { TargetKind } from "#db/lists";
import { type Plan, type TargetPlan, targetKindOf } from "./plan-schema";

export interface TargetRow {
  kind: TargetKind;
  /** Null for the whole period. */
  year: number | null;
  amount: number;
  baseline: number;
}

/** The plan's targets as rows: one for the whole period where it names one, and one for each year it names. */
export function targetRows(plan: Plan): TargetRow[] {
  const targets = { ...plan.targets, ...withTrainingsPerYear(plan.targets) };
  return (Object.keys(targetKindOf) as (keyof Plan["targets"])[]).flatMap((key) => {
    const target = targets[key];
    return target ? rowsOf(targetKindOf[key], target) : [];
  });
}

function rowsOf(kind: TargetKind, target: TargetPlan): TargetRow[] {
  const baseline = target.baseline ?? 0;
  const total = target.total ?? target.baseline;
  const whole = total === undefined ? [] : [{ kind, year: null, amount: total, baseline }];
  const perYear = Object.entries(target.perYear ?? {});
  return [...whole, ...perYear.map(([year, amount]) => ({ kind, year: Number(year), amount, baseline: 0 }))];
}

/** A plan that names no trainings per year asks for as many as its professionals of that year fill. */
function withTrainingsPerYear({ trainings, professionalsTrained }: Plan["targets"]): Partial<Plan["targets"]> {
  const size = trainings?.participantsPerTraining;
  if (!trainings || !size || trainings.perYear || !professionalsTrained?.perYear) return {};
  const years = Object.entries(professionalsTrained.perYear);
  const perYear = Object.fromEntries(years.map(([year, people]) => [year, Math.ceil(people / size)]));
  return { trainings: { ...trainings, perYear } };
}

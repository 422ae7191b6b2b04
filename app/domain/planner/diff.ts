import type { ChangedField, Id, PlanDiff, TrainingPlan } from "./types";

/** What one list of plans changes in another, training by training. */
export function diffOf(before: readonly TrainingPlan[], after: readonly TrainingPlan[]): PlanDiff[] {
  const [old, now] = [before, after].map((plans) => new Map(plans.map((plan) => [plan.trainingId, plan]))) as [
    Map<Id, TrainingPlan>,
    Map<Id, TrainingPlan>,
  ];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((trainingId) => {
    const [one, other] = [old.get(trainingId) ?? null, now.get(trainingId) ?? null];
    const changed = changesBetween(one, other);
    return changed.length > 0 ? [{ trainingId, changed, before: one, after: other }] : [];
  });
}

const fields: readonly [ChangedField, (plan: TrainingPlan) => string][] = [
  ["date", ({ sessions }) => sessions.map(({ date }) => date).join()],
  ["lead", ({ leadId }) => leadId],
  ["co", ({ coId }) => coId],
  ["actor", ({ sessions }) => sessions.map(({ actorIds }) => actorIds.toSorted().join("+")).join()],
  ["venue", ({ sessions }) => sessions.map(({ venueId }) => venueId ?? "").join()],
];

function changesBetween(one: TrainingPlan | null, other: TrainingPlan | null): ChangedField[] {
  if (!one || !other) return one === other ? [] : fields.map(([field]) => field);
  return fields.filter(([, of]) => of(one) !== of(other)).map(([field]) => field);
}

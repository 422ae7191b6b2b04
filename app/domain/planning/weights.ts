import { type Reader, statement } from "#db/client.server";
import { type PlanningRule, planningRules } from "#db/lists";
import { defaultWeights } from "../planner/weights";

/** What breaking a soft rule costs: as usual, and as was set here; version 0 was never set. */
export interface WeightRow {
  rule: PlanningRule;
  usual: number;
  cost: number | null;
  version: number;
}

/** The planner's soft rules in the order in which they matter. One statement. */
export function listWeights(db: Reader): WeightRow[] {
  const rows = statement<{ rule: PlanningRule; cost: number; version: number }>(
    db,
    "SELECT rule, cost, version FROM planning_weight",
  ).all();
  return planningRules.map((rule) => {
    const own = rows.find((row) => row.rule === rule);
    return { rule, usual: defaultWeights[rule], cost: own?.cost ?? null, version: own?.version ?? 0 };
  });
}

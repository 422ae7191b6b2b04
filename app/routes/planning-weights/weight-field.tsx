import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { NumberField } from "~/ui/form";
import { Hidden } from "~/ui/page";
import type { WeightsPage } from "./route";
import { ruleWords } from "./rule-words";

interface WeightFieldProps {
  index: number;
  weight: WeightsPage["weights"][number] | undefined;
  typed: string | string[] | undefined;
  errors: string[] | undefined;
}

/** A form of its own: the Enter key in a field saves, and never sets anything back. */
export const resetForm = "weging-terug";

/** One rule: its points, what they usually are, and the way back to that. */
export function WeightField({ index, weight, typed, errors }: WeightFieldProps) {
  if (!weight) return null;
  const { rule, usual, cost, version } = weight;
  const words = ruleWords[rule];
  const isOwn = cost !== null && cost !== usual;
  return (
    <div className="weight" data-own={isOwn || undefined}>
      <input type="hidden" name={`weights[${index}].rule`} value={rule} />
      <input type="hidden" name={`weights[${index}].version`} value={version} />
      <NumberField
        label={words.name()}
        hint={
          <>
            {words.hint()} {m.planning_weight_usually({ points: usual })}
          </>
        }
        name={`weights[${index}].cost`}
        inputMode="decimal"
        min={0}
        max={100_000}
        step="any"
        placeholder={String(usual)}
        defaultValue={typed === undefined ? (cost ?? "") : String(typed)}
        errors={errors}
      />
      {isOwn && (
        <Button compact variant="quiet" name="intent" value={`usual:${rule}`} form={resetForm}>
          {m.planning_weight_back({ points: usual })} <Hidden>{words.name()}</Hidden>
        </Button>
      )}
    </div>
  );
}

import type { Typed } from "~/http/typed";
import { m } from "~/text/messages";
import { FieldGroup, RadioGroup } from "~/ui/form";

interface ScoresProps {
  criteria: readonly string[];
  values: Typed;
  errors: readonly string[] | undefined;
}

const scores = ["1", "2", "3", "4"] as const;

/** Every point of the step from 1 (not yet) to 4 (strong); one that was left open says so. */
export function Scores({ criteria, values, errors }: ScoresProps) {
  if (criteria.length === 0) return null;
  return (
    <FieldGroup legend={m.trainer_scores_title()} hint={m.trainer_scores_hint()}>
      {criteria.map((criterion, index) => (
        <RadioGroup
          key={criterion}
          label={criterion}
          name={`score-${index}`}
          shape="row"
          required
          choices={scores.map((score) => ({ value: score, label: score }))}
          defaultValue={values.text(`score-${index}`)}
          errors={values.text(`score-${index}`) === "" ? errors : undefined}
        />
      ))}
    </FieldGroup>
  );
}

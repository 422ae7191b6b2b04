import { m } from "~/text/messages";
import {
  CheckboxField,
  CheckboxGroup,
  FieldGroup,
  FieldRow,
  NumberField,
  SelectField,
  TextArea,
  TextField,
} from "~/ui/form";
import "./step-fields.css";
import type { StepValues, stepFields } from "./steps";
import { assessorChoices, kindChoices } from "./words";

export const stepLabels = (): Record<(typeof stepFields)[number], string> => ({
  name: m.track_step_name(),
  kind: m.track_step_kind(),
  count: m.track_step_count(),
  assessor: m.track_step_assessor(),
  trainingTypeId: m.track_step_training(),
  evidence: m.track_step_evidence(),
  criteria: m.track_step_criteria(),
  isOutside: m.track_step_outside(),
  needs: m.track_step_needs(),
});

export interface StepRow extends StepValues {
  index: number;
  /** A row for one more step. */
  isNew: boolean;
}

interface StepFieldsProps {
  row: StepRow;
  rows: readonly StepRow[];
  types: readonly { id: number; name: string }[];
  fields: Record<string, string[]>;
}

export function StepFields({ row, rows, types, fields }: StepFieldsProps) {
  const { index, values, needs, isNew } = row;
  const labels = stepLabels();
  const title = isNew ? m.track_step_new() : m.track_step_named({ number: index + 1, name: values.name ?? "" });
  const field = (name: keyof typeof labels) => ({
    label: labels[name],
    name: `steps[${index}].${name}`,
    defaultValue: values[name] ?? "",
    errors: fields[`steps[${index}].${name}`],
  });
  const { defaultValue: _needs, ...needsField } = field("needs");
  const others = rows.filter((other) => !other.isNew && other.index !== index);
  return (
    <details className="track-step" open={isOpen(row, fields)}>
      <summary>{title}</summary>
      <FieldGroup legend={<span className="visually-hidden">{title}</span>}>
        <FieldRow>
          <NumberField
            label={m.track_step_position()}
            name={`steps[${index}].position`}
            defaultValue={String(index + 1)}
            min={1}
          />
          <TextField {...field("name")} hint={m.track_step_name_hint()} />
          <SelectField {...field("kind")} empty={false} choices={kindChoices()} />
        </FieldRow>
        <FieldRow>
          <NumberField {...field("count")} defaultValue={values.count ?? "1"} min={1} max={100} />
          <SelectField
            {...field("trainingTypeId")}
            hint={m.track_step_training_hint()}
            empty={m.track_step_training_none()}
            choices={types.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <SelectField
            {...field("assessor")}
            hint={m.track_step_assessor_hint()}
            empty={m.track_assessor_none()}
            choices={assessorChoices()}
          />
        </FieldRow>
        <TextField {...field("evidence")} required={false} />
        <TextArea {...field("criteria")} rows={3} required={false} hint={m.track_step_criteria_hint()} />
        <CheckboxField
          label={labels.isOutside}
          name={`steps[${index}].isOutside`}
          errors={fields[`steps[${index}].isOutside`]}
          defaultChecked={values.isOutside === "on"}
        />
        {others.length > 0 && (
          <CheckboxGroup
            {...needsField}
            defaultValues={needs}
            required={false}
            choices={others.map((other) => ({ value: String(other.index), label: other.values.name ?? "" }))}
          />
        )}
      </FieldGroup>
    </details>
  );
}

/** What is wrong is open to see, and a track without steps begins with one. */
const isOpen = ({ index, isNew }: StepRow, fields: Record<string, string[]>): boolean =>
  (isNew && index === 0) || Object.keys(fields).some((name) => name.startsWith(`steps[${index}].`));

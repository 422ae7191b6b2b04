import { m } from "~/text/messages";
import { CheckboxField, FieldGroup, FieldRow, NumberField, SelectField, TextField, TimeField } from "~/ui/form";
import { Panel } from "~/ui/page";
import type { PartValues, partFields } from "./parts";

export const fieldLabels = (): Record<(typeof partFields)[number], string> => ({
  name: m.administration_part_name(),
  kind: m.administration_part_kind(),
  startsAt: m.administration_part_starts(),
  endsAt: m.administration_part_ends(),
  netMinutes: m.administration_part_net(),
  gapAmount: m.administration_part_gap(),
  gapUnit: m.administration_part_gap_unit(),
  isCompulsory: m.administration_part_compulsory(),
  trainersNeeded: m.administration_part_trainers(),
  certifiedNeeded: m.administration_part_certified(),
  traineeAllowed: m.administration_part_trainee(),
  actorsNeeded: m.administration_part_actors(),
});

const usual: PartValues = {
  kind: "training_day",
  startsAt: "09:30",
  endsAt: "16:30",
  netMinutes: "360",
  gapAmount: "1",
  gapUnit: "week",
  isCompulsory: "on",
  trainersNeeded: "2",
  certifiedNeeded: "1",
  traineeAllowed: "on",
  actorsNeeded: "0",
};

interface PartFieldsProps {
  index: number;
  /** Without any: a row for one more part. */
  values: PartValues;
  fields: Record<string, string[]>;
}

export function PartFields({ index, values, fields }: PartFieldsProps) {
  const isNew = Object.keys(values).length === 0;
  const labels = fieldLabels();
  const shown = isNew ? usual : values;
  const field = (name: keyof typeof labels) => ({
    label: labels[name],
    name: `parts[${index}].${name}`,
    defaultValue: shown[name] ?? "",
    errors: fields[`parts[${index}].${name}`],
  });
  const title = isNew ? m.administration_part_new() : m.administration_part({ number: index + 1 });
  return (
    <Panel>
      <FieldGroup legend={title}>
        <FieldRow>
          <NumberField
            label={m.administration_part_position()}
            name={`parts[${index}].position`}
            defaultValue={String(index + 1)}
            min={1}
          />
          <TextField {...field("name")} hint={m.administration_part_name_hint()} />
          <SelectField
            {...field("kind")}
            empty={false}
            choices={[
              { value: "training_day", label: m.administration_kind_training_day() },
              { value: "intervision", label: m.administration_kind_intervision() },
            ]}
          />
        </FieldRow>
        <FieldRow>
          <TimeField {...field("startsAt")} />
          <TimeField {...field("endsAt")} />
          <NumberField {...field("netMinutes")} min={1} />
        </FieldRow>
        <FieldRow>
          <NumberField {...field("gapAmount")} min={0} />
          <SelectField
            {...field("gapUnit")}
            empty={false}
            choices={[
              { value: "day", label: m.administration_unit_day() },
              { value: "week", label: m.administration_unit_week() },
            ]}
          />
        </FieldRow>
        <FieldRow>
          <NumberField {...field("trainersNeeded")} min={0} />
          <NumberField {...field("certifiedNeeded")} min={0} />
          <NumberField {...field("actorsNeeded")} min={0} />
        </FieldRow>
        <CheckboxField
          label={labels.traineeAllowed}
          name={`parts[${index}].traineeAllowed`}
          defaultChecked={shown.traineeAllowed === "on"}
        />
        <CheckboxField
          label={labels.isCompulsory}
          name={`parts[${index}].isCompulsory`}
          defaultChecked={shown.isCompulsory === "on"}
        />
      </FieldGroup>
    </Panel>
  );
}

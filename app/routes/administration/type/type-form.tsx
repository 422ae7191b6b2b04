import { trainingPurposes } from "#db/lists";
import type { RefusalView } from "~/http/refusal-view";
import { typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateField, FieldRow, FormActions, NumberField, SelectField, TextArea, TextField } from "~/ui/form";
import { Panel, Section, Stack } from "~/ui/page";
import { purposeLabel } from "../purposes";
import { fieldLabels, PartFields } from "./part-fields";
import { type PartValues, partFields, typedParts } from "./parts";

export const labelsOf = () => ({
  name: m.administration_type_name(),
  minParticipants: m.administration_type_minimum(),
  maxParticipants: m.administration_type_maximum(),
  hardMaximum: m.administration_type_hard_maximum(),
  attendanceShare: m.administration_type_share(),
  makeUpDays: m.administration_type_make_up(),
  certificateTitle: m.administration_type_certificate_title(),
  certificateStatement: m.administration_type_certificate_statement(),
  retiredOn: m.administration_type_retired_on(),
  purpose: m.administration_type_purpose(),
});

/** The name of each field of each part, for the list of errors. */
export function partLabels(rows: number): Record<string, string> {
  const names = fieldLabels();
  const all = Array.from({ length: rows }, (_, index) =>
    partFields.map((field) => [
      `parts[${index}].${field}`,
      `${m.administration_part({ number: index + 1 })}, ${names[field]}`,
    ]),
  );
  return Object.fromEntries(all.flat());
}

type Standing = Record<string, unknown> & { version: number; parts: Record<string, unknown>[] };

interface TypeFormProps {
  type: Standing | null;
  refusal: RefusalView | null;
  once: string;
}

const usual = {
  ...{
    purpose: "professionals",
    minParticipants: 12,
    maxParticipants: 15,
    hardMaximum: 16,
    attendanceShare: 100,
    makeUpDays: 180,
  },
};

const emptyRows = 2;

export function TypeForm({ type, refusal, once }: TypeFormProps) {
  const labels = labelsOf();
  const { parts, ...standing } = type ?? { ...usual, parts: [] };
  const { text } = typed(refusal?.values, standing as Record<string, string | number | null>);
  const shown: PartValues[] = refusal ? typedParts(refusal.values) : parts.map(asValues);
  const rows = [...shown, ...Array.from({ length: emptyRows }, () => ({}))].map((values, index) => ({ values, index }));
  const field = (name: keyof typeof labels) => ({
    label: labels[name],
    name,
    defaultValue: text(name),
    errors: refusal?.fields[name],
  });
  return (
    <form method="post">
      {type ? (
        <input type="hidden" name="version" value={type.version} />
      ) : (
        <input type="hidden" name="_once" value={once} />
      )}
      <Stack gap="wide">
        <Panel>
          <TextField {...field("name")} required />
          <SelectField
            {...field("purpose")}
            empty={false}
            hint={m.administration_type_purpose_hint()}
            choices={trainingPurposes.map((value) => ({ value, label: purposeLabel(value) }))}
          />
          <FieldRow>
            <NumberField {...field("minParticipants")} min={1} required />
            <NumberField {...field("maxParticipants")} min={1} required />
            <NumberField {...field("hardMaximum")} min={1} required />
          </FieldRow>
          <FieldRow>
            <NumberField {...field("attendanceShare")} min={1} max={100} required />
            <NumberField {...field("makeUpDays")} min={0} required />
          </FieldRow>
        </Panel>
        <Section title={m.administration_type_parts()} lead={<p>{m.administration_part_lead()}</p>}>
          {rows.map((row) => (
            <PartFields key={row.index} {...row} fields={refusal?.fields ?? {}} />
          ))}
        </Section>
        <Section title={m.administration_type_certificate()}>
          <Panel>
            <TextField {...field("certificateTitle")} required />
            <TextArea
              {...field("certificateStatement")}
              rows={3}
              required
              hint={m.administration_type_statement_hint()}
            />
          </Panel>
        </Section>
        <Panel>
          <DateField {...field("retiredOn")} hint={m.administration_type_retired_hint()} required={false} />
          <FormActions>
            <Button variant="primary">{type ? m.administration_type_save() : m.administration_type_new()}</Button>
          </FormActions>
        </Panel>
      </Stack>
    </form>
  );
}

const asValues = (row: Record<string, unknown>): PartValues =>
  Object.fromEntries(
    partFields.map((name) => [name, row[name] === true ? "on" : row[name] === false ? "" : String(row[name] ?? "")]),
  );

import type { RefusalView } from "~/http/refusal-view";
import { typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateField, FieldRow, FormActions, NumberField, TextField } from "~/ui/form";
import { Panel, Section, Stack } from "~/ui/page";
import { type StandingTarget, TargetsTable } from "./targets-table";

export const labelsOf = () => ({
  name: m.administration_programme_name(),
  startsOn: m.administration_programme_from(),
  endsOn: m.administration_programme_until(),
  issuer: m.administration_programme_issuer(),
  signatoryName: m.administration_programme_signatory(),
  signatoryTitle: m.administration_programme_signatory_title(),
  contactEmail: m.administration_programme_contact(),
  baselineProfessionals: m.administration_programme_baseline(),
  baselineOn: m.administration_programme_baseline_on(),
});

interface ProgrammeFormProps {
  programme: Record<string, string | number | null> & { version: number };
  targets: StandingTarget[];
  years: number[];
  refusal: RefusalView | null;
}

export function ProgrammeForm({ programme, targets, years, refusal }: ProgrammeFormProps) {
  const labels = labelsOf();
  const { text } = typed(refusal?.values, programme);
  const field = (name: keyof typeof labels) => ({
    label: labels[name],
    name,
    defaultValue: text(name),
    errors: refusal?.fields[name],
  });
  return (
    <form method="post">
      <input type="hidden" name="version" value={programme.version} />
      <Stack gap="wide">
        <Panel>
          <TextField {...field("name")} required />
          <FieldRow>
            <DateField {...field("startsOn")} required />
            <DateField {...field("endsOn")} required />
          </FieldRow>
          <FieldRow>
            <NumberField {...field("baselineProfessionals")} min={0} required />
            <DateField {...field("baselineOn")} required={false} />
          </FieldRow>
        </Panel>
        <Section title={m.administration_targets()} lead={<p>{m.administration_targets_lead()}</p>}>
          <TargetsTable {...{ targets, years }} values={refusal?.values ?? null} />
        </Section>
        <Section title={m.administration_programme_paper()}>
          <Panel>
            <TextField {...field("issuer")} required />
            <FieldRow>
              <TextField {...field("signatoryName")} required />
              <TextField {...field("signatoryTitle")} required />
            </FieldRow>
            <TextField {...field("contactEmail")} type="email" required={false} />
          </Panel>
        </Section>
        <FormActions>
          <Button variant="primary">{m.administration_programme_save()}</Button>
        </FormActions>
      </Stack>
    </form>
  );
}

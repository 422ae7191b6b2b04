import type { Qualification } from "#db/lists";
import type { EditionFacts } from "~/domain/trainer/facts";
import type { RefusalView } from "~/http/refusal-view";
import { typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateField, FieldRow, FormActions, NumberField, SelectField, TextField } from "~/ui/form";
import { Panel, Section, Stack } from "~/ui/page";
import { StepFields, type StepRow, stepLabels } from "./step-fields";
import { type StepValues, standingSteps, stepFields, typedSteps } from "./steps";
import { qualificationChoices, qualificationWords } from "./words";

export const labelsOf = () => ({
  name: m.track_name(),
  qualification: m.track_leads_to(),
  requires: m.track_requires(),
  validityMonths: m.track_validity(),
  graceMonths: m.track_grace(),
  returnMonths: m.track_return(),
  renewDeliveries: m.track_renew_deliveries(),
  renewIntervisions: m.track_renew_intervisions(),
  renewRefresherDays: m.track_renew_refresher_days(),
  retiredOn: m.track_retired_on(),
});

/** The name of each field of each step, for the list of errors. */
export function stepErrorLabels(rows: number): Record<string, string> {
  const names = stepLabels();
  const all = Array.from({ length: rows }, (_, index) =>
    stepFields.map((field) => [`steps[${index}].${field}`, `${m.track_step({ number: index + 1 })}, ${names[field]}`]),
  );
  return Object.fromEntries(all.flat());
}

interface Standing {
  name: string;
  qualification: Qualification;
  retiredOn: string | null;
  version: number;
  current: Omit<EditionFacts, "steps"> & { steps: Parameters<typeof standingSteps>[0] };
}

interface TrackFormProps {
  track: Standing | null;
  types: readonly { id: number; name: string }[];
  refusal: RefusalView | null;
  once: string;
}

const usual = { validityMonths: 24, graceMonths: 3, returnMonths: 12 };
const emptyRows = 2;

function rowsOf(track: Standing | null, refusal: RefusalView | null): StepRow[] {
  const known: StepValues[] = refusal ? typedSteps(refusal.values) : standingSteps(track?.current.steps ?? []);
  const empty = Array.from({ length: emptyRows }, (): StepValues => ({ values: {}, needs: [] }));
  return [...known, ...empty].map((row, index) => ({ ...row, index, isNew: index >= known.length }));
}

export function TrackForm({ track, types, refusal, once }: TrackFormProps) {
  const rows = rowsOf(track, refusal);
  return (
    <form method="post">
      {track ? (
        <input type="hidden" name="version" value={track.version} />
      ) : (
        <input type="hidden" name="_once" value={once} />
      )}
      <Stack gap="wide">
        <Terms track={track} refusal={refusal} />
        <Section title={m.track_steps()} lead={<p>{m.track_steps_lead()}</p>}>
          {rows.map((row) => (
            <StepFields key={row.index} {...{ row, rows, types }} fields={refusal?.fields ?? {}} />
          ))}
        </Section>
        <FormActions>
          <Button variant="primary">{track ? m.track_save() : m.track_new()}</Button>
        </FormActions>
      </Stack>
    </form>
  );
}

function standingTerms({ name, retiredOn, current: { steps: _steps, ...terms } }: Standing) {
  return { ...terms, name, retiredOn };
}

function Terms({ track, refusal }: Pick<TrackFormProps, "track" | "refusal">) {
  const labels = labelsOf();
  const { text } = typed(refusal?.values, track ? standingTerms(track) : usual);
  const field = (name: keyof typeof labels) => ({
    ...{ label: labels[name], name, defaultValue: text(name), errors: refusal?.fields[name] },
  });
  return (
    <Panel>
      <TextField {...field("name")} required />
      <FieldRow>
        {track ? (
          <TextField
            label={labels.qualification}
            name="leadsTo"
            readOnly
            defaultValue={qualificationWords[track.qualification]()}
          />
        ) : (
          <SelectField {...field("qualification")} choices={qualificationChoices()} required />
        )}
        <SelectField {...field("requires")} empty={m.track_requires_none()} choices={qualificationChoices()} />
      </FieldRow>
      <FieldRow>
        <NumberField {...field("validityMonths")} hint={m.track_validity_hint()} min={1} max={120} required={false} />
        <NumberField {...field("graceMonths")} hint={m.track_grace_hint()} min={0} max={24} required />
        <NumberField {...field("returnMonths")} hint={m.track_return_hint()} min={1} max={120} required />
      </FieldRow>
      <FieldRow>
        <NumberField {...field("renewDeliveries")} min={1} max={100} required={false} />
        <NumberField {...field("renewIntervisions")} min={1} max={100} required={false} />
        <NumberField {...field("renewRefresherDays")} min={1} max={100} required={false} />
      </FieldRow>
      <p>{m.track_renew_hint()}</p>
      <DateField {...field("retiredOn")} hint={m.track_retired_hint()} required={false} />
    </Panel>
  );
}

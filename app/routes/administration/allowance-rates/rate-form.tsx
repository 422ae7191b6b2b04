import type { RefusalView } from "~/http/refusal-view";
import { typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FieldRow, FormActions, NumberField, TextField } from "~/ui/form";
import { Panel, Section } from "~/ui/page";

export const labelsOf = () => ({
  year: m.allowance_year(),
  hourUnder21: m.allowance_rate_hour_under_21(),
  hour: m.allowance_rate_hour(),
  month: m.allowance_rate_month(),
  yearly: m.allowance_rate_year(),
});

interface RateFormProps {
  year: number;
  rate: { version: number; hourUnder21: string; hour: string; month: string; yearly: string } | null;
  refusal: RefusalView | null;
}

/** The maxima of one year. */
export function RateForm({ year, rate, refusal }: RateFormProps) {
  const labels = labelsOf();
  const { text } = typed(refusal?.values, { year, ...rate });
  const field = (name: keyof typeof labels) => ({
    label: labels[name],
    name,
    defaultValue: text(name),
    errors: refusal?.fields[name],
    required: true,
  });
  const amount = { inputMode: "decimal", width: "short", hint: m.allowance_amount_hint() } as const;
  return (
    <Section title={rate ? m.allowance_rates_change({ year: String(year) }) : m.allowance_rates_new()}>
      <Panel>
        <form method="post">
          <input type="hidden" name="version" value={rate?.version ?? 0} />
          <NumberField {...field("year")} min={2000} max={2199} readOnly={rate !== null} />
          <FieldRow>
            <TextField {...field("hourUnder21")} {...amount} />
            <TextField {...field("hour")} {...amount} />
          </FieldRow>
          <FieldRow>
            <TextField {...field("month")} {...amount} />
            <TextField {...field("yearly")} {...amount} />
          </FieldRow>
          <FormActions>
            <Button variant="primary">{m.allowance_rates_save()}</Button>
          </FormActions>
        </form>
      </Panel>
    </Section>
  );
}

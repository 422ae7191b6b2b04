import type { FormValues } from "~/http/form";
import type { RefusalView } from "~/http/refusal-view";
import { typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FieldRow, FormActions, TextArea, TextField } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { Columns, Panel, Section } from "~/ui/page";
import { Limits } from "../limits";

export const labelsOf = () => ({
  hours: m.allowance_hours(),
  allowance: m.allowance_amount(),
  expenses: m.allowance_expenses(),
  passedReason: m.allowance_passed_reason(),
});

interface DayFormProps {
  proposal: {
    hours: string;
    allowance: string;
    onlyCosts: boolean;
    isPassed: boolean;
    limits: Parameters<typeof Limits>[0]["limits"];
    warnings: string[];
  };
  values: FormValues | null;
  refusal: RefusalView | null;
  once: string;
}

/** What was worked and paid that day, beside what the maxima leave; a refusal says itself which one is passed. */
export function DayForm({ proposal, values, refusal, once }: DayFormProps) {
  const { hours, allowance, onlyCosts, limits, warnings } = proposal;
  const labels = labelsOf();
  const { text } = typed(values, { hours, allowance, expenses: "" });
  const field = (name: keyof typeof labels) => ({
    label: labels[name],
    name,
    defaultValue: text(name),
    errors: refusal?.fields[name],
  });
  const amount = { inputMode: "decimal", width: "short" } as const;
  return (
    <Columns>
      <Panel>
        {onlyCosts && <Notice tone="info">{m.allowance_only_costs()}</Notice>}
        <form method="post">
          <input type="hidden" name="_once" value={once} />
          <TextField {...field("hours")} {...amount} hint={m.allowance_hours_hint()} required />
          <FieldRow>
            <TextField {...field("allowance")} {...amount} hint={m.allowance_amount_hint()} required />
            <TextField {...field("expenses")} {...amount} hint={m.allowance_amount_hint()} required={false} />
          </FieldRow>
          <TextArea {...field("passedReason")} hint={m.allowance_passed_reason_hint()} rows={2} maxLength={500} />
          <FormActions>
            <Button variant="primary">{m.allowance_record_this()}</Button>
            <Button name="intent" value="check" formNoValidate>
              {m.allowance_check()}
            </Button>
          </FormActions>
        </form>
      </Panel>
      {!refusal && (
        <Section title={m.allowance_limits()} lead={<p>{m.allowance_limits_lead()}</p>}>
          <Limits limits={limits} warnings={warnings} />
        </Section>
      )}
    </Columns>
  );
}

import type { RefusalView } from "~/http/refusal-view";
import { typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FormActions, NumberField } from "~/ui/form";
import { Panel, Section } from "~/ui/page";
import { limitNames } from "./words";

interface LimitsFormProps {
  limits: { perWeek: number | null; perMonth: number | null; perQuarter: number | null; version: number };
  lead: string;
  refusal: RefusalView | null;
}

/** How many sessions they take on at most. */
export function LimitsForm({ limits, lead, refusal }: LimitsFormProps) {
  const { text } = typed(refusal?.values, { ...limits });
  const names = limitNames();
  const field = (name: keyof typeof names) => ({
    ...{ name, label: names[name], min: 0, defaultValue: text(name), errors: refusal?.fields[name], required: false },
  });
  return (
    <Section title={m.availability_limits_title()} lead={<p>{lead}</p>}>
      <Panel>
        <form method="post">
          <input type="hidden" name="part" value="limits" />
          <input type="hidden" name="version" value={limits.version} />
          <NumberField {...field("perWeek")} max={14} />
          <NumberField {...field("perMonth")} max={62} />
          <NumberField {...field("perQuarter")} max={186} />
          <FormActions>
            <Button>{m.availability_limits_save()}</Button>
          </FormActions>
        </form>
      </Panel>
    </Section>
  );
}

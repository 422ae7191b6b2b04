import type { Drawable } from "~/domain/intervision/facts";
import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { CheckboxGroup, FormActions, SelectField } from "~/ui/form";
import { Panel } from "~/ui/page";

interface AskPartProps {
  training: { code: string };
  counts: number[];
  together: string[];
  drawable: Drawable[];
  division: { groups: unknown[] };
}

/** What the proposal is made from: how many groups, and whose participants. A plain GET form, so the address holds it. */
export function AskPart({ training: { code }, counts, together, drawable, division }: AskPartProps) {
  if (counts.length < 2 && drawable.length === 0) return null;
  return (
    <Panel>
      <form method="get" action={`/trainingen/${code}/intervisie/indelen`}>
        {counts.length > 0 && (
          <SelectField
            label={m.intervision_count()}
            name="groepen"
            width="short"
            empty={false}
            choices={counts.map((count) => ({ value: String(count), label: String(count) }))}
            defaultValue={String(division.groups.length)}
          />
        )}
        {drawable.length > 0 && <Together {...{ together, drawable }} />}
        <FormActions>
          <Button>{m.intervision_propose()}</Button>
        </FormActions>
      </form>
    </Panel>
  );
}

/** Other trainings, folded away: most groups are made of one training's participants. */
function Together({ together, drawable }: Pick<AskPartProps, "together" | "drawable">) {
  return (
    <details className="intervision-fold" open={together.length > 0}>
      <summary>{m.intervision_together_fold({ count: drawable.length })}</summary>
      <CheckboxGroup
        label={m.intervision_together()}
        hint={m.intervision_together_hint()}
        name="met"
        required={false}
        choices={drawable.map((one) => ({ value: one.code, ...drawableWords(one) }))}
        defaultValues={together}
      />
    </details>
  );
}

const drawableWords = ({ code, client, region, nextDate, participants }: Drawable) => ({
  label: `${code} · ${client}`,
  hint: m.intervision_drawable({
    region,
    date: formatDate(nextDate, currentLocale()),
    count: participants,
  }),
});

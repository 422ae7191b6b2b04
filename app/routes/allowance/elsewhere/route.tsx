import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listPayableActors } from "~/domain/allowance/queries";
import { recordElsewhere } from "~/domain/allowance/record-elsewhere";
import { RecordElsewhere } from "~/domain/allowance/schemas";
import { localDateOf } from "~/domain/dates";
import { done, reader, requireMay, writer } from "~/http/route";
import { typed } from "~/http/typed";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateField, FieldRow, FormActions, SelectField, TextField } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { PageHeader, Panel, Stack } from "~/ui/page";
import { crumbsTo } from "../notices";

export const meta: MetaFunction = () => [{ title: m.allowance_elsewhere_title() }];

export const loader = reader(({ context: { db, now }, user, url }) => {
  requireMay(user, "allowance.list");
  return {
    today: localDateOf(now),
    chosen: url.searchParams.get("acteur") ?? "",
    actors: listPayableActors(db, user).map(({ id, name }) => ({ value: String(id), label: name })),
    once: crypto.randomUUID(),
  };
});

export const action = writer(({ ctx, form, user }) => {
  requireMay(user, "allowance.list");
  const input = form.input(RecordElsewhere);
  recordElsewhere(ctx, input);
  return done(`/acteurs/vergoedingen/acteur/${input.personId}?jaar=${input.date.slice(0, 4)}`, "elders");
});

const labelsOf = () => ({
  personId: m.allowance_actor(),
  payer: m.allowance_payer(),
  date: m.allowance_date(),
  hours: m.allowance_hours(),
  allowance: m.allowance_amount(),
  expenses: m.allowance_expenses(),
});

/** What another organisation paid an actor: it counts in the same limits. */
export default function Elsewhere() {
  const { today, chosen, actors, once } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const labels = labelsOf();
  const { text } = typed(refusal?.values, { personId: chosen });
  const field = (name: keyof typeof labels) => ({
    label: labels[name],
    name,
    defaultValue: text(name),
    errors: refusal?.fields[name],
  });
  const amount = { inputMode: "decimal", width: "short" } as const;
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.allowance_elsewhere_title()}
        breadcrumbs={crumbsTo(m.allowance_elsewhere_title())}
        lead={<p>{m.allowance_elsewhere_lead()}</p>}
      />
      <FormErrors refusal={refusal} labels={labels} />
      <Panel>
        <form method="post">
          <input type="hidden" name="_once" value={once} />
          <SelectField {...field("personId")} width="medium" required choices={actors} />
          <TextField {...field("payer")} width="medium" required maxLength={200} />
          <FieldRow>
            <DateField {...field("date")} required max={today} />
            <TextField {...field("hours")} {...amount} required={false} />
          </FieldRow>
          <FieldRow>
            <TextField {...field("allowance")} {...amount} hint={m.allowance_amount_hint()} required />
            <TextField {...field("expenses")} {...amount} hint={m.allowance_amount_hint()} required={false} />
          </FieldRow>
          <FormActions>
            <Button variant="primary">{m.allowance_elsewhere_add()}</Button>
          </FormActions>
        </form>
      </Panel>
    </Stack>
  );
}

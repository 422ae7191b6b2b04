import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { hoursText } from "~/domain/allowance/amounts";
import { requireAllowance } from "~/domain/allowance/queries";
import { VoidAllowance } from "~/domain/allowance/schemas";
import { voidAllowance } from "~/domain/allowance/void";
import type { RefusalView } from "~/http/refusal-view";
import { done, idParam, reader, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { money } from "~/text/money";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { Facts } from "~/ui/facts";
import { FormActions, TextArea } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { PageHeader, Panel, Section, Stack } from "~/ui/page";
import { crumbsTo } from "../notices";
import { AllowanceState } from "../state";

export const meta: MetaFunction = () => [{ title: m.allowance_one_title() }];

export const loader = reader(({ context: { db }, user, params }) => ({
  allowance: requireAllowance(db, user, idParam(params, "id")),
}));

export const action = writer(({ context: { db }, ctx, form, params, user }) => {
  const { id: allowanceId, personId, date } = requireAllowance(db, user, idParam(params, "id"));
  voidAllowance(ctx, form.input(VoidAllowance, { allowanceId }));
  return done(`/acteurs/vergoedingen/acteur/${personId}?jaar=${date.slice(0, 4)}`, "vervallen");
});

type Shown = ReturnType<typeof useLoaderData<typeof loader>>["allowance"];

export default function OneAllowance() {
  const { allowance } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.allowance_one_title()}
        breadcrumbs={crumbsTo(m.allowance_one_title())}
        status={<AllowanceState {...allowance} />}
        lead={
          <p>
            <a href={`/acteurs/vergoedingen/acteur/${allowance.personId}`}>{allowance.name}</a>,{" "}
            <DateText date={allowance.date} style="long" />
          </p>
        }
      />
      <FormErrors refusal={refusal} labels={{ reason: m.allowance_void_reason() }} />
      <Panel>
        <Facts items={factsOf(allowance)} />
      </Panel>
      {allowance.voidedAt === null && <VoidForm isExported={allowance.exportId !== null} refusal={refusal} />}
    </Stack>
  );
}

const factsOf = (one: Shown) => [
  { label: m.allowance_training(), value: one.trainingCode && `${one.trainingCode}, ${one.session}` },
  { label: m.allowance_payer(), value: one.payer },
  { label: m.allowance_hours(), value: one.minutes > 0 ? hoursText(one.minutes) : null },
  { label: m.allowance_amount(), value: money(one.allowanceCents) },
  { label: m.allowance_expenses(), value: money(one.expensesCents) },
  { label: m.allowance_total(), value: money(one.allowanceCents + one.expensesCents) },
  { label: m.allowance_passed_reason(), value: one.passedReason },
  { label: m.allowance_void_reason(), value: one.voidReason },
];

function VoidForm({ isExported, refusal }: { isExported: boolean; refusal: RefusalView | null }) {
  return (
    <Section
      title={m.allowance_void_title()}
      lead={<p>{isExported ? m.allowance_void_exported() : m.allowance_void_lead()}</p>}
    >
      <Panel>
        <form method="post">
          <TextArea
            label={m.allowance_void_reason()}
            name="reason"
            required
            rows={2}
            defaultValue={String(refusal?.values.reason ?? "")}
            errors={refusal?.fields.reason}
          />
          <FormActions>
            <Button variant="danger">{m.allowance_void()}</Button>
          </FormActions>
        </form>
      </Panel>
    </Section>
  );
}

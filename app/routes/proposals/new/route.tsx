import { json, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listEligible } from "~/domain/booking/eligible";
import { localDateOf } from "~/domain/dates";
import { startProposal } from "~/domain/planning/proposal-start";
import { listRegions } from "~/domain/training/plan-choices";
import type { FormValues } from "~/http/form";
import { done, reader, requireMay, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { FormErrors } from "~/ui/form-errors";
import { PageHeader, Stack } from "~/ui/page";
import { proposalCrumbs, proposalsPath } from "../names";
import { checkOf } from "./check.server";
import { CheckPart } from "./check-part";
import { inputOf } from "./input.server";
import { periodsFrom } from "./periods.server";
import { PlanForm } from "./plan-form";
import { ReplanForm } from "./replan-form";

export const meta: MetaFunction = () => [{ title: m.planning_proposal_new_title() }];

export const loader = reader(({ context: { db, now }, user, url }) => {
  requireMay(user, "planProposal.start");
  const today = localDateOf(now);
  const named = (name: string) => url.searchParams.get(name) ?? "";
  const person = ({ id, name }: { id: number; name: string }) => ({ value: String(id), label: name });
  return {
    today,
    periods: periodsFrom(today),
    regions: listRegions(db).map(({ code, name }) => ({ value: code, label: name })),
    trainers: listEligible(db, "trainer", [today]).map(person),
    actors: listEligible(db, "actor", [today]).map(person),
    absence: { absentPersonId: named("wie"), absentFrom: named("van"), absentUntil: named("tot") },
    once: crypto.randomUUID(),
  };
});

export const action = writer(({ ctx, context, form, user }) => {
  requireMay(user, "planProposal.start");
  const input = inputOf(form, periodsFrom(localDateOf(context.now)));
  if (form.text("seen") === "") {
    const check = checkOf(context, input);
    if (check.findings.length > 0) return json({ check, values: form.values });
  }
  const { id } = startProposal(ctx, input);
  context.planRuns.start(id);
  return done(`${proposalsPath}/${id}`);
});

const labelsOf = () => ({
  startsOn: m.planning_proposal_starts_on(),
  endsOn: m.planning_proposal_ends_on(),
  regionCode: m.planning_proposal_region(),
  seconds: m.planning_proposal_seconds(),
  absentPersonId: m.planning_proposal_absent(),
  absentFrom: m.planning_proposal_absent_from(),
  absentUntil: m.planning_proposal_absent_until(),
});

interface Checked {
  check?: ReturnType<typeof checkOf>;
  values?: FormValues;
}

export default function NewProposal() {
  const data = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const { check, values: checked } = useActionData<Checked | null>() ?? {};
  const values = refusal?.values ?? checked;
  const ofKind = (kind: string) => (values?.kind === kind ? values : undefined);
  const isReplan = values ? values.kind === "replan" : data.absence.absentPersonId !== "";
  const forms = [
    <PlanForm
      key="plan"
      {...data}
      values={ofKind("plan")}
      fields={refusal?.fields}
      isSeen={check !== undefined && !isReplan}
      isFirst={!isReplan}
    />,
    <ReplanForm
      key="replan"
      {...data}
      values={ofKind("replan")}
      fields={refusal?.fields}
      isSeen={check !== undefined && isReplan}
      isFirst={isReplan}
    />,
  ];
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.planning_proposal_new_title()}
        breadcrumbs={proposalCrumbs(m.planning_proposal_new_title())}
        lead={<p>{m.planning_proposal_new_lead()}</p>}
      />
      <FormErrors refusal={refusal} labels={labelsOf()} />
      {check && <CheckPart check={check} />}
      {isReplan ? forms.toReversed() : forms}
    </Stack>
  );
}

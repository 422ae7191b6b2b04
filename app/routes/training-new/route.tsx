import { json, type MetaFunction } from "@remix-run/node";
import { useActionData, useFetcher, useLoaderData } from "@remix-run/react";
import type { Context } from "~/domain/context";
import { Refusal, refuse } from "~/domain/refusal";
import { planTraining, planUndatedTraining } from "~/domain/training/plan";
import { planDates } from "~/domain/training/plan-dates";
import { PlanDates, PlanTraining, PlanUndated } from "~/domain/training/plan-schema";
import { requireUndated } from "~/domain/training/undated";
import { hasRole, type User } from "~/domain/user";
import type { Form } from "~/http/form";
import { refusalView, statusOf } from "~/http/refusal-view";
import { done, reader, writer } from "~/http/route";
import { m } from "~/text/messages";
import { FormErrors } from "~/ui/form-errors";
import { PageHeader, Stack } from "~/ui/page";
import { ChooseForm } from "./choose-form";
import { type Draft, draftFrom, Typed } from "./draft.server";
import { ProposalForm } from "./proposal-form";

export const meta: MetaFunction = () => [{ title: m.training_new_title() }];

export const loader = reader(({ context, user, url }) => {
  if (!hasRole(user, "coordinator", "administrator")) return refuse("not_found", "not_found");
  return {
    draft: draftFrom(context, user, new Typed(Object.fromEntries(url.searchParams))),
    once: crypto.randomUUID(),
  };
});

export const action = writer(({ context, ctx, form, user }) => {
  try {
    const { code } = plan(ctx, form);
    return done(`/trainingen/${code}`, "gepland");
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === "not_found") throw error;
    const refusal = refusalView(error, context.locale, form.values);
    const draft = draftFrom(context, user, new Typed(form.values));
    return json({ refusal, draft }, { status: statusOf(error) });
  }
});

function plan(ctx: Context & { user: User }, form: Form): { code: string } {
  if (form.intent === "undated") return planUndatedTraining(ctx, form.input(PlanUndated));
  if (form.text("voor") === "") return planTraining(ctx, form.input(PlanTraining));
  const { id } = requireUndated(ctx.db, ctx.user, form.text("voor"));
  return planDates(ctx, form.input(PlanDates, { trainingId: id }));
}

export default function TrainingNew() {
  const data = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const recheck = useFetcher<typeof loader>();
  const refused = result && "draft" in result ? result : null;
  const draft: Draft = refused?.draft ?? data.draft;
  const { undated, rows } = draft;
  const title = undated ? m.training_new_dates_title({ code: undated.code }) : m.training_new_title();
  const labels = labelsOf(rows.map(({ name }) => name));
  return (
    <Stack gap="wide">
      <PageHeader
        title={title}
        breadcrumbs={[{ label: m.training_new_trainings(), to: "/trainingen" }, { label: title }]}
        lead={<p>{rows.length === 0 ? m.training_new_lead() : m.training_new_lead_proposal()}</p>}
      />
      <FormErrors refusal={refused?.refusal} labels={labels} />
      <ChooseForm draft={draft} hasProposal={rows.length > 0} once={data.once} />
      {rows.length > 0 && (
        <ProposalForm draft={draft} checked={recheck.data?.draft} onChange={recheck.load} once={data.once} />
      )}
    </Stack>
  );
}

function labelsOf(names: string[]): Record<string, string> {
  const rows = names.flatMap((name, index) =>
    ["date", "startsAt", "endsAt", "locationId"].map((field) => [`sessions[${index}].${field}`, name]),
  );
  return Object.fromEntries(rows);
}

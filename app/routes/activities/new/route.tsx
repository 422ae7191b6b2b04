import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addActivity } from "~/domain/activity/add";
import { filterFrom } from "~/domain/activity/filter";
import { boundTo } from "~/domain/activity/own";
import { AddActivity } from "~/domain/activity/schemas";
import { done, reader, requireMay, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { ActivityForm } from "../activity-form";
import { formChoices } from "../choices.server";
import { labelsOf } from "../labels";

export const meta: MetaFunction = () => [{ title: m.activity_new_title() }];

/** The kind that the list was narrowed to is chosen already, and so is the organisation of whoever works for one. */
export const loader = reader(({ context, user, url }) => {
  const organisationIds = boundTo(user);
  requireMay(user, "activity.add", { organisationIds });
  const { kind = "" } = filterFrom(url.searchParams);
  return {
    choices: formChoices(context),
    standing: { kind, organisationIds: organisationIds.join(",") },
    once: crypto.randomUUID(),
  };
});

export const action = writer(({ ctx, form, user }) => {
  requireMay(user, "activity.add", { organisationIds: boundTo(user) });
  return done(`/activiteiten/${addActivity(ctx, form.input(AddActivity))}`, "toegevoegd");
});

export default function NewActivity() {
  const { choices, standing, once } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.activity_new_title()}
        breadcrumbs={[{ label: m.activity_title(), to: "/activiteiten" }, { label: m.activity_new_title() }]}
      />
      <Notice tone="info">{m.activity_no_names()}</Notice>
      <FormErrors refusal={refusal} labels={labelsOf()} />
      <ActivityForm {...{ standing, choices, refusal, once }} version={null} />
    </Stack>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cancelActivity } from "~/domain/activity/cancel";
import { editActivity } from "~/domain/activity/edit";
import { isHeld } from "~/domain/activity/rules";
import { CancelActivity, EditActivity } from "~/domain/activity/schemas";
import { fieldsOf, type StandingActivity } from "~/domain/activity/standing";
import { requireActivity } from "~/domain/activity/visible";
import { type LocalDate, localDateOf } from "~/domain/dates";
import { may } from "~/domain/permissions";
import { done, idParam, reader, requireMay, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { FormErrors } from "~/ui/form-errors";
import { Flash, Notice } from "~/ui/notice";
import { PageHeader, Section, Stack } from "~/ui/page";
import { Stale } from "~/ui/stale";
import { ActivityForm } from "../activity-form";
import { formChoices } from "../choices.server";
import { labelsOf, wordsOf } from "../labels";
import { ActivityState } from "../state";
import { CancelPart } from "./cancel-part";
import { ActivityFacts, PlanPart } from "./facts-part";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? m.activity_title() }];

export const loader = reader(({ context, user, params, url }) => {
  requireMay(user, "activity.list");
  const standing = requireActivity(context.db, user, idParam(params, "id"));
  const subject = { organisationIds: standing.organisations.map(({ id }) => id) };
  const choices = formChoices(context);
  const { row, organisations, turnout } = standing;
  const { title, version, cancelReason, kind, date, startsAt, endsAt, place, isOnline, output, narrative } = row;
  const mayEdit = row.cancelledAt === null && may(user, "activity.edit", subject);
  return {
    ...{ title, version, cancelReason, choices: mayEdit ? choices : null },
    activity: {
      ...{ kind, date, startsAt, endsAt, place, isOnline, output, narrative, turnout },
      region: choices.regions.find(({ value }) => value === row.regionCode)?.label ?? null,
      organisations: organisations.map(({ name }) => name),
    },
    plan: planOf(standing, localDateOf(context.now)),
    isHeld: isHeld({ date, isCancelled: row.cancelledAt !== null }, localDateOf(context.now)),
    standing: textsOf(fieldsOf(standing)),
    notice: url.searchParams.get("gelukt"),
  };
});

function planOf({ plan, row }: StandingActivity, today: LocalDate) {
  if (!plan) return null;
  const { title, owner, drawnUpOn, nextReviewOn } = plan;
  return { title, owner, drawnUpOn, nextReviewOn, isDue: row.cancelledAt === null && nextReviewOn <= today };
}

const textsOf = (fields: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      if (value === null || value === undefined || value === false) return [];
      return [[name, value === true ? "on" : String(value)]];
    }),
  );

export const action = writer(({ context, ctx, form, params, user }) => {
  const activityId = idParam(params, "id");
  requireMay(user, "activity.list");
  requireActivity(context.db, user, activityId);
  if (form.text("part") === "cancel") {
    cancelActivity(ctx, form.input(CancelActivity, { activityId }));
    return done(`/activiteiten/${activityId}`, "geannuleerd");
  }
  editActivity(ctx, form.input(EditActivity, { activityId }));
  return done(`/activiteiten/${activityId}`, "opgeslagen");
});

const notices: Record<string, () => string> = {
  toegevoegd: m.activity_notice_added,
  opgeslagen: m.activity_notice_saved,
  geannuleerd: m.activity_notice_cancelled,
};

export default function Activity() {
  const { title, version, cancelReason, choices, activity, plan, isHeld, standing, notice } =
    useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const isCancelling = refusal?.values.part === "cancel";
  const words = notice ? notices[notice] : undefined;
  return (
    <Stack gap="wide">
      <PageHeader
        title={title}
        breadcrumbs={[{ label: m.activity_title(), to: "/activiteiten" }, { label: title }]}
        status={<ActivityState isCancelled={cancelReason !== null} isHeld={isHeld} />}
      />
      <Flash message={words && !refusal ? { tone: "good", text: words() } : null} />
      <FormErrors refusal={refusal} labels={{ ...labelsOf(), reason: m.activity_cancel_reason() }} />
      {choices && <Stale refusal={refusal} labels={isCancelling ? {} : labelsOf()} inWords={wordsOf(choices)} />}
      {cancelReason && (
        <Notice tone="warning" title={m.activity_cancelled_title()}>
          {cancelReason}
        </Notice>
      )}
      <ActivityFacts activity={activity} />
      {plan && <PlanPart plan={plan} />}
      {choices && (
        <Section title={m.activity_edit()} id="wijzigen">
          <ActivityForm {...{ standing, version, choices }} refusal={isCancelling ? null : refusal} once="" />
          <CancelPart version={version} refusal={isCancelling ? refusal : null} />
        </Section>
      )}
    </Stack>
  );
}

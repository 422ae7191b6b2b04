import { json, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { lockTraining, releaseTraining } from "~/domain/planning/lock-training";
import { LockTraining } from "~/domain/planning/schemas";
import { Refusal } from "~/domain/refusal";
import { advanceTraining } from "~/domain/training/advance";
import { cancelTraining } from "~/domain/training/cancel";
import { AdvanceTraining, CancelTraining } from "~/domain/training/step-schema";
import { requireTraining } from "~/domain/training/visible";
import { refusalView, statusOf } from "~/http/refusal-view";
import { done, reader, textParam, writer } from "~/http/route";
import { m } from "~/text/messages";
import { statusName, statusTone } from "~/text/training-status";
import { FormErrors } from "~/ui/form-errors";
import { Flash } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Steps } from "~/ui/picture";
import { Status } from "~/ui/status";
import { CancelPart } from "./cancel-part";
import { JournalPart } from "./journal-part";
import { LockPart } from "./lock-part";
import { NextStep } from "./next-step";
import { pathOf } from "./path";
import { SessionTable } from "./session-table";
import { Stale } from "./stale";
import { Summaries } from "./summaries";
import "./training.css";
import { trainingPage } from "./training-page.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.training_page_title({ code: data?.training.code ?? "" }) },
];

export const loader = reader(({ context, user, params, url }) =>
  trainingPage(context, user, textParam(params, "code"), url.searchParams),
);

export const action = writer(({ context, ctx, form, user, params }) => {
  const { training } = requireTraining(context.db, user, textParam(params, "code"));
  const fixed = { code: training.code };
  try {
    if (form.intent === "cancel") {
      cancelTraining(ctx, form.input(CancelTraining, fixed));
      return done(`/trainingen/${training.code}`, "cancelled");
    }
    const lock = form.intent === "lock" || form.intent === "release" ? lockVerbs[form.intent] : null;
    if (lock) {
      lock.act(ctx, form.input(LockTraining, { trainingId: training.id }));
      return done(`/trainingen/${training.code}`, lock.notice);
    }
    const { status } = advanceTraining(ctx, form.input(AdvanceTraining, fixed));
    return done(`/trainingen/${training.code}`, status);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === "not_found") throw error;
    const refusal = refusalView(error, context.locale, form.values);
    return json({ refusal, isCancelling: form.intent === "cancel" }, { status: statusOf(error) });
  }
});

const lockVerbs = {
  lock: { act: lockTraining, notice: "vastgezet" },
  release: { act: releaseTraining, notice: "losgemaakt" },
} as const;

const notices: Record<string, () => string> = {
  gepland: m.training_page_flash_planned,
  confirmed: m.training_page_flash_confirmed,
  delivered: m.training_page_flash_delivered,
  closed: m.training_page_flash_closed,
  cancelled: m.training_page_flash_cancelled,
  vastgezet: m.planning_lock_done,
  losgemaakt: m.planning_lock_released,
};

export default function TrainingPage() {
  const data = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const refused = result && "isCancelling" in result ? result : null;
  const { training, notice } = data;
  const title = m.training_page_title({ code: training.code });
  const said = notices[notice ?? ""]?.();
  const isStale = refused?.refusal.kind === "stale";
  const refusalHere = isStale ? undefined : refused?.refusal;
  return (
    <Stack gap="wide">
      <PageHeader
        title={title}
        breadcrumbs={[{ label: m.training_list_title(), to: "/trainingen" }, { label: training.code }]}
        status={<Status tone={statusTone[training.status]}>{statusName(training.status)}</Status>}
        lead={
          <p>
            {training.client} · {training.region} · {training.type}
          </p>
        }
      />
      <Flash message={said && !refused ? { tone: "good", text: said } : null} />
      {isStale && <Stale refusal={refused.refusal} isCancelling={refused.isCancelling} />}
      <FormErrors
        refusal={refusalHere}
        labels={{ reason: refused?.isCancelling ? m.training_page_cancel_reason() : m.training_page_reason() }}
      />
      <Steps label={m.training_page_path()} steps={pathOf(training.status, data.taken)} />
      <NextStep {...data} refusal={refused?.isCancelling ? undefined : refused?.refusal} />
      <SessionTable {...data} />
      <Summaries {...data} />
      {data.locks && <LockPart locks={data.locks} once={data.once} />}
      {data.journal && <JournalPart code={training.code} {...data.journal} />}
      {data.mayCancel && (
        <CancelPart
          version={training.version}
          once={data.once}
          refusal={refused?.isCancelling ? refused.refusal : undefined}
        />
      )}
    </Stack>
  );
}

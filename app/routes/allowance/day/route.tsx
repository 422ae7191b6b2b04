import { json, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Locale } from "#db/lists";
import { amountText, hoursText } from "~/domain/allowance/amounts";
import { requireProposal } from "~/domain/allowance/proposal";
import { recordAllowance } from "~/domain/allowance/record";
import { RecordAllowance } from "~/domain/allowance/schemas";
import type { FormValues } from "~/http/form";
import { done, idParam, reader, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { inWords } from "~/text/reasons.server";
import { LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { FormErrors } from "~/ui/form-errors";
import { EmptyState } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { crumbsTo } from "../notices";
import { DayForm, labelsOf } from "./day-form";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? m.allowance_day_title({ name: data.day.name }) : m.allowance_title() },
];

type Proposal = NonNullable<ReturnType<typeof requireProposal>["proposal"]>;

/** What the form shows of a proposal, the reasons in words. */
function shown({ minutes, proposedCents, onlyCosts, verdict }: Proposal, locale: Locale) {
  const { reasons, isPassed, ...limits } = verdict;
  return {
    hours: hoursText(minutes),
    allowance: amountText(proposedCents),
    onlyCosts,
    isPassed,
    limits,
    warnings: reasons.map((reason) => inWords(reason, locale)),
  };
}

export const loader = reader(({ context: { db, now, locale }, user, params }) => {
  const { day, proposal } = requireProposal(db, user, idParam(params, "booking"), now);
  return { day, proposal: proposal && shown(proposal, locale), once: crypto.randomUUID() };
});

/** Records what was typed, or (the other button) only says what it would do. */
export const action = writer(({ context: { db, now, locale }, ctx, form, params, user }) => {
  const bookingId = idParam(params, "booking");
  const { day } = requireProposal(db, user, bookingId, now);
  const input = form.input(RecordAllowance, { bookingId });
  if (form.intent === "check") {
    const typed = { hours: input.hours, allowance: input.allowance, expenses: input.expenses ?? "" };
    const { proposal } = requireProposal(db, user, bookingId, now, typed);
    return json({ check: proposal && shown(proposal, locale), values: form.values });
  }
  recordAllowance(ctx, input);
  return done(`/acteurs/vergoedingen/acteur/${day.personId}?jaar=${day.date.slice(0, 4)}`, "vastgelegd");
});

/** What would happen with what was typed, when that was asked. */
function useCheck() {
  const data = useActionData<{ check?: ReturnType<typeof shown> | null; values?: FormValues }>();
  return data?.check ? { proposal: data.check, values: data.values ?? {} } : null;
}

export default function Day() {
  const { day, proposal, once } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const check = useCheck();
  const title = m.allowance_day_title({ name: day.name });
  const isOpen = day.isDone && !day.isRecorded;
  return (
    <Stack gap="wide">
      <PageHeader
        title={title}
        breadcrumbs={crumbsTo(title)}
        lead={
          <p>
            <DateText date={day.date} style="long" />,{" "}
            {m.allowance_of_training({ code: day.trainingCode, session: day.session })}
          </p>
        }
      />
      <FormErrors refusal={refusal} labels={labelsOf()} />
      {isOpen && proposal ? (
        <DayForm
          proposal={check?.proposal ?? proposal}
          values={refusal?.values ?? check?.values ?? null}
          {...{ refusal, once }}
        />
      ) : (
        <NotNow {...day} hasFile={proposal !== null} />
      )}
    </Stack>
  );
}

interface NotNowProps {
  personId: number;
  isRecorded: boolean;
  hasFile: boolean;
}

/** Why there is nothing to record here, and where to go instead. */
function NotNow({ personId, isRecorded, hasFile }: NotNowProps) {
  if (isRecorded) {
    return (
      <EmptyState
        icon="check"
        title={m.allowance_day_recorded()}
        action={<LinkButton to={`/acteurs/vergoedingen/acteur/${personId}`}>{m.allowance_actor_overview()}</LinkButton>}
      />
    );
  }
  return (
    <EmptyState
      icon="clock"
      title={hasFile ? m.allowance_day_not_done() : m.allowance_file_first()}
      action={<LinkButton to={`/acteurs/${personId}`}>{m.allowance_actor_page()}</LinkButton>}
    >
      {hasFile && m.allowance_day_not_done_text()}
    </EmptyState>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { issueCertificate } from "~/domain/certificate/issue";
import { issueCertificates } from "~/domain/certificate/issue-batch";
import { IssueCertificate } from "~/domain/certificate/schemas";
import { requireTraining } from "~/domain/training/visible";
import type { RequestContext } from "~/http/request-context";
import { done, reader, requireMay, textParam, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { renderMissingCertificates } from "~/jobs/render-certificates";
import { m } from "~/text/messages";
import { Button, LinkButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { FormErrors } from "~/ui/form-errors";
import { EmptyState, Flash } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Ended } from "./ended";
import { Issued } from "./issued";
import { listParticipants } from "./participants.server";
import { Ready } from "./ready";
import { Withheld } from "./withheld";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.certificate_all_page_title({ code: data?.code ?? "" }) },
];

export const loader = reader(({ context, user, params, url }) => {
  const { training, client } = requireTraining(context.db, user, textParam(params, "code"));
  requireMay(user, "certificate.issue", { organisationId: training.clientOrganisationId });
  return {
    code: training.code,
    client,
    ...listParticipants(context, training.id),
    notice: url.searchParams.get("gelukt"),
    count: Number(url.searchParams.get("aantal")) || 0,
    once: crypto.randomUUID(),
  };
});

export const action = writer(({ context, ctx, form, user, params }) => {
  const { training } = requireTraining(context.db, user, textParam(params, "code"));
  const here = (count: number) => `/trainingen/${training.code}/certificaten?aantal=${count}`;
  const count =
    form.intent === "one" ? issueOne() : issueCertificates(ctx, { trainingCode: training.code }).issued.length;
  if (count > 0) renderAfterwards(context);
  return done(here(count), "uitgegeven");

  function issueOne(): number {
    issueCertificate(ctx, form.input(IssueCertificate));
    return 1;
  }
});

function renderAfterwards({ db, now, settings, afterwards }: RequestContext): void {
  afterwards(() => renderMissingCertificates({ db, now, appUrl: settings.appUrl }, now));
}

export default function TrainingCertificates() {
  const { code, client, ready, issued, waiting, cannot, ended, notice, count, once } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const atOnce = ready.filter(({ issuedAtOnce }) => issuedAtOnce).length;
  const isEmpty = ready.length + issued.length + waiting.length + cannot.length === 0;
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.certificate_all_title()}
        breadcrumbs={[
          { label: m.certificate_trainings(), to: "/trainingen" },
          { label: code, to: `/trainingen/${code}` },
          { label: m.certificate_all_title() },
        ]}
        lead={<p>{m.certificate_all_lead({ client })}</p>}
        actions={atOnce > 0 && <IssueAll count={atOnce} once={once} />}
      />
      <Flash message={flashFor(notice, count)} />
      <FormErrors refusal={refusal} />
      {isEmpty ? (
        <EmptyState
          title={m.certificate_all_empty()}
          icon="people"
          action={<LinkButton to={`/trainingen/${code}/deelnemers`}>{m.certificate_all_enrol()}</LinkButton>}
        >
          {m.certificate_all_empty_text()}
        </EmptyState>
      ) : (
        <Facts
          shape="tiles"
          items={[
            { label: m.certificate_count_ready(), value: String(ready.length) },
            { label: m.certificate_count_issued(), value: String(issued.length) },
            { label: m.certificate_count_waiting(), value: String(waiting.length) },
            { label: m.certificate_count_cannot(), value: String(cannot.length) },
          ]}
        />
      )}
      <Ready people={ready} once={once} />
      <Issued people={issued} />
      <Withheld people={waiting} title={m.certificate_count_waiting()} lead={m.certificate_waiting_lead()} />
      <Withheld people={cannot} title={m.certificate_count_cannot()} lead={m.certificate_cannot_lead()} />
      <Ended certificates={ended} />
    </Stack>
  );
}

const IssueAll = ({ count, once }: { count: number; once: string }) => (
  <form method="post">
    <input type="hidden" name="_once" value={`${once}-all`} />
    <Button variant="primary" icon="certificate" name="intent" value="all">
      {m.certificate_issue_all({ count })}
    </Button>
  </form>
);

function flashFor(notice: string | null, count: number) {
  if (notice === "uitgegeven") return flashOf(count);
  if (notice === "inhalen-geboekt") return { tone: "good" as const, text: m.make_up_booked_notice() };
  return notice === "inhalen-teruggegeven" ? { tone: "good" as const, text: m.make_up_returned_notice() } : null;
}

const flashOf = (count: number) =>
  count > 0
    ? { tone: "good" as const, text: m.certificate_issued_notice({ count }) }
    : { tone: "info" as const, text: m.certificate_none_issued_notice() };

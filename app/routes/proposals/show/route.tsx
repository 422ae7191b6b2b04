import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readWeightsOf, requireProposal } from "~/domain/planning/proposal-list";
import { gapOf } from "~/domain/planning/proposal-solution";
import { discardProposal, stopProposal } from "~/domain/planning/proposal-stop";
import { done, idParam, reader, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { Flash, Notice } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { proposalCrumbs, proposalName, proposalsPath } from "../names";
import { progressView } from "../progress-view.server";
import { ProposalStatus } from "../state";
import { AcceptedPart } from "./accepted-part";
import { type AcceptedView, accept } from "./accepting.server";
import { Compared } from "./compared";
import { gapText } from "./percent";
import { Running } from "./running";
import { comparedView } from "./view.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? proposalName(data.proposal) : m.planning_proposal_list_title() },
];

export const loader = reader(({ context, user, params, url }) => {
  const whole = requireProposal(context.db, user, idParam(params, "id"));
  const { progress: _progress, solution, ...proposal } = whole;
  const isFinished = proposal.finishedAt !== null;
  const { lowerBound = null } = solution ?? {};
  const gap = solution && gapOf({ best: solution.score.total, lowerBound });
  return {
    proposal,
    progress: isFinished ? null : progressView(context, whole),
    view: isFinished && proposal.end !== "failed" ? comparedView(context, whole, url.searchParams) : null,
    solution: solution && { score: { byRule: solution.score.byRule as Record<string, number> } },
    weights: solution ? readWeightsOf(context.db, proposal.id) : {},
    percent: gap === null ? null : Math.round(gap * 1000) / 10,
    notice: url.searchParams.get("gelukt"),
    once: crypto.randomUUID(),
  };
});

export const action = writer(async ({ ctx, context, form, user, params }) => {
  const proposalId = idParam(params, "id");
  requireProposal(context.db, user, proposalId);
  const path = `${proposalsPath}/${proposalId}`;
  if (form.intent === "stop") {
    stopProposal(ctx, { proposalId });
    await context.planRuns.stop(proposalId);
    return done(path, "gestopt");
  }
  if (form.intent === "discard") {
    discardProposal(ctx, { proposalId });
    return done(proposalsPath, "weggegooid");
  }
  return accept(ctx, context, form, proposalId, path);
});

const notices: Record<string, () => string> = {
  gestopt: m.planning_proposal_stopped,
  overgenomen: m.planning_proposal_accepted,
};

export default function Proposal() {
  const { proposal, progress, view, notice, once, percent, ...rest } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const result = useActionData<{ result?: AcceptedView } | null>()?.result;
  const path = `${proposalsPath}/${proposal.id}`;
  const words = refusal || result ? undefined : notices[notice ?? ""];
  return (
    <Stack gap="wide">
      <PageHeader
        title={proposalName(proposal)}
        breadcrumbs={proposalCrumbs(proposalName(proposal))}
        status={<ProposalStatus proposal={proposal} />}
        lead={<Lead isRunning={progress !== null} percent={percent} />}
      />
      <Flash message={words ? { tone: "good", text: words() } : null} />
      <FormErrors refusal={refusal} labels={{ waiverReason: m.planning_proposal_accept_reason() }} />
      {result && <AcceptedPart result={result} />}
      {progress && <Running path={path} first={progress} once={once} />}
      {proposal.end === "failed" && <Failed failure={proposal.failure} />}
      {proposal.end === "stopped" && proposal.failure && (
        <Notice tone="warning">
          {proposal.failure === "server_stopped" ? m.planning_proposal_server_stopped() : m.planning_proposal_died()}
        </Notice>
      )}
      {view && proposal.changed === 0 && view.counts.unplaced === 0 && (
        <Notice tone="good" title={m.planning_proposal_nothing_changes()}>
          {m.planning_proposal_nothing_changes_text()}
        </Notice>
      )}
      {view && <Compared {...{ path, view, refusal, once, ...rest }} isDiscarded={proposal.discardedAt !== null} />}
    </Stack>
  );
}

function Lead({ isRunning, percent }: { isRunning: boolean; percent: number | null }) {
  if (isRunning) return <p>{m.planning_proposal_running_lead()}</p>;
  return percent === null ? null : <p>{m.planning_proposal_quality_lead({ gap: gapText(percent, "") })}</p>;
}

const Failed = ({ failure }: { failure: string | null }) => (
  <Notice
    tone="danger"
    title={m.planning_proposal_failed_title()}
    actions={<LinkButton to={`${proposalsPath}/nieuw`}>{m.planning_proposal_again()}</LinkButton>}
  >
    {failure === "server_stopped" ? m.planning_proposal_failed_server() : m.planning_proposal_failed_text()}
  </Notice>
);

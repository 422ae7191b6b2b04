import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localDateOf, localTimeOf } from "~/domain/dates";
import { type ListedProposal, listProposals, proposalsPerPage } from "~/domain/planning/proposal-list";
import { reader } from "~/http/route";
import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { countText } from "~/ui/count-text";
import { EmptyState, Flash } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Pagination } from "~/ui/pagination";
import { Row, Table } from "~/ui/table";
import { proposalCrumbs, proposalName, proposalsPath } from "../names";
import { ProposalStatus } from "../state";

export const meta: MetaFunction = () => [{ title: m.planning_proposal_list_title() }];

export const loader = reader(({ context: { db }, user, url }) => {
  const wanted = Math.trunc(Number(url.searchParams.get("pagina"))) || 1;
  const page = Math.min(Math.max(1, wanted), 10_000);
  const { total, rows } = listProposals(db, user, page);
  const pages = Math.max(1, Math.ceil(total / proposalsPerPage));
  return { page, pages, total, rows: rows.map(viewOf), notice: url.searchParams.get("gelukt") };
});

const viewOf = ({ startedById: _id, absentPersonId: _absent, failure: _failure, ...row }: ListedProposal) => ({
  ...row,
  madeOn: localDateOf(row.startedAt),
  madeAt: localTimeOf(row.startedAt),
});

type View = ReturnType<typeof viewOf>;

export default function Proposals() {
  const { rows, page, pages, total, notice } = useLoaderData<typeof loader>();
  const make = (
    <LinkButton variant="primary" icon="plus" to={`${proposalsPath}/nieuw`}>
      {m.planning_proposal_make()}
    </LinkButton>
  );
  return (
    <Stack>
      <PageHeader
        title={m.planning_proposal_list_title()}
        breadcrumbs={proposalCrumbs()}
        lead={<p>{m.planning_proposal_list_lead()}</p>}
        actions={total > 0 && make}
      />
      <Flash message={notice === "weggegooid" ? { tone: "good", text: m.planning_proposal_discarded() } : null} />
      {rows.length === 0 ? (
        <EmptyState title={m.planning_proposal_none()} icon="board" action={make}>
          <p>{m.planning_proposal_none_text()}</p>
        </EmptyState>
      ) : (
        <>
          <ProposalTable rows={rows} />
          <Pagination
            {...{ page, pages, total }}
            hrefFor={(number) => `?pagina=${number}`}
            label={m.planning_proposal_pages()}
          />
        </>
      )}
    </Stack>
  );
}

function ProposalTable({ rows }: { rows: readonly View[] }) {
  const columns = [
    { key: "what", label: m.planning_proposal_what() },
    { key: "state", label: m.planning_proposal_state() },
    { key: "outcome", label: m.planning_proposal_outcome() },
    { key: "made", label: m.planning_proposal_made() },
  ] as const;
  return (
    <Table caption={m.planning_proposal_list_title()} captionHidden columns={columns}>
      {rows.map((row) => (
        <Row
          key={row.id}
          columns={columns}
          cells={{
            what: <a href={`${proposalsPath}/${row.id}`}>{proposalName(row)}</a>,
            state: <ProposalStatus proposal={row} />,
            outcome: row.finishedAt === null || row.end === "failed" ? "" : outcomeOf(row),
            made: madeBy(row),
          }}
        />
      ))}
    </Table>
  );
}

const outcomeOf = ({ changed, trainings, accepted }: View): string =>
  m.planning_proposal_counts({
    changed: countText(changed),
    trainings: countText(trainings),
    accepted: countText(accepted),
  });

const madeBy = ({ madeOn, madeAt, startedBy }: View): string =>
  m.planning_proposal_made_by({
    date: formatDate(madeOn, currentLocale()),
    time: madeAt,
    person: startedBy ?? "JIM",
  });

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "~/domain/permissions";
import { readTrainerOverview, trainerFilterFrom } from "~/domain/trainer/overview";
import { pageFrom } from "~/domain/training/filter";
import { reader, requireMay } from "~/http/route";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Pagination } from "~/ui/pagination";
import { chosenIn, listAddress } from "./address";
import { FilterForm } from "./filter-form";
import { TrainerTable } from "./table";

export const meta: MetaFunction = () => [{ title: m.trainer_list_title() }];

export const loader = reader(({ context, user, url }) => {
  requireMay(user, "trainer.list");
  const filter = trainerFilterFrom(url.searchParams);
  const overview = readTrainerOverview(context.db, user, filter, pageFrom(url.searchParams), context.now);
  return {
    ...overview,
    rows: overview.rows.map(({ reasons: _reasons, ...row }) => row),
    chosen: chosenIn(filter),
    mayPerson: may(user, "person.list"),
  };
});

export default function Trainers() {
  const { rows, total, page, pages, states, organisations, load, chosen, mayPerson } = useLoaderData<typeof loader>();
  const needing = rows.filter(({ need }) => need !== null).length;
  return (
    <Stack>
      <PageHeader
        title={m.trainer_list_title()}
        lead={<p role="status">{needing > 0 ? m.trainer_list_needing({ count: needing }) : m.trainer_list_calm()}</p>}
        actions={
          <>
            <LinkButton to="/programma/trainers">{m.trainer_growth_link()}</LinkButton>
            <LinkButton to="/coaching">{m.coaching_title()}</LinkButton>
          </>
        }
      />
      <FilterForm {...{ chosen, states, organisations }} />
      {rows.length === 0 ? (
        <NoTrainers isNarrowed={Object.keys(chosen).length > 0} mayPerson={mayPerson} />
      ) : (
        <>
          {load.mean > 0 && <p className="trainer-mean">{m.trainer_list_mean({ count: load.mean })}</p>}
          <TrainerTable rows={rows} load={load} />
          <Pagination
            {...{ page, pages, total }}
            hrefFor={(number) => listAddress(chosen, number)}
            label={m.trainer_list_pages()}
          />
          <p>
            <LinkButton variant="quiet" icon="download" to={listAddress(chosen, 1, "/trainers.csv")}>
              {m.trainer_list_csv()}
            </LinkButton>
          </p>
        </>
      )}
    </Stack>
  );
}

function NoTrainers({ isNarrowed, mayPerson }: { isNarrowed: boolean; mayPerson: boolean }) {
  if (isNarrowed) {
    const clear = <LinkButton to="/trainers">{m.trainer_list_clear()}</LinkButton>;
    return <EmptyState icon="search" title={m.trainer_list_none()} action={clear} />;
  }
  return (
    <EmptyState
      icon="trainer"
      title={m.trainer_list_empty()}
      action={mayPerson && <LinkButton to="/mensen">{m.trainer_list_to_people()}</LinkButton>}
    >
      <p>{m.trainer_list_empty_text()}</p>
    </EmptyState>
  );
}

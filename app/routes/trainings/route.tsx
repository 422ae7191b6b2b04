import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localDateOf } from "~/domain/dates";
import { filterFrom, pageFrom } from "~/domain/training/filter";
import { listFilterChoices, readFilterNames } from "~/domain/training/filter-choices";
import { listTrainings } from "~/domain/training/list";
import { hasRole } from "~/domain/user";
import { reader, requireMay } from "~/http/route";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { countText } from "~/ui/count-text";
import { EmptyState } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Pagination } from "~/ui/pagination";
import { chosenIn, listAddress } from "./address";
import { FilterForm } from "./filter-form";
import { TrainingTable } from "./training-table";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.training_list_page_title({ count: data?.total ?? 0, shown: countText(data?.total ?? 0) }) },
];

export const loader = reader(({ context, user, url }) => {
  requireMay(user, "training.list");
  const { db, now } = context;
  const filter = filterFrom(url.searchParams);
  const { rows, ...counts } = listTrainings(db, user, filter, pageFrom(url.searchParams), localDateOf(now));
  return {
    ...counts,
    rows: rows.map(({ year: _year, lastDate: _last, ...row }) => row),
    chosen: chosenIn(filter),
    names: readFilterNames(db, user, filter),
    choices: listFilterChoices(db, user),
    mayPlan: hasRole(user, "coordinator", "administrator"),
  };
});

export default function Trainings() {
  const { rows, total, page, pages, chosen, names, choices, mayPlan } = useLoaderData<typeof loader>();
  const { volgorde: _order, ...narrowed } = chosen;
  const isNarrowed = Object.keys(narrowed).length > 0;
  const count = m.training_list_count({ count: total, shown: countText(total) });
  return (
    <Stack>
      <PageHeader
        title={m.training_list_title()}
        lead={<p role="status">{isNarrowed ? `${count} ${m.training_list_filtered()}` : count}</p>}
        actions={mayPlan && <PlanButton />}
      />
      <FilterForm {...{ chosen, names, choices }} />
      {rows.length === 0 ? (
        <NoTrainings isNarrowed={isNarrowed} mayPlan={mayPlan} />
      ) : (
        <>
          <TrainingTable rows={rows} chosen={chosen} />
          <Pagination
            {...{ page, pages, total }}
            hrefFor={(number) => listAddress(chosen, number)}
            label={m.training_list_pages()}
          />
          <p>
            <LinkButton variant="quiet" icon="download" to={listAddress(chosen, 1, "/trainingen.csv")}>
              {m.training_list_csv()}
            </LinkButton>
          </p>
        </>
      )}
    </Stack>
  );
}

const PlanButton = () => (
  <LinkButton variant="primary" icon="plus" to="/trainingen/nieuw">
    {m.training_list_plan()}
  </LinkButton>
);

function NoTrainings({ isNarrowed, mayPlan }: { isNarrowed: boolean; mayPlan: boolean }) {
  if (!isNarrowed) {
    return (
      <EmptyState icon="calendar" title={m.training_list_empty()} action={mayPlan && <PlanButton />}>
        <p>{m.training_list_empty_text()}</p>
      </EmptyState>
    );
  }
  const clear = <LinkButton to="/trainingen">{m.training_list_clear()}</LinkButton>;
  return (
    <EmptyState icon="search" title={m.training_list_none()} action={clear}>
      <p>{m.training_list_none_text()}</p>
    </EmptyState>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listActivityChoices, type Named } from "~/domain/activity/choices";
import { filterFrom, pageFrom } from "~/domain/activity/filter";
import { listActivities } from "~/domain/activity/list";
import { boundTo } from "~/domain/activity/own";
import { readActivityProgress } from "~/domain/activity/progress";
import { listDueReviews } from "~/domain/activity/reviews";
import { isHeld } from "~/domain/activity/rules";
import { seesAllActivities } from "~/domain/activity/visible";
import { localDateOf } from "~/domain/dates";
import { may } from "~/domain/permissions";
import { requireProgramme } from "~/domain/programme/queries";
import { reader, requireMay } from "~/http/route";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { countText } from "~/ui/count-text";
import { EmptyState } from "~/ui/notice";
import { PageHeader, Section, Stack } from "~/ui/page";
import { Pagination } from "~/ui/pagination";
import { type Chosen, chosenIn, listAddress } from "./address";
import { FilterForm } from "./filter-form";
import { ProgressPart } from "./progress-part";
import { ActivityTable, DueReviews } from "./tables";

export const meta: MetaFunction = () => [{ title: m.activity_title() }];

export const loader = reader(({ context, user, url }) => {
  requireMay(user, "activity.list");
  const { db, now } = context;
  const today = localDateOf(now);
  const programme = requireProgramme(db);
  const filter = filterFrom(url.searchParams);
  const { rows, ...counts } = listActivities(db, user, filter, pageFrom(url.searchParams));
  const { years, regions, organisations } = listActivityChoices(db, programme);
  return {
    ...counts,
    rows: rows.map((row) => ({ ...row, isHeld: isHeld(row, today) })),
    programme: programme.name,
    progress: readActivityProgress(db, programme, today),
    reviews: listDueReviews(db, user, today),
    chosen: chosenIn(filter),
    choices: { years, regions: regions.map(choiceOf), organisations: organisations.map(choiceOf) },
    seesAll: seesAllActivities(user),
    mayAdd: may(user, "activity.add", { organisationIds: boundTo(user) }),
  };
});

const choiceOf = ({ id, name }: Named) => ({ value: id, label: name });

export default function Activities() {
  const { rows, total, page, pages, programme, progress, reviews, chosen, choices, seesAll, mayAdd } =
    useLoaderData<typeof loader>();
  const count = m.activity_count({ count: total, shown: countText(total) });
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.activity_title()}
        breadcrumbs={[{ label: programme, to: "/programma" }, { label: m.activity_title() }]}
        lead={<p>{m.activity_lead()}</p>}
        actions={mayAdd && <AddButton chosen={chosen} />}
      />
      <DueReviews {...reviews} />
      <ProgressPart progress={progress} />
      <Section
        title={m.activity_list()}
        id="lijst"
        lead={<p role="status">{seesAll ? count : `${count} ${m.activity_own_only()}`}</p>}
      >
        <FilterForm {...{ chosen, choices }} />
        {rows.length === 0 ? (
          <NoActivities {...{ chosen, mayAdd }} />
        ) : (
          <>
            <ActivityTable rows={rows} />
            <Pagination
              {...{ page, pages, total }}
              hrefFor={(number) => `${listAddress(chosen, number)}#lijst`}
              label={m.activity_pages()}
            />
            <p>
              <LinkButton variant="quiet" icon="download" to={listAddress(chosen, 1, "/activiteiten.csv")}>
                {m.activity_csv()}
              </LinkButton>
            </p>
          </>
        )}
      </Section>
    </Stack>
  );
}

const AddButton = ({ chosen: { soort } }: { chosen: Chosen }) => (
  <LinkButton variant="primary" icon="plus" to={listAddress(soort ? { soort } : {}, 1, "/activiteiten/nieuw")}>
    {m.activity_add()}
  </LinkButton>
);

function NoActivities({ chosen, mayAdd }: { chosen: Chosen; mayAdd: boolean }) {
  if (Object.keys(chosen).length === 0) {
    return (
      <EmptyState icon="calendar" title={m.activity_empty()}>
        {mayAdd && <p>{m.activity_empty_text()}</p>}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="search"
      title={m.activity_none()}
      action={<LinkButton to="/activiteiten">{m.activity_clear()}</LinkButton>}
    >
      <p>{m.activity_none_text()}</p>
    </EmptyState>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localDateOf } from "~/domain/dates";
import { listOrganisations } from "~/domain/organisation/queries";
import { may } from "~/domain/permissions";
import { pageFrom } from "~/domain/training/filter";
import { reader, requireMay } from "~/http/route";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { EmptyState } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Pagination } from "~/ui/pagination";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";

export const meta: MetaFunction = () => [{ title: m.organisation_list_title() }];

export const loader = reader(({ context, user, url }) => {
  requireMay(user, "organisation.list");
  return {
    ...listOrganisations(context.db, pageFrom(url.searchParams)),
    today: localDateOf(context.now),
    mayAdd: may(user, "organisation.add"),
  };
});

export default function Organisations() {
  const { rows, total, page, pages, today, mayAdd } = useLoaderData<typeof loader>();
  const columns = [
    { key: "name", label: m.organisation_name() },
    { key: "region", label: m.organisation_region() },
    { key: "takesPart", label: m.organisation_takes_part() },
    { key: "people", label: m.organisation_people(), align: "end" },
    { key: "trainings", label: m.organisation_trainings(), align: "end" },
  ] as const;
  const add = mayAdd && (
    <LinkButton variant="primary" icon="plus" to="/organisaties/nieuw">
      {m.organisation_new_title()}
    </LinkButton>
  );
  return (
    <Stack gap="wide">
      <PageHeader title={m.organisation_list_title()} actions={add} />
      {rows.length === 0 && <EmptyState icon="building" title={m.organisation_none()} />}
      {rows.length > 0 && (
        <Table caption={m.organisation_list_title()} captionHidden columns={columns}>
          {rows.map(({ id, name, region, startsOn, endsOn, people, trainings }) => (
            <Row
              key={id}
              columns={columns}
              cells={{
                name: <a href={`/organisaties/${id}`}>{name}</a>,
                region: region ?? m.organisation_no_region(),
                takesPart: <TakesPart {...{ startsOn, endsOn, today }} />,
                people,
                trainings,
              }}
            />
          ))}
        </Table>
      )}
      <Pagination
        {...{ page, pages, total }}
        hrefFor={(number) => (number > 1 ? `/organisaties?pagina=${number}` : "/organisaties")}
        label={m.organisation_pages()}
      />
    </Stack>
  );
}

function TakesPart({ startsOn, endsOn, today }: { startsOn: string | null; endsOn: string | null; today: string }) {
  if (!startsOn) return <Status tone="neutral">{m.organisation_never()}</Status>;
  if (startsOn > today) {
    return (
      <>
        {m.organisation_from()} <DateText date={startsOn} />
      </>
    );
  }
  if (endsOn && endsOn < today) {
    return (
      <>
        {m.organisation_until()} <DateText date={endsOn} />
      </>
    );
  }
  return <Status tone="good">{m.organisation_now()}</Status>;
}

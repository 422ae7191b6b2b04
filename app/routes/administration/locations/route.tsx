import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localDateOf } from "~/domain/dates";
import { listLocations } from "~/domain/location/queries";
import { pageFrom } from "~/domain/training/filter";
import { reader, requireMay } from "~/http/route";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Pagination } from "~/ui/pagination";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";

export const meta: MetaFunction = () => [{ title: m.administration_locations() }];

export const loader = reader(({ context, user, url }) => {
  requireMay(user, "location.edit");
  return { ...listLocations(context.db, pageFrom(url.searchParams)), today: localDateOf(context.now) };
});

export default function Locations() {
  const { rows, total, page, pages, today } = useLoaderData<typeof loader>();
  const columns = [
    { key: "name", label: m.administration_location_name() },
    { key: "city", label: m.administration_location_city() },
    { key: "region", label: m.organisation_region() },
    { key: "capacity", label: m.administration_location_capacity(), align: "end" },
    { key: "access", label: m.administration_location_wheelchair() },
  ] as const;
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.administration_locations()}
        breadcrumbs={[{ label: m.administration_title(), to: "/beheer" }, { label: m.administration_locations() }]}
        actions={
          <LinkButton variant="primary" icon="plus" to="/beheer/locaties/nieuw">
            {m.administration_location_new()}
          </LinkButton>
        }
      />
      {rows.length === 0 && <EmptyState icon="map-pin" title={m.administration_location_none()} />}
      {rows.length > 0 && (
        <Table caption={m.administration_locations()} captionHidden columns={columns}>
          {rows.map(({ id, name, city, region, capacity, wheelchairAccessible, closedOn }) => (
            <Row
              key={id}
              columns={columns}
              cells={{
                name: (
                  <>
                    <a href={`/beheer/locaties/${id}`}>{name}</a>{" "}
                    {closedOn && closedOn <= today && (
                      <Status tone="neutral">{m.administration_location_closed()}</Status>
                    )}
                  </>
                ),
                city,
                region,
                capacity,
                access: wheelchairAccessible ? m.administration_yes() : m.administration_no(),
              }}
            />
          ))}
        </Table>
      )}
      <Pagination
        {...{ page, pages, total }}
        hrefFor={(number) => (number > 1 ? `/beheer/locaties?pagina=${number}` : "/beheer/locaties")}
        label={m.administration_location_pages()}
      />
    </Stack>
  );
}

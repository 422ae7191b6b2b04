import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readCapacity } from "~/domain/capacity/read";
import { reader, requireMay } from "~/http/route";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/notice";
import { PageHeader, Section, Stack } from "~/ui/page";
import { addressOf, askedFrom } from "../asked";
import { AssumptionsPart } from "../assumptions";
import { BreakNotice } from "../break-notice";
import { Heat, HeatLegend } from "../heat";
import { MonthsPicture } from "../months-picture";
import { capacityView } from "../view.server";
import { FilterForm, FunctionSwitch } from "./filter-form";

export const meta: MetaFunction = () => [{ title: m.capacity_title() }];

/** Numbers alone: whoever may see the forecast sees nobody's name here. */
export const loader = reader(({ context: { db, now }, user, url }) => {
  requireMay(user, "capacity.read");
  const asked = askedFrom(url.searchParams);
  return capacityView(readCapacity(db, now, asked), asked);
});

const path = "/planbord/capaciteit";

export default function Capacity() {
  const view = useLoaderData<typeof loader>();
  const { asked, breaks, months, rows, totals, quiet, until } = view;
  const title = asked.as === "trainer" ? m.capacity_heat_trainers() : m.capacity_heat_actors();
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.capacity_title()}
        breadcrumbs={[{ label: m.board_title(), to: "/planbord" }, { label: m.capacity_title() }]}
        lead={<p>{m.capacity_lead()}</p>}
        actions={
          <LinkButton to={addressOf("/planbord/capaciteit.csv", asked)} icon="download">
            {m.capacity_csv()}
          </LinkButton>
        }
      />
      {breaks.map(({ as, first }) => (
        <BreakNotice key={as} as={as} first={first} until={until} />
      ))}
      <Stack>
        <FunctionSwitch asked={asked} path={path} />
        <FilterForm asked={asked} years={view.years} path={path} />
      </Stack>
      <Section title={title} lead={<p>{m.capacity_heat_lead()}</p>}>
        {rows.length === 0 ? (
          <EmptyState title={m.capacity_empty()} icon="calendar">
            {m.capacity_empty_text()}
          </EmptyState>
        ) : (
          <>
            <HeatLegend />
            <Heat caption={title} months={months} rows={rows} hrefOf={(code) => addressOf(`${path}/${code}`, asked)} />
          </>
        )}
        {quiet > 0 && <p>{m.capacity_quiet({ count: quiet })}</p>}
      </Section>
      <Section title={m.capacity_total()} lead={<p>{m.capacity_total_lead()}</p>}>
        <MonthsPicture as={asked.as} months={months} totals={totals} />
      </Section>
      <AssumptionsPart view={view} />
    </Stack>
  );
}

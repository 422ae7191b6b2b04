import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bookingFunctions } from "#db/lists";
import { readCapacity } from "~/domain/capacity/read";
import { listRegionTrainings, regionPeople, requireRegion } from "~/domain/capacity/region";
import { regionMonths } from "~/domain/capacity/region-months";
import { reader, requireMay, textParam } from "~/http/route";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/notice";
import { PageHeader, Section, Stack } from "~/ui/page";
import { addressOf, askedFrom } from "../asked";
import { MonthTable, PeopleFacts, TrainingTable } from "./tables";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? m.capacity_region_title({ region: data.region.name }) : m.capacity_title() },
];

/** One region: what is asked there, by which trainings, and how many people it can count on; nobody's name. */
export const loader = reader(({ context: { db, now }, user, url, params }) => {
  requireMay(user, "capacity.read");
  const asked = askedFrom(url.searchParams);
  const read = readCapacity(db, now, asked);
  const region = requireRegion(read, textParam(params, "region"));
  return {
    asked,
    region,
    parts: bookingFunctions.map((as) => ({
      as,
      people: regionPeople(read, as, region.code),
      months: regionMonths(read.forecast[as]).filter((row) => row.region === region.code),
    })),
    trainings: listRegionTrainings(db, user, region.code, read),
  };
});

const titles = { trainer: m.capacity_for_trainers, actor: m.capacity_for_actors };

export default function CapacityOfRegion() {
  const { asked, region, parts, trainings } = useLoaderData<typeof loader>();
  const overview = addressOf("/planbord/capaciteit", asked);
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.capacity_region_title({ region: region.name })}
        breadcrumbs={[
          { label: m.board_title(), to: "/planbord" },
          { label: m.capacity_title(), to: overview },
          { label: region.name },
        ]}
        lead={<p>{m.capacity_region_lead()}</p>}
        actions={<LinkButton to={`${overview}#aannames`}>{m.capacity_grounds()}</LinkButton>}
      />
      {parts.map(({ as, people, months }) => (
        <Section key={as} title={titles[as]()}>
          <PeopleFacts as={as} people={people} />
          {months.length === 0 ? <p>{m.capacity_region_quiet()}</p> : <MonthTable as={as} months={months} />}
        </Section>
      ))}
      <Section title={m.capacity_region_trainings()}>
        {trainings.length === 0 ? (
          <EmptyState title={m.capacity_region_no_trainings()} icon="calendar" />
        ) : (
          <TrainingTable trainings={trainings} />
        )}
      </Section>
    </Stack>
  );
}

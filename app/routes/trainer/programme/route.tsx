import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localDateOf } from "~/domain/dates";
import { requireProgramme } from "~/domain/programme/queries";
import { growthOfProgramme, readStaffVerdicts } from "~/domain/trainer/growth";
import { readSpread } from "~/domain/trainer/spread";
import { reader, requireMay } from "~/http/route";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { PageHeader, Section, Stack } from "~/ui/page";
import { GrowthPart } from "./growth-part";
import { OrganisationTable, RegionTable } from "./spread-tables";

export const meta: MetaFunction = () => [{ title: m.trainer_growth_title() }];

/** Numbers alone: whoever may see the programme sees nobody's name here. */
export const loader = reader(({ context: { db, now }, user }) => {
  requireMay(user, "programme.read");
  const programme = requireProgramme(db);
  const staff = readStaffVerdicts(db, now);
  return {
    programme: programme.name,
    growth: growthOfProgramme(db, programme, staff, now),
    ...readSpread(db, staff, localDateOf(now)),
  };
});

export default function ProgrammeTrainers() {
  const { programme, growth, organisations, regions } = useLoaderData<typeof loader>();
  const lacking = organisations.filter(({ lacksActors }) => lacksActors).length;
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.trainer_growth_title()}
        breadcrumbs={[{ label: programme, to: "/programma" }, { label: m.trainer_growth_title() }]}
        actions={<LinkButton to="/trainers">{m.trainer_growth_to_list()}</LinkButton>}
      />
      {growth.map((one) => (
        <GrowthPart key={one.qualification} growth={one} />
      ))}
      <Section
        title={m.trainer_spread_organisations()}
        id="organisaties"
        lead={<p>{lacking > 0 ? m.trainer_spread_lacking({ count: lacking }) : m.trainer_spread_enough()}</p>}
      >
        <OrganisationTable organisations={organisations} />
      </Section>
      <Section title={m.trainer_spread_regions()} lead={<p>{m.trainer_spread_regions_lead()}</p>}>
        <RegionTable regions={regions} />
      </Section>
    </Stack>
  );
}

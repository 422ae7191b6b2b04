import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ActivityKind } from "#db/lists-after";
import { readActivityProgress } from "~/domain/activity/progress";
import { localDateOf } from "~/domain/dates";
import { may } from "~/domain/permissions";
import { requireProgramme } from "~/domain/programme/queries";
import { professionalsByYear, trainingsByYear } from "~/domain/report/bars";
import { listParticipation, listRegionCoverage } from "~/domain/report/programme-report";
import { readProgress } from "~/domain/report/progress";
import { reader, requireMay } from "~/http/route";
import { activityKindName } from "~/text/activity-words";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { PageHeader, Panel, Section, Stack } from "~/ui/page";
import { BarPicture } from "~/ui/picture";
import { ParticipationTable, RegionsTable, StatusTable, TargetsTable } from "./tables";

export const meta: MetaFunction = () => [{ title: m.programme_title() }];

export const loader = reader(({ context, user }) => {
  requireMay(user, "programme.read");
  const { db, now } = context;
  const programme = requireProgramme(db);
  const { years, statuses } = readProgress(db, programme);
  const { name, startsOn, endsOn, baselineProfessionals, baselineOn } = programme;
  return {
    programme: { name, startsOn, endsOn, baselineProfessionals, baselineOn },
    years,
    statuses,
    participation: listParticipation(
      db,
      programme.id,
      years.map(({ year }) => year),
    ),
    regions: listRegionCoverage(db),
    activities: readActivityProgress(db, programme, localDateOf(now)).filter(({ kind }) => isWorkSession(kind)),
    mayEdit: may(user, "programme.edit"),
  };
});

const isWorkSession = (kind: ActivityKind) => kind === "work_session" || kind === "chain_work_session";

export default function Programme() {
  const { programme, years, statuses, participation, regions, activities, mayEdit } = useLoaderData<typeof loader>();
  return (
    <Stack gap="wide">
      <PageHeader
        title={programme.name}
        lead={
          <p>
            {m.programme_period()} <DateText date={programme.startsOn} /> – <DateText date={programme.endsOn} />
          </p>
        }
        actions={
          <>
            <LinkButton to="/activiteiten">{m.programme_activities()}</LinkButton>
            <LinkButton to="/coaching">{m.coaching_title()}</LinkButton>
            <LinkButton to="/programma/trainers">{m.trainer_growth_title()}</LinkButton>
            {mayEdit && <LinkButton to="/beheer/programma">{m.programme_edit()}</LinkButton>}
          </>
        }
      />
      <Section title={m.programme_targets()}>
        <Panel>
          <BarPicture
            caption={m.programme_professionals()}
            labelHeading={m.programme_year()}
            bars={professionalsByYear(years)}
          />
          <BarPicture
            caption={m.programme_trainings()}
            labelHeading={m.programme_year()}
            bars={trainingsByYear(years)}
          />
          <BarPicture
            caption={m.programme_activities_picture()}
            labelHeading={m.programme_activities_kind()}
            bars={activities.map(({ kind, whole }) => ({ label: activityKindName(kind), ...whole }))}
          />
          {programme.baselineProfessionals > 0 && (
            <p>
              {m.programme_baseline({ count: programme.baselineProfessionals })}{" "}
              {programme.baselineOn && <DateText date={programme.baselineOn} />}
            </p>
          )}
        </Panel>
        <TargetsTable years={years} />
      </Section>
      <Section title={m.programme_statuses()}>
        <StatusTable statuses={statuses} />
      </Section>
      <Section title={m.programme_participation()}>
        <ParticipationTable participation={participation} />
      </Section>
      <Section title={m.programme_regions()} lead={<p>{m.programme_regions_text(covered(regions))}</p>}>
        <RegionsTable regions={regions} />
      </Section>
    </Stack>
  );
}

const covered = (regions: { trainings: number }[]) => ({
  covered: regions.filter(({ trainings }) => trainings > 0).length,
  total: regions.length,
});

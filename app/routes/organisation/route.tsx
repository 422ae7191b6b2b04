import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addOrganisation } from "~/domain/organisation/add";
import { editOrganisation } from "~/domain/organisation/edit";
import { readOrganisationTotals, requireOrganisation } from "~/domain/organisation/queries";
import { AddOrganisation, EditOrganisation, SetParticipation } from "~/domain/organisation/schemas";
import { setParticipation } from "~/domain/organisation/set-participation";
import { may } from "~/domain/permissions";
import { listRegions } from "~/domain/training/plan-choices";
import { done, idParam, reader, requireMay, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { Facts } from "~/ui/facts";
import { FormErrors } from "~/ui/form-errors";
import { Flash } from "~/ui/notice";
import { PageHeader, Section, Stack } from "~/ui/page";
import { Stale } from "~/ui/stale";
import { labelsOf, OrganisationForm } from "./organisation-form";
import { Periods } from "./periods";
import { LatestTrainings } from "./trainings";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.organisation?.name ?? m.organisation_new_title() },
];

/** One organisation, or (without an id) the form for a new one. */
export const loader = reader(({ context, user, params, url }) => {
  const isNew = params.id === undefined;
  requireMay(user, isNew ? "organisation.add" : "organisation.list");
  const id = isNew ? null : idParam(params, "id");
  return {
    organisation: id === null ? null : requireOrganisation(context.db, id),
    totals: id === null ? null : readOrganisationTotals(context.db, user, id),
    regions: listRegions(context.db).map(({ code, name }) => ({ value: code, label: name })),
    may: { edit: may(user, "organisation.edit"), people: may(user, "person.list") },
    notice: url.searchParams.get("gelukt"),
    once: crypto.randomUUID(),
  };
});

export const action = writer(({ ctx, form, params, user }) => {
  requireMay(user, "organisation.list");
  if (params.id === undefined) {
    return done(`/organisaties/${addOrganisation(ctx, form.input(AddOrganisation))}`, "toegevoegd");
  }
  const organisationId = idParam(params, "id");
  if (form.text("part") === "period") {
    setParticipation(ctx, form.input(SetParticipation, { organisationId }));
    return done(`/organisaties/${organisationId}`, "periode");
  }
  editOrganisation(ctx, form.input(EditOrganisation, { organisationId }));
  return done(`/organisaties/${organisationId}`, "opgeslagen");
});

const notices: Record<string, () => string> = {
  toegevoegd: m.organisation_notice_added,
  opgeslagen: m.organisation_notice_saved,
  periode: m.organisation_notice_period,
};

export default function Organisation() {
  const { organisation, totals, regions, may: allowed, notice, once } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const title = organisation?.name ?? m.organisation_new_title();
  const words = notice ? notices[notice] : undefined;
  const part = refusal ? String(refusal.values.part ?? "") : "";
  const regionName = (name: string, value: string) =>
    name === "regionCode" ? (regions.find((one) => one.value === value)?.label ?? value) : value;
  const form = <OrganisationForm {...{ organisation, regions, once }} refusal={part === "period" ? null : refusal} />;
  return (
    <Stack gap="wide">
      <PageHeader
        title={title}
        breadcrumbs={[{ label: m.organisation_list_title(), to: "/organisaties" }, { label: title }]}
      />
      <Flash message={words && !refusal ? { tone: "good", text: words() } : null} />
      <FormErrors refusal={refusal} labels={labelsOf()} />
      <Stale refusal={refusal} labels={labelsOf()} inWords={regionName} />
      {totals && organisation && (
        <Facts
          shape="tiles"
          items={[
            {
              label: m.organisation_people(),
              value: allowed.people ? (
                <a href={`/mensen?organisatie=${organisation.id}`}>{totals.people}</a>
              ) : (
                String(totals.people)
              ),
            },
            {
              label: m.organisation_trainings(),
              value: <a href={`/trainingen?organisatie=${organisation.id}`}>{totals.trainings}</a>,
            },
            { label: m.organisation_region(), value: organisation.region },
            { label: m.organisation_aliases(), value: organisation.aliases.join(", ") },
          ]}
        />
      )}
      {totals && <LatestTrainings trainings={totals.latest} />}
      {organisation && (
        <Periods
          periods={organisation.periods}
          mayEdit={allowed.edit}
          refusal={part === "period" ? refusal : null}
          once={once}
        />
      )}
      {allowed.edit && (organisation ? <Section title={m.organisation_details()}>{form}</Section> : form)}
    </Stack>
  );
}

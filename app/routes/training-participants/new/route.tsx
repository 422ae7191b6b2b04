import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { enrolKnown, enrolNew } from "~/domain/enrolment/enrol";
import { findPeople, listOrganisationNames, requireChangeable } from "~/domain/enrolment/queries";
import { EnrolKnown, EnrolNew } from "~/domain/enrolment/schemas";
import { done, reader, textParam, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { Button, LinkButton } from "~/ui/button";
import { FormActions } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { PageHeader, Panel, Section, Stack } from "~/ui/page";
import { participantsPath, trainingCrumbs } from "../crumbs";
import { FindPerson } from "../find-person";
import { PersonFields, personLabels } from "../person-fields";

export const meta: MetaFunction = () => [{ title: m.enrolment_new_title() }];

export const loader = reader(({ context: { db }, user, params, url }) => {
  const row = requireChangeable(db, user, "enrolment.enrol", textParam(params, "code"));
  const search = (url.searchParams.get("zoek") ?? "").trim().slice(0, 100);
  return {
    code: row.code,
    hasRoom: row.placed < row.maxParticipants && row.waiting === 0,
    search,
    people: findPeople(db, user, search, row.id),
    organisations: listOrganisationNames(db),
    once: crypto.randomUUID(),
  };
});

export const action = writer(({ ctx, form, params }) => {
  const trainingCode = textParam(params, "code");
  const { isPlaced } =
    form.intent === "known"
      ? enrolKnown(ctx, form.input(EnrolKnown, { trainingCode }))
      : enrolNew(ctx, form.input(EnrolNew, { trainingCode }));
  return done(participantsPath(trainingCode), isPlaced ? "ingeschreven" : "wachtlijst");
});

export default function NewParticipant() {
  const { code, hasRoom, search, people, organisations, once } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.enrolment_new_title()}
        breadcrumbs={trainingCrumbs(code, m.enrolment_new_title())}
        lead={<p>{hasRoom ? m.enrolment_new_lead_room() : m.enrolment_new_lead_full()}</p>}
      />
      <FormErrors refusal={refusal} labels={personLabels()} />
      <FindPerson
        search={search}
        people={people}
        once={once}
        choose={{ label: m.enrolment_find_enrol(), labelFor: (name) => m.enrolment_find_enrol_name({ name }) }}
      />
      <Section title={m.enrolment_person_title()} lead={<p>{m.enrolment_person_lead()}</p>}>
        <Panel>
          <form method="post">
            <input type="hidden" name="_once" value={once} />
            <PersonFields refusal={refusal} organisations={organisations} />
            <FormActions>
              <Button variant="primary">{m.enrolment_add()}</Button>
              <LinkButton variant="quiet" to={participantsPath(code)}>
                {m.enrolment_cancel()}
              </LinkButton>
            </FormActions>
          </form>
        </Panel>
      </Section>
    </Stack>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPeople, listOrganisationNames, requireParticipant } from "~/domain/enrolment/queries";
import { SubstituteKnown, SubstituteNew } from "~/domain/enrolment/schemas";
import { substituteKnown, substituteNew } from "~/domain/enrolment/substitute";
import type { RefusalView } from "~/http/refusal-view";
import { done, idParam, reader, textParam, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { Button, LinkButton } from "~/ui/button";
import { FormActions, TextField } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { PageHeader, Panel, Section, Stack } from "~/ui/page";
import { participantsPath, trainingCrumbs } from "../crumbs";
import { FindPerson } from "../find-person";
import { PersonFields, personLabels, typedIn } from "../person-fields";

export const meta: MetaFunction = () => [{ title: m.enrolment_substitute() }];

export const loader = reader(({ context: { db }, user, params, url }) => {
  const id = idParam(params, "enrolment");
  const { training, participant } = requireParticipant(db, user, "enrolment.substitute", textParam(params, "code"), id);
  const search = (url.searchParams.get("zoek") ?? "").trim().slice(0, 100);
  return {
    code: training.code,
    name: participant.name,
    search,
    people: findPeople(db, user, search, training.id, false),
    organisations: listOrganisationNames(db),
    once: crypto.randomUUID(),
  };
});

export const action = writer(({ ctx, context: { db }, user, form, params }) => {
  const code = textParam(params, "code");
  const enrolmentId = idParam(params, "enrolment");
  requireParticipant(db, user, "enrolment.substitute", code, enrolmentId);
  if (form.intent === "known") substituteKnown(ctx, form.input(SubstituteKnown, { enrolmentId }));
  else substituteNew(ctx, form.input(SubstituteNew, { enrolmentId }));
  return done(participantsPath(code), "vervangen");
});

export default function SubstituteParticipant() {
  const { code, name, search, people, organisations, once } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const title = m.enrolment_substitute_title({ name });
  return (
    <Stack gap="wide">
      <PageHeader
        title={title}
        breadcrumbs={trainingCrumbs(code, title)}
        lead={<p>{m.enrolment_substitute_lead()}</p>}
      />
      <FormErrors refusal={refusal} labels={personLabels()} />
      <FindPerson
        {...{ search, people, once }}
        choose={{
          label: m.enrolment_substitute_choose(),
          labelFor: (name) => m.enrolment_substitute_choose_name({ name }),
        }}
      >
        <Why refusal={refusal} id="reden-bekend" />
      </FindPerson>
      <Section title={m.enrolment_person_title()} lead={<p>{m.enrolment_person_lead()}</p>}>
        <Panel>
          <form method="post">
            <input type="hidden" name="_once" value={once} />
            <PersonFields refusal={refusal} organisations={organisations} />
            <Why refusal={refusal} />
            <FormActions>
              <Button variant="primary">{m.enrolment_substitute_submit()}</Button>
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

const Why = ({ refusal, id }: { refusal: RefusalView | null; id?: string }) => (
  <TextField
    label={m.enrolment_reason()}
    name="reason"
    id={id}
    hint={m.enrolment_reason_hint()}
    errors={refusal?.fields.reason}
    defaultValue={typedIn(refusal, "reason")}
    maxLength={500}
  />
);

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { roles } from "#db/lists";
import { may } from "~/domain/permissions";
import { addPerson } from "~/domain/person/add";
import { listChoosableOrganisations } from "~/domain/person/record";
import { needsOrganisation } from "~/domain/person/roles";
import { AddPerson } from "~/domain/person/schemas";
import { mayAddSomewhere } from "~/domain/person/scope";
import { refuse } from "~/domain/refusal";
import { done, reader, writer } from "~/http/route";
import { typed } from "~/http/typed";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { roleName } from "~/text/roles";
import { Button, LinkButton } from "~/ui/button";
import { FieldRow, FormActions, SelectField, TextField } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { PageHeader, Panel, Stack } from "~/ui/page";

export const meta: MetaFunction = () => [{ title: m.person_new_title() }];

export const loader = reader(({ context, user }) => {
  if (!mayAddSomewhere(user)) {
    return refuse("not_found", "not_found");
  }
  const mayGrant = may(user, "person.grantRole");
  return {
    organisations: listChoosableOrganisations(context.db, user),
    roles: mayGrant ? [...roles] : ["professional" as const],
    /** Who works for one organisation adds people there. */
    mustChoose: !may(user, "person.add", { organisationId: null }),
    once: crypto.randomUUID(),
  };
});

export const action = writer(({ ctx, form }) => {
  const { personId, isNew } = addPerson(ctx, form.input(AddPerson));
  return done(`/mensen/${personId}`, isNew ? "toegevoegd" : "bekend");
});

const labels = () => ({
  givenName: m.person_given_name(),
  infix: m.person_infix(),
  familyName: m.person_family_name(),
  email: m.person_data_email(),
  organisationId: m.person_data_organisation(),
  organisation: m.person_data_organisation(),
  jobTitle: m.person_data_job(),
  manager: m.person_data_manager(),
  role: m.person_role(),
});

export default function PersonNew() {
  const data = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const words = labels();
  const { text } = typed(refusal?.values, { role: "professional" });
  const field = (name: keyof typeof words) => ({
    label: words[name],
    name,
    defaultValue: text(name),
    errors: refusal?.fields[name],
  });
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.person_new_title()}
        breadcrumbs={[{ label: m.person_list_title(), to: "/mensen" }, { label: m.person_new_title() }]}
        lead={<p>{m.person_new_lead()}</p>}
      />
      <FormErrors refusal={refusal} labels={words} />
      <Panel>
        <form method="post">
          <input type="hidden" name="_once" value={data.once} />
          <FieldRow>
            <TextField {...field("givenName")} required />
            <TextField {...field("infix")} required={false} width="short" />
            <TextField {...field("familyName")} required />
          </FieldRow>
          <TextField {...field("email")} type="email" required />
          <SelectField
            {...field("organisationId")}
            errors={[...(refusal?.fields.organisationId ?? []), ...(refusal?.fields.organisation ?? [])]}
            hint={data.roles.some(needsOrganisation) ? m.person_organisation_hint() : undefined}
            required={data.mustChoose}
            choices={data.organisations.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <TextField {...field("jobTitle")} required={false} />
          <TextField {...field("manager")} type="email" required={false} hint={m.person_manager_hint()} />
          <SelectField
            {...field("role")}
            empty={false}
            choices={data.roles.map((role) => ({ value: role, label: roleName(role) }))}
          />
          <FormActions>
            <Button variant="primary">{m.person_new_submit()}</Button>
            <LinkButton variant="quiet" to="/mensen">
              {m.person_cancel()}
            </LinkButton>
          </FormActions>
        </form>
      </Panel>
    </Stack>
  );
}

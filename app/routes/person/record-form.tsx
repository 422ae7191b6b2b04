import type { RefusalView } from "~/http/refusal-view";
import { typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FieldRow, FormActions, SelectField, TextField } from "~/ui/form";
import { Panel, Section } from "~/ui/page";

export interface PersonRecord {
  version: number;
  givenName: string;
  infix: string | null;
  familyName: string;
  email: string;
  organisationId: number | null;
  jobTitle: string | null;
  manager: { email: string } | null;
}

export const labelsOf = () => ({
  givenName: m.person_given_name(),
  infix: m.person_infix(),
  familyName: m.person_family_name(),
  email: m.person_data_email(),
  organisationId: m.person_data_organisation(),
  jobTitle: m.person_data_job(),
  manager: m.person_data_manager(),
  role: m.person_role(),
  register: m.person_register(),
  number: m.person_register_number(),
});

interface RecordFormProps {
  person: PersonRecord;
  organisations: { id: number; name: string }[];
  refusal: RefusalView | null;
}

export function RecordForm({ person, organisations, refusal }: RecordFormProps) {
  const labels = labelsOf();
  const { text } = typed(refusal?.values, { ...person, manager: person.manager?.email });
  const field = (name: keyof typeof labels) => ({
    label: labels[name],
    name,
    defaultValue: text(name),
    errors: refusal?.fields[name],
  });
  return (
    <Section title={m.person_record()} id="gegevens">
      <Panel>
        <form method="post">
          <input type="hidden" name="part" value="record" />
          <input type="hidden" name="version" value={person.version} />
          <FieldRow>
            <TextField {...field("givenName")} required />
            <TextField {...field("infix")} required={false} width="short" />
            <TextField {...field("familyName")} required />
          </FieldRow>
          <TextField {...field("email")} type="email" required hint={m.person_email_hint()} />
          <SelectField
            {...field("organisationId")}
            required={false}
            choices={organisations.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <TextField {...field("jobTitle")} required={false} />
          <TextField {...field("manager")} type="email" required={false} hint={m.person_manager_hint()} />
          <FormActions>
            <Button variant="primary">{m.person_record_save()}</Button>
          </FormActions>
        </form>
      </Panel>
    </Section>
  );
}

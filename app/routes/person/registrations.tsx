import { type Register, registers } from "#db/lists";
import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FieldRow, FormActions, SelectField, TextField } from "~/ui/form";
import { Panel, Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";

interface RegistrationsProps {
  registrations: { id: number; register: Register; chamber: string | null; number: string }[];
  mayEdit: boolean;
  refusal: RefusalView | null;
}

const registerName = (register: Register) => (register === "other" ? m.person_register_other() : register);

export function Registrations({ registrations, mayEdit, refusal }: RegistrationsProps) {
  const columns = [
    { key: "register", label: m.person_register() },
    { key: "chamber", label: m.person_chamber() },
    { key: "number", label: m.person_register_number() },
  ] as const;
  return (
    <Section title={m.person_data_registrations()}>
      {registrations.length === 0 && <p>{m.person_no_registrations()}</p>}
      {registrations.length > 0 && (
        <Table caption={m.person_data_registrations()} captionHidden columns={columns}>
          {registrations.map(({ id, register, chamber, number }) => (
            <Row
              key={id}
              columns={columns}
              cells={{ register: registerName(register), chamber: chamber ?? m.person_data_none(), number }}
            />
          ))}
        </Table>
      )}
      {mayEdit && <RegistrationForm refusal={refusal} />}
    </Section>
  );
}

function RegistrationForm({ refusal }: { refusal: RefusalView | null }) {
  const shown = (name: string) => ({
    name,
    defaultValue: String(refusal?.values[name] ?? ""),
    errors: refusal?.fields[name],
  });
  return (
    <Panel>
      <form method="post">
        <input type="hidden" name="part" value="registration" />
        <FieldRow>
          <SelectField
            label={m.person_register()}
            {...shown("register")}
            choices={registers.map((register) => ({ value: register, label: registerName(register) }))}
          />
          <TextField label={m.person_chamber()} {...shown("chamber")} required={false} />
          <TextField label={m.person_register_number()} {...shown("number")} required={false} />
        </FieldRow>
        <p>{m.person_register_hint()}</p>
        <FormActions>
          <Button>{m.person_register_save()}</Button>
        </FormActions>
      </form>
    </Panel>
  );
}

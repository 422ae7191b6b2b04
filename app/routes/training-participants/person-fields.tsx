import { type Register, registers } from "#db/lists";
import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { CheckboxField, FieldGroup, FieldRow, SelectField, TextField } from "~/ui/form";

interface PersonFieldsProps {
  refusal: RefusalView | null;
  organisations: readonly string[];
}

const registerName = (register: Register) => (register === "other" ? m.enrolment_register_other() : register);

/** What was typed in a field before it was refused. */
export function typedIn(refusal: RefusalView | null, name: string): string {
  const value = refusal?.values[name];
  return typeof value === "string" ? value : "";
}

/** The few fields of someone new; what was refused is shown again with the reason. */
export function PersonFields({ refusal, organisations }: PersonFieldsProps) {
  const of = (name: string) => ({ name, errors: refusal?.fields[name], defaultValue: typedIn(refusal, name) });
  return (
    <>
      <FieldRow>
        <TextField label={m.enrolment_given_name()} autoComplete="off" {...of("givenName")} />
        <TextField label={m.enrolment_infix()} autoComplete="off" required={false} {...of("infix")} />
        <TextField label={m.enrolment_family_name()} autoComplete="off" {...of("familyName")} />
      </FieldRow>
      <TextField label={m.enrolment_email_field()} type="email" autoComplete="off" {...of("email")} />
      <FieldRow>
        <TextField
          label={m.enrolment_organisation()}
          hint={m.enrolment_organisation_hint()}
          list="organisaties"
          autoComplete="off"
          required={false}
          {...of("organisation")}
        />
        <TextField label={m.enrolment_job()} autoComplete="off" required={false} {...of("jobTitle")} />
      </FieldRow>
      <FieldGroup legend={`${m.enrolment_registration_fields()} (${m.shell_optional()})`}>
        <FieldRow>
          <SelectField
            label={m.enrolment_register()}
            choices={registers.map((value) => ({ value, label: registerName(value) }))}
            {...of("register")}
          />
          <TextField label={m.enrolment_chamber()} autoComplete="off" {...of("chamber")} />
          <TextField label={m.enrolment_number()} autoComplete="off" {...of("number")} />
        </FieldRow>
      </FieldGroup>
      <datalist id="organisaties">
        {organisations.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {refusal?.fields.isSomeoneElse && (
        <CheckboxField
          label={m.enrolment_someone_else()}
          name="isSomeoneElse"
          errors={refusal.fields.isSomeoneElse}
          defaultChecked={typedIn(refusal, "isSomeoneElse") === "on"}
        />
      )}
    </>
  );
}

/** The names of the fields, for the summary of what was refused. */
export const personLabels = (): Record<string, string> => ({
  givenName: m.enrolment_given_name(),
  infix: m.enrolment_infix(),
  familyName: m.enrolment_family_name(),
  email: m.enrolment_email_field(),
  organisation: m.enrolment_organisation(),
  jobTitle: m.enrolment_job(),
  register: m.enrolment_register(),
  chamber: m.enrolment_chamber(),
  number: m.enrolment_number(),
  reason: m.enrolment_reason(),
});

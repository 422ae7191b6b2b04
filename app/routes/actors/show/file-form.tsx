import { contactChannels } from "#db/lists";
import type { RefusalView } from "~/http/refusal-view";
import { type Typed, typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import {
  CheckboxField,
  DateField,
  FieldGroup,
  FieldRow,
  FormActions,
  NumberField,
  RadioGroup,
  TextArea,
  TextField,
} from "~/ui/form";
import { Stale } from "~/ui/stale";
import { channelName } from "../words";
import type { FileView } from "./file.server";

export const labelsOf = () => ({
  displayName: m.actor_field_display_name(),
  birthDate: m.actor_field_birth_date(),
  supporterName: m.actor_field_supporter_name(),
  supporterEmail: m.actor_field_supporter_email(),
  supporterPhone: m.actor_field_supporter_phone(),
  channel: m.actor_field_channel(),
  maxDaysPerMonth: m.actor_field_max_days(),
  restDays: m.actor_field_rest_days(),
  aftercareDays: m.actor_field_aftercare_days(),
  noFixedAllowance: m.actor_field_no_allowance(),
  willing: m.actor_field_willing(),
  unwilling: m.actor_field_unwilling(),
  vogIssuedOn: m.actor_field_vog_date(),
  vogProfile: m.actor_field_vog_profile(),
  purpose: m.actor_purpose(),
  giver: m.actor_giver(),
  giverName: m.actor_giver_name(),
  givenOn: m.actor_given_on(),
  withdrawnOn: m.actor_withdrawn_on(),
  heldOn: m.actor_talk_day(),
});

type Name = keyof ReturnType<typeof labelsOf>;

/** What a new file begins with. */
const usual = { channel: "mail", maxDaysPerMonth: 2, restDays: 2, aftercareDays: 7 };

interface FileFormProps {
  /** Null makes one. */
  file: FileView | null;
  address: string;
  refusal: RefusalView | null;
}

export function FileForm({ file, address, refusal }: FileFormProps) {
  const labels = labelsOf();
  const standing = file
    ? {
        ...file,
        willing: file.willing.join("\n"),
        unwilling: file.unwilling.join("\n"),
        purposes: null,
        consents: null,
        withdrawable: null,
      }
    : usual;
  const values = typed(refusal?.values, standing);
  const field = (name: Name) => ({
    label: labels[name],
    name,
    errors: refusal?.fields[name],
    defaultValue: values.text(name),
  });
  return (
    <form method="post" action={address}>
      <input type="hidden" name="part" value="file" />
      <input type="hidden" name="version" value={file?.version ?? 0} />
      <Stale refusal={refusal} labels={labels} />
      <FieldGroup legend={m.actor_file_group_name()}>
        <TextField {...field("displayName")} required hint={m.actor_field_display_name_hint()} width="medium" />
        <DateField {...field("birthDate")} required />
      </FieldGroup>
      <Supporter field={field} />
      <Agreement field={field} values={values} />
      <FieldGroup legend={m.actor_file_group_themes()} hint={m.actor_file_group_themes_hint()}>
        <TextArea {...field("willing")} required={false} />
        <TextArea {...field("unwilling")} required={false} />
      </FieldGroup>
      <FieldGroup legend={m.actor_file_group_vog()} hint={m.actor_file_group_vog_hint()}>
        <FieldRow>
          <DateField {...field("vogIssuedOn")} required={false} />
          <TextField {...field("vogProfile")} required={false} width="medium" />
        </FieldRow>
      </FieldGroup>
      <FormActions>
        <Button variant="primary">{m.actor_file_save()}</Button>
      </FormActions>
    </form>
  );
}

interface PartProps {
  field: (name: Name) => { label: string; name: Name; errors: string[] | undefined; defaultValue: string };
}

function Supporter({ field }: PartProps) {
  return (
    <FieldGroup legend={m.actor_file_group_supporter()} hint={m.actor_file_group_supporter_hint()}>
      <TextField {...field("supporterName")} required={false} width="medium" autoComplete="off" />
      <FieldRow>
        <TextField {...field("supporterEmail")} type="email" required={false} autoComplete="off" />
        <TextField {...field("supporterPhone")} type="tel" required={false} autoComplete="off" />
      </FieldRow>
    </FieldGroup>
  );
}

function Agreement({ field, values }: PartProps & { values: Typed }) {
  return (
    <FieldGroup legend={m.actor_file_group_care()}>
      <FieldRow>
        <NumberField {...field("maxDaysPerMonth")} required min={0} max={31} />
        <NumberField {...field("restDays")} required min={0} max={60} />
        <NumberField {...field("aftercareDays")} required min={1} max={60} />
      </FieldRow>
      <RadioGroup
        {...field("channel")}
        required
        choices={contactChannels.map((channel) => ({ value: channel, label: channelName[channel]() }))}
      />
      <CheckboxField
        label={m.actor_field_no_allowance()}
        name="noFixedAllowance"
        defaultChecked={values.isOn("noFixedAllowance")}
      />
    </FieldGroup>
  );
}

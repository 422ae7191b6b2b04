import type { RefusalView } from "~/http/refusal-view";
import { typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import {
  CheckboxField,
  type Choice,
  DateField,
  FieldRow,
  FormActions,
  NumberField,
  SelectField,
  TextArea,
  TextField,
} from "~/ui/form";
import { Panel } from "~/ui/page";

export const labelsOf = () => ({
  name: m.administration_location_name(),
  street: m.administration_location_street(),
  postcode: m.administration_location_postcode(),
  city: m.administration_location_city(),
  regionCode: m.organisation_region(),
  municipalityId: m.administration_location_municipality(),
  capacity: m.administration_location_capacity(),
  wheelchairAccessible: m.administration_location_wheelchair(),
  accessibilityNote: m.administration_location_note(),
  closedOn: m.administration_location_closed_on(),
});

interface LocationFormProps {
  location: (Record<string, string | number | boolean | null> & { version: number }) | null;
  regions: Choice[];
  municipalities: { id: number; name: string; region: string }[];
  refusal: RefusalView | null;
  once: string;
}

export function LocationForm({ location, regions, municipalities, refusal, once }: LocationFormProps) {
  const labels = labelsOf();
  const { text, isOn } = typed(refusal?.values, location ?? { capacity: 20 });
  const field = (name: keyof typeof labels) => ({
    label: labels[name],
    name,
    defaultValue: text(name),
    errors: refusal?.fields[name],
  });
  return (
    <Panel>
      <form method="post">
        {location && <input type="hidden" name="version" value={location.version} />}
        {!location && <input type="hidden" name="_once" value={once} />}
        <TextField {...field("name")} required />
        <TextField {...field("street")} required={false} />
        <FieldRow>
          <TextField {...field("postcode")} required={false} width="short" />
          <TextField {...field("city")} required />
        </FieldRow>
        <FieldRow>
          <SelectField {...field("regionCode")} required choices={regions} />
          <SelectField {...field("municipalityId")} required={false} choices={byRegion(municipalities)} />
        </FieldRow>
        <NumberField {...field("capacity")} min={1} max={2000} required />
        <CheckboxField
          label={labels.wheelchairAccessible}
          name="wheelchairAccessible"
          defaultChecked={isOn("wheelchairAccessible")}
        />
        <TextArea {...field("accessibilityNote")} required={false} rows={2} />
        <DateField {...field("closedOn")} hint={m.administration_location_closed_hint()} required={false} />
        <FormActions>
          <Button variant="primary">
            {location ? m.administration_location_save() : m.administration_location_new()}
          </Button>
        </FormActions>
      </form>
    </Panel>
  );
}

function byRegion(municipalities: LocationFormProps["municipalities"]) {
  const names = [...new Set(municipalities.map(({ region }) => region))];
  return names.map((label) => ({
    label,
    choices: municipalities
      .filter(({ region }) => region === label)
      .map(({ id, name }) => ({ value: String(id), label: name })),
  }));
}

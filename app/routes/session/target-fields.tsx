import { m } from "~/text/messages";
import { DateField, FieldRow, SelectField, TimeField } from "~/ui/form";
import type { TypedTarget } from "./preview.server";

export interface PlaceChoice {
  id: number;
  name: string;
  city: string;
  capacity: number;
}

/** The names of the fields in the form: those of the target, or those of an address. */
export type TargetNames = Record<keyof TypedTarget, string>;

const ownNames: TargetNames = { date: "date", startsAt: "startsAt", endsAt: "endsAt", locationId: "locationId" };

interface TargetFieldsProps {
  locations: readonly PlaceChoice[];
  values: TypedTarget;
  errors: Record<string, string[]>;
  names?: TargetNames;
}

/** Which day, which times, which place. */
export const TargetFields = ({ locations, values, errors, names = ownNames }: TargetFieldsProps) => (
  <FieldRow>
    <DateField label={m.session_new_date()} name={names.date} defaultValue={values.date} errors={errors.date} />
    <TimeField
      label={m.session_starts()}
      name={names.startsAt}
      defaultValue={values.startsAt}
      errors={errors.startsAt}
    />
    <TimeField label={m.session_ends()} name={names.endsAt} defaultValue={values.endsAt} errors={errors.endsAt} />
    <SelectField
      label={m.session_location()}
      name={names.locationId}
      empty={m.session_no_location()}
      choices={locations.map(({ id, name, city, capacity }) => ({
        value: String(id),
        label: m.session_location_choice({ name, city, capacity }),
      }))}
      defaultValue={values.locationId}
      errors={errors.locationId}
    />
  </FieldRow>
);

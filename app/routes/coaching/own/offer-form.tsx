import type { RefusalView } from "~/http/refusal-view";
import { type Typed, typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import {
  DateField,
  FieldGroup,
  FieldRow,
  FormActions,
  NumberField,
  RadioGroup,
  SelectField,
  TextField,
  TimeField,
} from "~/ui/form";
import { Panel, Section } from "~/ui/page";
import { formChoices } from "../words";
import { timeName, timeRows } from "./labels";

interface OfferFormProps {
  locations: { id: number; name: string }[];
  refusal: RefusalView | null;
  today: string;
  once: string;
}

/** A coach offers several times at once: from a phone, in one go. */
export function OfferForm({ locations, refusal, today, once }: OfferFormProps) {
  const own = refusal?.values.part === "offer" ? refusal : null;
  const form = typed(own?.values, { form: "one_to_one", places: 1, weeks: 1 });
  const field = (name: string) => ({ name, defaultValue: form.text(name), errors: own?.fields[name] });
  return (
    <Section id="aanbieden" title={m.coaching_offer_title()} lead={<p>{m.coaching_offer_lead()}</p>}>
      <Panel>
        <form method="post">
          <input type="hidden" name="part" value="offer" />
          <input type="hidden" name="_once" value={once} />
          {timeRows.map((row) => (
            <TimeRow key={row} {...{ row, form, today }} errors={own?.fields} />
          ))}
          <NumberField
            label={m.coaching_weeks()}
            hint={m.coaching_weeks_hint()}
            min={1}
            max={12}
            required
            {...field("weeks")}
          />
          <RadioGroup label={m.coaching_form()} required choices={formChoices()} {...field("form")} />
          <NumberField
            label={m.coaching_places()}
            hint={m.coaching_places_hint()}
            min={1}
            max={30}
            required
            {...field("places")}
          />
          <SelectField
            label={m.coaching_location()}
            width="medium"
            required={false}
            choices={locations.map(({ id, name }) => ({ value: String(id), label: name }))}
            {...field("locationId")}
          />
          <TextField
            label={m.coaching_place()}
            hint={m.coaching_place_hint()}
            maxLength={200}
            required={false}
            {...field("place")}
          />
          <FormActions>
            <Button variant="primary">{m.coaching_offer()}</Button>
          </FormActions>
        </form>
      </Panel>
    </Section>
  );
}

interface TimeRowProps {
  row: number;
  form: Typed;
  today: string;
  errors: Record<string, string[]> | undefined;
}

function TimeRow({ row, form, today, errors }: TimeRowProps) {
  const field = (part: "date" | "startsAt" | "endsAt") => {
    const name = timeName(row, part);
    return { name, defaultValue: form.text(name), errors: errors?.[name] };
  };
  return (
    <FieldGroup legend={m.coaching_time_of({ number: row + 1 })}>
      <FieldRow>
        <DateField label={m.coaching_date()} min={today} {...field("date")} />
        <TimeField label={m.coaching_from()} {...field("startsAt")} />
        <TimeField label={m.coaching_until()} {...field("endsAt")} />
      </FieldRow>
    </FieldGroup>
  );
}

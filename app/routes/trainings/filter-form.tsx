import { type StatusFilter, statusFilters } from "~/domain/training/filter";
import type { FilterChoices, FilterNames } from "~/domain/training/filter-choices";
import { m } from "~/text/messages";
import { statusName } from "~/text/training-status";
import { SelectField, TextField } from "~/ui/form";
import { type Chip, FilterChips, Filters } from "~/ui/table";
import { addressWithout, type Chosen } from "./address";

interface FilterFormProps {
  chosen: Chosen;
  names: FilterNames;
  choices: FilterChoices;
}

export function FilterForm({ chosen, names, choices }: FilterFormProps) {
  const chips = chipsOf(chosen, names);
  return (
    <>
      <Filters action="/trainingen" label={m.training_list_filter()}>
        <TextField
          label={m.training_list_text()}
          name="q"
          type="search"
          defaultValue={chosen.q}
          placeholder={m.training_list_text_hint()}
          maxLength={100}
        />
        <Choice
          name="jaar"
          width="short"
          label={m.training_list_year()}
          chosen={chosen}
          choices={choices.years.map(yearChoice)}
        />
        <Choice
          name="status"
          label={m.training_list_status()}
          chosen={chosen}
          choices={statusFilters.map((status) => ({ value: status, label: statusName(status) }))}
        />
        <Choice
          name="regio"
          label={m.training_list_region()}
          chosen={chosen}
          choices={choices.regions.map(namedChoice)}
        />
        {choices.organisations.length > 0 && (
          <Choice
            name="organisatie"
            label={m.training_list_client()}
            chosen={chosen}
            choices={choices.organisations.map(namedChoice)}
          />
        )}
        <TextField
          label={m.training_list_trainer()}
          name="trainer"
          defaultValue={names.trainer ?? undefined}
          placeholder={m.training_list_trainer_hint()}
          maxLength={100}
        />
        {chosen.volgorde && <input type="hidden" name="volgorde" value={chosen.volgorde} />}
        {chosen.organisatie && choices.organisations.length === 0 && (
          <input type="hidden" name="organisatie" value={chosen.organisatie} />
        )}
      </Filters>
      <FilterChips
        label={m.training_list_chips()}
        chips={chips}
        clearHref={chosen.volgorde ? `/trainingen?volgorde=${chosen.volgorde}` : "/trainingen"}
      />
    </>
  );
}

const yearChoice = (year: number) => ({ value: String(year), label: String(year) });
const namedChoice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });

interface ChoiceProps {
  name: keyof Chosen;
  label: string;
  chosen: Chosen;
  choices: { value: string; label: string }[];
  width?: "short";
}

const Choice = ({ name, label, chosen, choices, width }: ChoiceProps) => (
  <SelectField
    label={label}
    name={name}
    width={width}
    choices={choices}
    defaultValue={chosen[name] ?? ""}
    empty={m.training_list_any()}
  />
);

/** What the list is narrowed to, in words; what points to nothing shows as it was asked. */
function chipsOf(chosen: Chosen, names: FilterNames): Chip[] {
  const labels: Partial<Record<keyof Chosen, string>> = {
    ...(chosen.q && { q: m.training_list_chip_text({ text: chosen.q }) }),
    ...(chosen.jaar && { jaar: m.training_list_chip_year({ year: chosen.jaar }) }),
    ...(chosen.status && { status: statusName(chosen.status as StatusFilter) }),
    ...(chosen.regio && { regio: names.region ?? chosen.regio }),
    ...(chosen.organisatie && { organisatie: names.organisation ?? chosen.organisatie }),
    ...(chosen.trainer && { trainer: m.training_list_chip_trainer({ name: names.trainer ?? chosen.trainer }) }),
  };
  return Object.entries(labels).map(([name, label]) => ({
    label,
    removeHref: addressWithout(chosen, name as keyof Chosen),
  }));
}

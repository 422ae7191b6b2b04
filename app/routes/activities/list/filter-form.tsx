import { activityKinds } from "#db/lists-after";
import { activityKindName } from "~/text/activity-words";
import { m } from "~/text/messages";
import { type Choice, SelectField } from "~/ui/form";
import { type Chip, FilterChips, Filters } from "~/ui/table";
import { addressWithout, type Chosen } from "./address";

interface FilterFormProps {
  chosen: Chosen;
  choices: { years: number[]; regions: Choice[]; organisations: Choice[] };
}

export function FilterForm({ chosen, choices }: FilterFormProps) {
  const { regions, organisations } = choices;
  const kinds = activityKinds.map((kind) => ({ value: kind, label: activityKindName(kind) }));
  const years = choices.years.map((year) => ({ value: String(year), label: String(year) }));
  const fields = [
    { name: "soort", label: m.activity_kind(), choices: kinds },
    { name: "jaar", label: m.activity_year(), choices: years },
    { name: "organisatie", label: m.activity_organisation(), choices: organisations },
    { name: "regio", label: m.activity_region(), choices: regions },
  ] as const;
  const chips = fields.flatMap(({ name, choices }): Chip[] => {
    const value = chosen[name];
    if (value === undefined) return [];
    const label = choices.find((one) => one.value === value)?.label ?? value;
    return [{ label, removeHref: `${addressWithout(chosen, name)}#lijst` }];
  });
  return (
    <>
      <Filters action="/activiteiten#lijst" label={m.activity_filter()}>
        {fields.map(({ name, label, choices }) => (
          <SelectField
            key={name}
            {...{ name, label, choices }}
            defaultValue={chosen[name] ?? ""}
            empty={m.activity_any()}
          />
        ))}
      </Filters>
      <FilterChips label={m.activity_chips()} chips={chips} clearHref="/activiteiten" />
    </>
  );
}

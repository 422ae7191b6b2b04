import { type TrainerState, trainerStates } from "~/domain/trainer/state-rules";
import { m } from "~/text/messages";
import { trainerStateName } from "~/text/trainer-state";
import { SelectField, TextField } from "~/ui/form";
import { type Chip, FilterChips, Filters } from "~/ui/table";
import { addressWithout, type Chosen } from "./address";

interface FilterFormProps {
  chosen: Chosen;
  states: { state: TrainerState; count: number }[];
  organisations: { id: number; name: string }[];
}

export function FilterForm({ chosen, states, organisations }: FilterFormProps) {
  return (
    <>
      <Filters action="/trainers" open={chosen.q !== undefined}>
        <TextField label={m.trainer_list_search()} name="q" type="search" defaultValue={chosen.q} maxLength={100} />
        <SelectField
          label={m.trainer_list_state()}
          name="staat"
          empty={m.trainer_list_all_states()}
          choices={states.map(({ state, count }) => ({ value: state, label: `${trainerStateName(state)} (${count})` }))}
          defaultValue={chosen.staat ?? ""}
        />
        {organisations.length > 1 && (
          <SelectField
            label={m.trainer_list_organisation()}
            name="organisatie"
            empty={m.trainer_list_all_organisations()}
            choices={organisations.map(({ id, name }) => ({ value: String(id), label: name }))}
            defaultValue={chosen.organisatie ?? ""}
          />
        )}
      </Filters>
      <FilterChips label={m.trainer_list_chips()} chips={chipsOf(chosen, organisations)} clearHref="/trainers" />
    </>
  );
}

function chipsOf(chosen: Chosen, organisations: FilterFormProps["organisations"]): Chip[] {
  const { q, staat, organisatie } = chosen;
  const state = trainerStates.find((one) => one === staat);
  const organisation = organisations.find(({ id }) => String(id) === organisatie)?.name ?? organisatie;
  return [
    ...(q ? [{ label: q, removeHref: addressWithout(chosen, "q") }] : []),
    ...(state ? [{ label: trainerStateName(state), removeHref: addressWithout(chosen, "staat") }] : []),
    ...(organisation ? [{ label: organisation, removeHref: addressWithout(chosen, "organisatie") }] : []),
  ];
}

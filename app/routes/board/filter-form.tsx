import { type Wanting, wantings, wantingWords } from "~/domain/board/choices";
import { m } from "~/text/messages";
import { SelectField } from "~/ui/form";
import { type Chip, FilterChips, Filters } from "~/ui/table";
import { boardAddress, boardPath, type Chosen } from "./address";
import type { BoardPage } from "./board-data";

type FilterFormProps = Pick<BoardPage, "chosen" | "choices" | "names" | "wanting">;

export const wantingName: Record<Wanting, () => string> = {
  anything: m.board_missing_anything,
  staff: m.board_missing_staff,
  conflict: m.board_missing_conflict,
};

/** What the board is narrowed to; the view and the period stay as they are. */
export function FilterForm({ chosen, choices, names, wanting }: FilterFormProps) {
  const { regio = "", organisatie = "", mist = "", ...kept } = chosen;
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <>
      <Filters action={boardPath} label={m.board_filter()}>
        <SelectField
          label={m.board_filter_region()}
          name="regio"
          choices={choices.regions.map(named)}
          defaultValue={regio}
          empty={m.board_filter_any()}
        />
        {choices.organisations.length > 0 && (
          <SelectField
            label={m.board_filter_organisation()}
            name="organisatie"
            choices={choices.organisations.map(named)}
            defaultValue={organisatie}
            empty={m.board_filter_any()}
          />
        )}
        <SelectField
          label={m.board_filter_missing()}
          name="mist"
          choices={wantings.map((one) => ({ value: wantingWords[one], label: wantingName[one]() }))}
          defaultValue={mist}
          empty={m.board_filter_everything()}
        />
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {organisatie !== "" && choices.organisations.length === 0 && (
          <input type="hidden" name="organisatie" value={organisatie} />
        )}
      </Filters>
      <FilterChips
        label={m.board_chips()}
        chips={chipsOf(chosen, names, wanting)}
        clearHref={boardAddress(chosen, { regio: undefined, organisatie: undefined, mist: undefined })}
      />
    </>
  );
}

function chipsOf(chosen: Chosen, names: BoardPage["names"], wanting: Wanting | null): Chip[] {
  const chip = (name: keyof Chosen, label: string): Chip => ({
    label,
    removeHref: boardAddress(chosen, { [name]: undefined }),
  });
  return [
    ...(chosen.regio ? [chip("regio", names.region ?? chosen.regio)] : []),
    ...(chosen.organisatie ? [chip("organisatie", names.organisation ?? chosen.organisatie)] : []),
    ...(wanting ? [chip("mist", wantingName[wanting]())] : []),
  ];
}

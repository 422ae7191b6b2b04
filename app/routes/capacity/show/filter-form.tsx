import { m } from "~/text/messages";
import { CheckboxField, NumberField, SelectField } from "~/ui/form";
import { Filters } from "~/ui/table";
import { type Asked, addressOf, mostPerMonth } from "../asked";
import "./filter-form.css";

/** Trainers or actors: each their own picture. */
export function FunctionSwitch({ asked, path }: { asked: Asked; path: string }) {
  const choices = [
    { as: "trainer", label: m.capacity_for_trainers() },
    { as: "actor", label: m.capacity_for_actors() },
  ] as const;
  return (
    <nav aria-label={m.capacity_for()}>
      <ul className="capacity-switch">
        {choices.map(({ as, label }) => (
          <li key={as}>
            <a href={addressOf(path, { ...asked, as })} aria-current={as === asked.as ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Which months, and what is taken for granted. */
export function FilterForm({ asked, years, path }: { asked: Asked; years: number[]; path: string }) {
  return (
    <Filters action={path} label={m.capacity_filter()}>
      {asked.as === "actor" && <input type="hidden" name="voor" value="acteurs" />}
      <SelectField
        label={m.capacity_year()}
        name="jaar"
        width="short"
        empty={m.capacity_year_ahead()}
        choices={years.map((year) => ({ value: String(year), label: String(year) }))}
        defaultValue={asked.year === null ? "" : String(asked.year)}
      />
      <NumberField
        label={m.capacity_limit()}
        hint={m.capacity_limit_hint()}
        name="grens"
        min={0}
        max={mostPerMonth}
        defaultValue={asked.perMonth}
      />
      <CheckboxField label={m.capacity_renewals()} name="verlengen" value="ja" defaultChecked={asked.renewals} />
    </Filters>
  );
}

import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import {
  CheckboxGroup,
  type ChoiceGroup,
  DateField,
  FieldGroup,
  FieldRow,
  FormActions,
  NumberField,
  SelectField,
} from "~/ui/form";
import { Panel, Section } from "~/ui/page";
import type { PlacePage } from "./place-page.server";

interface Refused {
  fields: Record<string, string[]>;
  values: Record<string, string | string[]>;
}

type WishProps = Pick<PlacePage, "wish" | "locations" | "training" | "once"> & {
  refusal: Refused | undefined;
  isOpen: boolean;
};

/** The id of the wishes, for links to them. */
export const wishId = "wensen";

/** What is wished for a training without a date: all of it may be left open. */
export function WishPart({ wish, locations, training, once, refusal, isOpen }: WishProps) {
  const typed = (name: keyof typeof wish): string => {
    const value = refusal ? (refusal.values[name] ?? "") : wish[name];
    return typeof value === "string" ? value : String(value);
  };
  const errors = (name: string) => refusal?.fields[name];
  const words = (name: keyof typeof wish) => ({
    name,
    defaultValue: typed(name),
    errors: errors(name),
  });
  const days = refusal ? [refusal.values.weekdays ?? []].flat() : wish.weekdays;
  return (
    <Section title={m.planning_wish_title()} id={wishId} lead={<p>{m.planning_wish_lead({ year: training.year })}</p>}>
      <details className="place-wish" open={isOpen}>
        <summary>{m.planning_wish_show()}</summary>
        <Panel>
          <form method="post">
            <input type="hidden" name="version" value={wish.version} />
            <input type="hidden" name="_once" value={once} />
            <FieldRow>
              <DateField label={m.planning_wish_earliest()} {...words("earliestOn")} />
              <DateField label={m.planning_wish_latest()} {...words("latestOn")} />
              <DateField label={m.planning_wish_preferred()} {...words("preferredOn")} />
            </FieldRow>
            <CheckboxGroup
              label={m.planning_wish_weekdays()}
              name="weekdays"
              shape="row"
              choices={weekdayNames().map((label, index) => ({ value: String(index + 1), label }))}
              defaultValues={days}
              errors={errors("weekdays")}
            />
            <FieldRow>
              <NumberField label={m.planning_wish_participants()} min={1} max={500} {...words("participants")} />
              <NumberField label={m.planning_wish_actors()} min={0} max={6} {...words("actorsNeeded")} />
              <SelectField
                label={m.planning_wish_room()}
                empty={m.planning_wish_any_room()}
                choices={roomGroups(locations)}
                {...words("locationId")}
              />
            </FieldRow>
            <FieldGroup legend={m.planning_wish_gap()} hint={m.planning_wish_gap_hint()}>
              <FieldRow>
                <NumberField label={m.planning_wish_least()} min={1} max={180} {...words("leastGapDays")} />
                <NumberField label={m.planning_wish_most()} min={1} max={180} {...words("mostGapDays")} />
              </FieldRow>
            </FieldGroup>
            <FormActions>
              <Button name="intent" value="wish">
                {m.planning_wish_save()}
              </Button>
            </FormActions>
          </form>
        </Panel>
      </details>
    </Section>
  );
}

export const wishLabels = (): Record<string, string> => ({
  earliestOn: m.planning_wish_earliest(),
  latestOn: m.planning_wish_latest(),
  preferredOn: m.planning_wish_preferred(),
  weekdays: m.planning_wish_weekdays(),
  participants: m.planning_wish_participants(),
  locationId: m.planning_wish_room(),
  leastGapDays: m.planning_wish_least(),
  mostGapDays: m.planning_wish_most(),
  actorsNeeded: m.planning_wish_actors(),
});

const weekdayNames = () => [
  m.planning_wish_monday(),
  m.planning_wish_tuesday(),
  m.planning_wish_wednesday(),
  m.planning_wish_thursday(),
  m.planning_wish_friday(),
  m.planning_wish_saturday(),
  m.planning_wish_sunday(),
];

/** Rooms under their region, in the order in which they come. */
function roomGroups(locations: PlacePage["locations"]): ChoiceGroup[] {
  const groups = new Map<string, ChoiceGroup["choices"]>();
  for (const { id, name, city, capacity, region } of locations) {
    const label = m.session_location_choice({ name, city, capacity });
    groups.set(region, [...(groups.get(region) ?? []), { value: String(id), label }]);
  }
  return Array.from(groups, ([label, choices]) => ({ label, choices }));
}

import { m } from "~/text/messages";
import type { ChoiceGroup } from "~/ui/form";
import type { Draft } from "./draft.server";

/** Locations under their region, in the order in which they come. */
export function locationGroups(locations: Draft["locations"]): ChoiceGroup[] {
  const groups = new Map<string, ChoiceGroup["choices"]>();
  for (const { id, name, city, capacity, region } of locations) {
    const label = m.session_location_choice({ name, city, capacity });
    groups.set(region, [...(groups.get(region) ?? []), { value: String(id), label }]);
  }
  return Array.from(groups, ([label, choices]) => ({ label, choices }));
}

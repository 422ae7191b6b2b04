import { type ActivityKind, activityKinds, type TurnoutRole, turnoutRoles } from "#db/lists-after";
import { activityKindName, turnoutRoleName } from "~/text/activity-words";
import { m } from "~/text/messages";
import type { Choice } from "~/ui/form";

/** Every field of an activity by its name in the form. */
export const labelsOf = () => ({
  kind: m.activity_kind(),
  title: m.activity_name(),
  date: m.activity_date(),
  startsAt: m.activity_starts_at(),
  endsAt: m.activity_ends_at(),
  place: m.activity_place(),
  isOnline: m.activity_online(),
  regionCode: m.activity_region(),
  organisationIds: m.activity_organisations(),
  ...(Object.fromEntries(turnoutRoles.map((role) => [`turnout.${role}`, turnoutRoleName(role)])) as Record<
    `turnout.${TurnoutRole}`,
    string
  >),
  output: m.activity_output(),
  narrative: m.activity_narrative(),
  "plan.title": m.activity_plan_title(),
  "plan.owner": m.activity_plan_owner(),
  "plan.drawnUpOn": m.activity_plan_drawn_up(),
  "plan.nextReviewOn": m.activity_plan_review(),
});

interface Lists {
  regions: Choice[];
  organisations: Choice[];
}

/** A field's value as a reader knows it, where the form holds a code. */
export function wordsOf({ regions, organisations }: Lists) {
  const nameIn = (choices: Choice[], value: string) => choices.find((one) => one.value === value)?.label ?? value;
  const isKind = (value: string): value is ActivityKind => (activityKinds as readonly string[]).includes(value);
  return (name: string, value: string): string => {
    if (name === "kind") return isKind(value) ? activityKindName(value) : value;
    if (name === "regionCode") return nameIn(regions, value);
    if (name === "isOnline") return m.activity_online_yes();
    if (name !== "organisationIds") return value;
    return value
      .split(",")
      .map((id) => nameIn(organisations, id))
      .join(", ");
  };
}

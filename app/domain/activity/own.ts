import { may, type Verb } from "../permissions";
import { refuseField } from "../refusal";
import type { User } from "../user";

/** The organisations for which a user's roles count; empty for whoever works for the programme as a whole. */
export const boundTo = (user: User): number[] =>
  user.grants.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId]));

/**
 * Whoever works for one organisation adds and keeps an activity with that organisation among those taking part. Refuses
 * (`invalid`) by the field, where leaving it out would otherwise look as if the page were not there.
 */
export function refuseWithoutOwn(
  user: User | null,
  verb: Extract<Verb, "activity.add" | "activity.edit">,
  organisationIds: readonly number[],
): void {
  if (!user || may(user, verb, { organisationIds })) return;
  if (may(user, verb, { organisationIds: boundTo(user) })) refuseField("organisationIds", "activity_own_organisation");
}

import type { Role } from "#db/lists";
import { may } from "../permissions";
import type { User } from "../user";

/** Those who may see any person in their scope, as `person.read` in the table of permissions says. */
const readers: readonly Role[] = ["coordinator", "administrator", "organisation_contact"];

/** Whose people the user may see: null for everybody's, otherwise those of these organisations. */
export function peopleScope(user: User): number[] | null {
  const grants = user.grants.filter(({ role }) => readers.includes(role));
  if (grants.some(({ organisationId }) => organisationId === null)) return null;
  return grants.flatMap(({ organisationId }) => organisationId ?? []);
}

/** Whether the user may add people: to the programme, or to an organisation of their own. */
export const mayAddSomewhere = (user: User): boolean =>
  user.grants.some(({ organisationId }) => may(user, "person.add", { organisationId }));

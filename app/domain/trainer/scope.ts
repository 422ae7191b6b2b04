import type { Role } from "#db/lists";
import type { User } from "../user";

/** Those who may see any trainer in their scope, as `trainer.read` in the table of permissions says. */
const readers: readonly Role[] = ["coordinator", "administrator"];

/** Whose trainers the user may see: null for everybody's, otherwise those of these organisations. */
export function trainerScope(user: User): number[] | null {
  const isManager = user.grants.some(({ role }) => role === "programme_manager");
  const grants = user.grants.filter(({ role }) => readers.includes(role));
  if (isManager || grants.some(({ organisationId }) => organisationId === null)) return null;
  return grants.flatMap(({ organisationId }) => organisationId ?? []);
}

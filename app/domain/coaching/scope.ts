import type { User } from "../user";

/** Whose coaching the user may count: null for the whole programme, otherwise that of these organisations. */
export function coachingScope(user: User): number[] | null {
  const grants = user.grants.filter(({ role }) => ["coordinator", "administrator", "programme_manager"].includes(role));
  if (grants.some(({ organisationId, role }) => organisationId === null || role === "programme_manager")) return null;
  return grants.flatMap(({ organisationId }) => organisationId ?? []);
}

/** Of whom the user may read the names of who was never reached: the coordination alone; null for everybody's. */
export function namesScope(user: User): number[] | null {
  const grants = user.grants.filter(({ role }) => role === "coordinator");
  if (grants.some(({ organisationId }) => organisationId === null)) return null;
  return grants.flatMap(({ organisationId }) => organisationId ?? []);
}

import type { User } from "../user";

/** Whose actors the user coordinates: null for everybody's, otherwise those of these organisations, or nobody's. */
export function actorScope(user: User): number[] | null {
  const grants = user.grants.filter(({ role }) => role === "coordinator");
  if (grants.some(({ organisationId }) => organisationId === null)) return null;
  return grants.flatMap(({ organisationId }) => organisationId ?? []);
}

/** In SQL, on a person: within the scope that `actorScope` gives, as the parameter `:scope` (JSON, or null for everybody). */
export const inActorScope = (personAlias: string): string =>
  `(:scope IS NULL OR ${personAlias}.organisation_id IN (SELECT value FROM json_each(:scope)))`;

export const scopeParam = (user: User): string | null => {
  const scope = actorScope(user);
  return scope && JSON.stringify(scope);
};

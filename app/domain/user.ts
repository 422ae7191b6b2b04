import type { Locale, Role } from "#db/lists";

/** The acting person. */
export interface User {
  id: number;
  name: string;
  email: string;
  locale: Locale | null;
  /** Roles in force today; without an organisation a role counts for the whole programme. */
  grants: readonly Grant[];
}

export interface Grant {
  role: Role;
  organisationId: number | null;
}

export const hasRole = (user: User, ...roles: Role[]): boolean =>
  user.grants.some((grant) => roles.includes(grant.role));

/** Whoever has not signed in: may do only what `anyone` may. */
export const anonymous: User = { id: 0, name: "", email: "", locale: null, grants: [] };

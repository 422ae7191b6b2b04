import { actorScope } from "../actor/scope";
import { may } from "../permissions";
import type { User } from "../user";

/**
 * Of whose people the user may know that they are actors: null of everybody's, otherwise of these organisations. That is the
 * coordination, and whoever grants roles in the whole programme. Others do not see the role, nor who is an actor and
 * nothing else: those they know by their acting names alone.
 */
export const actorSight = (user: User): number[] | null => (may(user, "person.grantRole") ? null : actorScope(user));

/** Whether the user may know of people of this organisation that they are actors. */
export function seesActorsOf(user: User, organisationId: number | null): boolean {
  const sight = actorSight(user);
  return sight === null || (organisationId !== null && sight.includes(organisationId));
}

const holds = (condition: string) =>
  `EXISTS (SELECT 1 FROM role_assignment a WHERE a.person_id = p.id AND a.role ${condition} 'actor')`;

/** In SQL, on a person `p`: an actor and nothing else. */
export const isOnlyActor = `(${holds("=")} AND NOT ${holds("<>")})`;

/** In SQL, on a person `p`: in sight as far as acting goes. `:sight` holds the ids of `actorSight`, or null. */
export const isInSight = `(:sight IS NULL OR p.organisation_id IN (SELECT value FROM json_each(:sight)) OR NOT ${isOnlyActor})`;

export function sightParam(user: User): string | null {
  const sight = actorSight(user);
  return sight && JSON.stringify(sight);
}

import type { Reader } from "#db/client.server";
import { type Instant, localDateOf } from "../dates";
import { readVerdictsOf } from "../trainer/growth";
import { readSpread } from "../trainer/spread";
import type { User } from "../user";
import { actorScope } from "./scope";

export interface OrganisationActors {
  id: number;
  name: string;
  /** Qualified today and not away, as the programme counts them. */
  actors: number;
  lacksActors: boolean;
}

/**
 * How many actors each organisation has that takes part today, of those the user coordinates: the same count as the
 * programme's picture. A fixed number of statements.
 */
export function countActorsPerOrganisation(db: Reader, user: User, now: Instant): OrganisationActors[] {
  const scope = actorScope(user);
  const actor = readVerdictsOf(db, "actor", now);
  return readSpread(db, { trainer: [], actor }, localDateOf(now))
    .organisations.filter(({ id, takesPart }) => takesPart && (scope === null || scope.includes(id)))
    .map(({ id, name, actors, lacksActors }) => ({ id, name, actors, lacksActors }));
}

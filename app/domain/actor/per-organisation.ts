import { type Reader, statement } from "#db/client.server";
import { type Instant, localDateOf } from "../dates";
import type { User } from "../user";
import { scopeParam } from "./scope";

/** The programme asks for at least so many actors in each organisation that takes part. */
export const actorsPerOrganisation = 2;

export interface OrganisationActors {
  id: number;
  name: string;
  actors: number;
}

const holdsOn = (row: string) => `${row}.starts_on <= :today AND (${row}.ends_on IS NULL OR ${row}.ends_on >= :today)`;

const countsSql = `
  SELECT o.id, o.name, (SELECT count(DISTINCT p.id) FROM role_assignment r JOIN person p ON p.id = r.person_id
    WHERE p.organisation_id = o.id AND p.disabled_at IS NULL AND r.role = 'actor' AND ${holdsOn("r")}) AS actors
  FROM organisation o
  WHERE (:scope IS NULL OR o.id IN (SELECT value FROM json_each(:scope)))
    AND EXISTS (SELECT 1 FROM participation a WHERE a.organisation_id = o.id AND ${holdsOn("a")})
  ORDER BY o.name, o.id`;

/** How many actors each organisation has that takes part today, of those the user coordinates. One statement. */
export const countActorsPerOrganisation = (db: Reader, user: User, now: Instant): OrganisationActors[] =>
  statement<OrganisationActors>(db, countsSql).all({ scope: scopeParam(user), today: localDateOf(now) });

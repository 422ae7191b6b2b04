import { type Reader, statement } from "#db/client.server";
import { inActorScope, scopeParam } from "../actor/scope";
import type { LocalDate } from "../dates";
import { listTrainerPeople } from "../trainer/people";
import { trainerScope } from "../trainer/scope";
import type { User } from "../user";
import type { BoardGroup } from "./choices";
import type { Candidate } from "./rows";

const actorsSql = `
  SELECT CAST(p.id AS TEXT) AS "key", coalesce(f.display_name, p.given_name) AS name, o.name AS organisation
  FROM role_assignment r JOIN person p ON p.id = r.person_id
  LEFT JOIN actor_file f ON f.person_id = p.id LEFT JOIN organisation o ON o.id = p.organisation_id
  WHERE r.role = 'actor' AND r.starts_on <= :today AND (r.ends_on IS NULL OR r.ends_on >= :today)
    AND p.disabled_at IS NULL AND ${inActorScope("p")}
  GROUP BY p.id`;

const regionsSql = `SELECT code AS "key", name, NULL AS organisation FROM region`;

/**
 * Who or what could have a row on the board today, though they may have nothing in view: the regions, or the trainers and
 * actors (by their acting names) whom the user coordinates. One statement.
 */
export function listCandidates(db: Reader, user: User, by: BoardGroup, today: LocalDate): Candidate[] {
  if (by === "region") return statement<Candidate>(db, regionsSql).all();
  if (by === "actor") return statement<Candidate>(db, actorsSql).all({ today, scope: scopeParam(user) });
  return listTrainerPeople(db, trainerScope(user), today).map(({ id, name, organisation }) => ({
    ...{ key: String(id), name, organisation },
  }));
}

import { type Reader, statement } from "#db/client.server";
import type { LocalDate } from "../dates";
import { displayName, sortName } from "../person/name";

export interface TrainerPerson {
  id: number;
  name: string;
  sortName: string;
  organisationId: number | null;
  organisation: string | null;
}

const select = `
  SELECT p.id, p.given_name AS givenName, p.infix, p.family_name AS familyName, p.organisation_id AS organisationId,
    o.name AS organisation
  FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id`;

/** Whoever has the role today, is or was on a trainer's track, or is or was qualified as one. */
const isTrainer = `
  p.id IN (
    SELECT person_id FROM role_assignment
    WHERE role = 'trainer' AND starts_on <= :today AND (ends_on IS NULL OR ends_on >= :today)
    UNION SELECT c.person_id FROM candidacy c JOIN track k ON k.id = c.track_id WHERE k.qualification <> 'training_actor'
    UNION SELECT person_id FROM certification WHERE qualification <> 'training_actor')`;

interface Row {
  id: number;
  givenName: string;
  infix: string | null;
  familyName: string;
  organisationId: number | null;
  organisation: string | null;
}

const personOf = ({ givenName, infix, familyName, ...row }: Row): TrainerPerson => ({
  ...row,
  name: displayName(givenName, infix, familyName),
  sortName: sortName(givenName, infix, familyName),
});

/** Every trainer with an account in use, of these organisations (null: of all), by name. One statement. */
export function listTrainerPeople(db: Reader, scope: readonly number[] | null, today: LocalDate): TrainerPerson[] {
  const scoped = scope === null ? "" : "AND p.organisation_id IN (SELECT value FROM json_each(:scope))";
  const sql = `${select} WHERE p.disabled_at IS NULL AND ${isTrainer} ${scoped} ORDER BY p.family_key, p.given_key, p.id`;
  const params = scope === null ? { today } : { today, scope: JSON.stringify(scope) };
  return statement<Row>(db, sql).all(params).map(personOf);
}

/** Someone who is or was a trainer. One statement. */
export function findTrainerPerson(db: Reader, id: number, today: LocalDate): TrainerPerson | undefined {
  const row = statement<Row>(db, `${select} WHERE p.id = :id AND ${isTrainer}`).get({ id, today });
  return row && personOf(row);
}

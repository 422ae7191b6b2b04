import { type Reader, statement } from "#db/client.server";
import { type LocalDate, yearOf } from "../dates";
import { may } from "../permissions";
import { displayName } from "../person/name";
import { found } from "../refusal";
import type { User } from "../user";
import { findBasis } from "./facts";
import { listAllowancesOf } from "./queries";
import { judgeAllowance } from "./rules";

interface PersonRow {
  givenName: string;
  infix: string | null;
  familyName: string;
  organisationId: number | null;
}

const personSql = `
  SELECT p.given_name AS givenName, p.infix, p.family_name AS familyName, p.organisation_id AS organisationId
  FROM person p WHERE p.id = ? AND (EXISTS (SELECT 1 FROM actor_file f WHERE f.person_id = p.id)
    OR EXISTS (SELECT 1 FROM role_assignment r WHERE r.person_id = p.id AND r.role = 'actor'))`;

/**
 * What an actor whom the user coordinates was paid in a year, and where that leaves the limits of the year and of its
 * latest month; `verdict` is null for who has no file. Refuses `not_found`. Five statements.
 */
export function requireActorYear(db: Reader, user: User, personId: number, year: number, today: LocalDate) {
  const row = found(statement<PersonRow>(db, personSql).get(personId));
  found(may(user, "allowance.record", { organisationId: row.organisationId }) ? row : null);
  const allowances = listAllowancesOf(db, personId, year);
  const basis = findBasis(db, personId, year);
  const date = year === yearOf(today) ? today : `${year}-12-31`;
  const nothingMore = { date, minutes: null, allowanceCents: 0, expensesCents: 0 };
  return {
    name: displayName(row.givenName, row.infix, row.familyName),
    allowances,
    verdict: basis ? judgeAllowance({ ...basis, payment: nothingMore, others: basis.payments }) : null,
  };
}

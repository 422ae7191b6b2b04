import { type Reader, statement } from "#db/client.server";
import type { AllowanceSource } from "#db/lists";
import { inActorScope, scopeParam } from "../actor/scope";
import { type Instant, type LocalDate, localDateOf } from "../dates";
import { may } from "../permissions";
import { displayName } from "../person/name";
import { found } from "../refusal";
import type { User } from "../user";
import type { Cents } from "./amounts";

/** An allowance with whose it is and what for. */
export interface Allowance {
  id: number;
  personId: number;
  name: string;
  organisationId: number | null;
  source: AllowanceSource;
  payer: string | null;
  trainingCode: string | null;
  session: string | null;
  date: LocalDate;
  minutes: number;
  allowanceCents: Cents;
  expensesCents: Cents;
  passedReason: string | null;
  exportId: number | null;
  voidedAt: Instant | null;
  voidReason: string | null;
}

interface Row extends Omit<Allowance, "name"> {
  givenName: string;
  infix: string | null;
  familyName: string;
}

const allowanceSql = (condition: string) => `
  SELECT a.id, a.person_id AS personId, p.given_name AS givenName, p.infix, p.family_name AS familyName,
    p.organisation_id AS organisationId, a.source, a.payer, t.code AS trainingCode, s.name AS session, a.date, a.minutes,
    a.allowance_cents AS allowanceCents, a.expenses_cents AS expensesCents, a.passed_reason AS passedReason,
    a.export_id AS exportId, a.voided_at AS voidedAt, a.void_reason AS voidReason
  FROM allowance a JOIN person p ON p.id = a.person_id LEFT JOIN booking b ON b.id = a.booking_id
  LEFT JOIN session s ON s.id = b.session_id LEFT JOIN training t ON t.id = s.training_id
  WHERE ${condition} ORDER BY a.date, a.id`;

const named = ({ givenName, infix, familyName, ...row }: Row): Allowance => ({
  ...row,
  name: displayName(givenName, infix, familyName),
});

const readySql = allowanceSql(`a.source = 'programme' AND a.export_id IS NULL AND a.voided_at IS NULL
  AND a.allowance_cents + a.expenses_cents > 0 AND ${inActorScope("p")}`);

/** What waits for payment of the actors whom the user coordinates, by date. One statement. */
export const listReadyAllowances = (db: Reader, user: User): Allowance[] =>
  statement<Row>(db, readySql)
    .all({ scope: scopeParam(user) })
    .map(named);

const ofExportSql = allowanceSql("a.export_id = ?");

/** What is on a list that went out for payment, as it went out; refuses `not_found`. Two statements. */
export function requireExport(db: Reader, user: User, exportId: number): { on: LocalDate; rows: Allowance[] } {
  found(may(user, "allowance.export", { organisationId: null }) ? user : null);
  const list = found(statement<{ at: Instant }>(db, "SELECT at FROM allowance_export WHERE id = ?").get(exportId));
  return { on: localDateOf(list.at), rows: statement<Row>(db, ofExportSql).all(exportId).map(named) };
}

export interface ListedExport {
  id: number;
  at: Instant;
  count: number;
  totalCents: Cents;
}

const exportsSql = `
  SELECT e.id, e.at, count(a.id) AS count, coalesce(sum(a.allowance_cents + a.expenses_cents), 0) AS totalCents
  FROM allowance_export e LEFT JOIN allowance a ON a.export_id = e.id
  GROUP BY e.id ORDER BY e.id DESC LIMIT 24`;

/** The lists that went out for payment, the latest first; nothing for who may not make one. One statement. */
export const listExports = (db: Reader, user: User): ListedExport[] =>
  may(user, "allowance.export", { organisationId: null }) ? statement<ListedExport>(db, exportsSql).all() : [];

const oneSql = allowanceSql("a.id = ?");

/** One allowance of an actor whom the user coordinates; refuses `not_found`. One statement. */
export function requireAllowance(db: Reader, user: User, id: number): Allowance {
  const row = found(statement<Row>(db, oneSql).get(id));
  found(may(user, "allowance.record", { organisationId: row.organisationId }) ? row : null);
  return named(row);
}

const ofActorSql = allowanceSql("a.person_id = :personId AND a.date BETWEEN :from AND :until");

/** What an actor was paid in a year, by whomever, what was voided too. One statement. */
export const listAllowancesOf = (db: Reader, personId: number, year: number): Allowance[] =>
  statement<Row>(db, ofActorSql)
    .all({ personId, from: `${year}-01-01`, until: `${year}-12-31` })
    .map(named);

const actorsSql = `
  SELECT p.id, p.given_name AS givenName, p.infix, p.family_name AS familyName
  FROM actor_file f JOIN person p ON p.id = f.person_id
  WHERE ${inActorScope("p")} ORDER BY p.given_name, p.family_name, p.id`;

/** The actors with a file whom the user coordinates, by first name. One statement. */
export const listPayableActors = (db: Reader, user: User): { id: number; name: string }[] =>
  statement<{ id: number; givenName: string; infix: string | null; familyName: string }>(db, actorsSql)
    .all({ scope: scopeParam(user) })
    .map(({ id, givenName, infix, familyName }) => ({ id, name: displayName(givenName, infix, familyName) }));

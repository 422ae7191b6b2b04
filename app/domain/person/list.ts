import { type Reader, statement } from "#db/client.server";
import { type Role, roles } from "#db/lists";
import type { LocalDate } from "../dates";
import { quotedForSearch } from "../search/words";
import type { User } from "../user";
import { actorSight, isInSight, seesActorsOf } from "./actor-sight";
import { foldKey, sortName } from "./name";
import { peopleScope } from "./scope";

export const pageSize = 50;
/** More than these are neither counted nor paged through: who looks for someone narrows the list down. */
export const mostCounted = 10_000;
const mostFound = 2_000;

export interface PeopleFilter {
  text?: string | undefined;
  role?: Role | undefined;
  organisation?: number | undefined;
}

export interface ListedPerson {
  id: number;
  name: string;
  email: string;
  organisation: string | null;
  jobTitle: string | null;
  roles: Role[];
  isDisabled: boolean;
}

interface Query {
  where: string;
  params: Record<string, string | number>;
}

const inForce = "r.starts_on <= :today AND (r.ends_on IS NULL OR r.ends_on >= :today)";

/** Nearly everybody is a professional: those are met while walking by name. The few with another role come first. */
const roleClause = (role: Role): string =>
  role === "professional"
    ? `EXISTS (SELECT 1 FROM role_assignment r WHERE r.person_id = p.id AND r.role = :role AND ${inForce})`
    : `p.id IN (SELECT r.person_id FROM role_assignment r WHERE r.role = :role AND ${inForce})`;

function queryOf(user: User, { text, role, organisation }: PeopleFilter, today: LocalDate): Query {
  const scope = peopleScope(user);
  const sight = actorSight(user);
  const clauses = [
    sight && isInSight,
    sight && role === "actor" && "p.organisation_id IN (SELECT value FROM json_each(:sight))",
    scope && "p.organisation_id IN (SELECT value FROM json_each(:scope))",
    organisation !== undefined && "p.organisation_id = :organisation",
    role && roleClause(role),
  ];
  return {
    where: clauses.filter(Boolean).join(" AND ") || "1",
    params: {
      today,
      ...(scope && { scope: JSON.stringify(scope) }),
      ...(sight && { sight: JSON.stringify(sight) }),
      ...(organisation !== undefined && { organisation }),
      ...(role && { role }),
      ...(text && textParams(text)),
    },
  };
}

/** The index knows words by three letters; a shorter text is taken for the start of a name. */
function textParams(text: string): Record<string, string> {
  if (text.length >= 3) return { words: quotedForSearch(text) };
  const key = foldKey(text);
  return { key, keyEnd: `${key}\u{10ffff}` };
}

const found = (where: string, text: string) =>
  text.length >= 3
    ? `SELECT p.id, p.family_key, p.given_key FROM person_search f CROSS JOIN person p ON p.id = f.rowid
       WHERE f.words MATCH :words AND ${where} LIMIT ${mostFound + 1}`
    : `SELECT p.id, p.family_key, p.given_key FROM person p
       WHERE ((p.family_key >= :key AND p.family_key < :keyEnd) OR (p.given_key >= :key AND p.given_key < :keyEnd))
         AND ${where} LIMIT ${mostFound + 1}`;

const counted = (where: string) => `SELECT p.id FROM person p WHERE ${where} LIMIT ${mostCounted + 1}`;
const byName = "p.family_key, p.given_key, p.id";

const detailOf = (ids: string) => `
  SELECT p.id, p.given_name AS givenName, p.infix, p.family_name AS familyName, p.email, o.name AS organisation,
    p.job_title AS jobTitle, p.disabled_at AS disabledAt,
    p.organisation_id AS organisationId,
    (SELECT group_concat(DISTINCT r.role) FROM role_assignment r WHERE r.person_id = p.id AND ${inForce}) AS roles
  FROM (${ids}) page JOIN person p ON p.id = page.id LEFT JOIN organisation o ON o.id = p.organisation_id
  ORDER BY ${byName}`;

interface Row {
  id: number;
  givenName: string;
  infix: string | null;
  familyName: string;
  email: string;
  organisation: string | null;
  jobTitle: string | null;
  organisationId: number | null;
  disabledAt: number | null;
  roles: string | null;
}

function listed({ givenName, infix, familyName, disabledAt, organisationId, ...row }: Row, user: User): ListedPerson {
  const held = (row.roles ?? "").split(",");
  const isTold = (role: Role) => role !== "actor" || seesActorsOf(user, organisationId);
  return {
    ...row,
    name: sortName(givenName, infix, familyName),
    roles: roles.filter((role) => held.includes(role) && isTold(role)),
    isDisabled: disabledAt !== null,
  };
}

/**
 * One page of the people the user may see, by family name, with how many there are: two statements. Of more than 2,000
 * that match a text, or 10,000 that match a filter, `isMore` says that only so many were counted.
 */
export function listPeople(db: Reader, user: User, filter: PeopleFilter, page: number, today: LocalDate) {
  const { where, params } = queryOf(user, filter, today);
  const limit = filter.text ? mostFound : mostCounted;
  const source = filter.text ? found(where, filter.text) : where === "1" ? "SELECT id FROM person" : counted(where);
  const counting = statement<{ total: number }>(db, `SELECT count(*) AS total FROM (${source})`);
  const count = counting.get(params)?.total ?? 0;
  const isMore = where + (filter.text ?? "") !== "1" && count > limit;
  const total = isMore ? limit : count;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const shown = Math.min(Math.max(1, page), pages);
  const from = filter.text ? `(${found(where, filter.text)}) p` : `person p WHERE ${where}`;
  const ids = `SELECT p.id FROM ${from} ORDER BY ${byName} LIMIT ${pageSize} OFFSET :offset`;
  const rows = statement<Row>(db, detailOf(ids)).all({ ...params, offset: (shown - 1) * pageSize });
  return { rows: rows.map((row) => listed(row, user)), total, isMore, page: shown, pages };
}

import { type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { displayName, foldKey, nearEqualNames } from "../person/name";
import type { NameParts } from "../person/parse-name";
import { peopleScope } from "../person/scope";
import type { User } from "../user";

/** A person whom the records know. */
export interface KnownPerson extends NameParts {
  id: number;
  name: string;
  email: string;
  organisationId: number | null;
  organisation: string | null;
  jobTitle: string | null;
  isDisabled: boolean;
}

type Row = Omit<KnownPerson, "name" | "isDisabled"> & { disabledAt: number | null };

const columns = sql`p.id, p.given_name AS "givenName", p.infix, p.family_name AS "familyName", p.email,
  p.organisation_id AS "organisationId", o.name AS "organisation", p.job_title AS "jobTitle", p.disabled_at AS "disabledAt"`;

const known = ({ disabledAt, ...row }: Row): KnownPerson => ({
  ...row,
  name: displayName(row.givenName, row.infix, row.familyName),
  isDisabled: disabledAt !== null,
});

/** The people of a condition on `p`. */
export const listKnown = (db: Reader, condition: SQL): KnownPerson[] =>
  db
    .all<Row>(
      sql`SELECT ${columns} FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id WHERE ${condition}`,
    )
    .map(known);

/** The people of these addresses (in lower case), by address. */
export function peopleByEmail(db: Reader, emails: readonly string[]): Map<string, KnownPerson> {
  const list = listKnown(db, sql`p.email_key IN (SELECT value FROM json_each(${JSON.stringify(emails)}))`);
  return new Map(list.map((one) => [one.email.toLowerCase(), one]));
}

export const personById = (db: Reader, id: number): KnownPerson | undefined => listKnown(db, sql`p.id = ${id}`)[0];

/** Whom the user may see (null, the system, sees all), as a condition on `p`. */
export function visiblePeople(user: User | null): SQL {
  const scope = user && peopleScope(user);
  return scope ? sql`p.organisation_id IN (SELECT value FROM json_each(${JSON.stringify(scope)}))` : sql`1`;
}

const mostAsked = 5;

/**
 * For each name, by its place in the list, the people with nearly the same name whom the user may see: at most five. The index
 * on names finds those who share the family name and an initial, the given name and the start of the family name, or
 * both the other way round; `nearEqualNames` decides.
 */
export function nearEqualPeople(
  db: Reader,
  user: User | null,
  names: readonly NameParts[],
): Map<number, KnownPerson[]> {
  const probes = names.flatMap((name, index) => probesOf(name, index));
  const pairs = db.all<{ index: number; id: number }>(pairsOf(probes));
  const ids = [...new Set(pairs.map(({ id }) => id))];
  if (ids.length === 0) return new Map();
  const some = sql`p.id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND p.disabled_at IS NULL`;
  const people = new Map(listKnown(db, sql`${some} AND ${visiblePeople(user)}`).map((one) => [one.id, one]));
  return nearest(names, pairs, people);
}

function nearest(
  names: readonly NameParts[],
  pairs: readonly { index: number; id: number }[],
  people: ReadonlyMap<number, KnownPerson>,
): Map<number, KnownPerson[]> {
  const found = new Map<number, KnownPerson[]>();
  for (const { index, id } of pairs) {
    const [typed, one] = [names[index], people.get(id)];
    const others = found.get(index) ?? [];
    if (!typed || !one || others.length === mostAsked || others.includes(one)) continue;
    const isNear = nearEqualNames(displayName(typed.givenName, typed.infix, typed.familyName), one.name);
    if (isNear) found.set(index, [...others, one]);
  }
  return found;
}

interface Probe {
  index: number;
  given: string;
  family: string;
  /** The first two letters of the family name, and what sorts after all that begin with them. */
  from: string;
  to: string;
}

function probesOf({ givenName, familyName }: NameParts, index: number): Probe[] {
  const given = foldKey(givenName);
  const family = foldKey(familyName);
  const spellings = [...new Set([family, family.replaceAll("ij", "y"), family.replaceAll("y", "ij")])];
  return spellings.map((spelling) => {
    const from = spelling.slice(0, 2);
    return { index, given, family: spelling, from, to: `${from}\u{10ffff}` };
  });
}

/** Pairs of a probe and a person, each by a range of the index on family and given name. */
function pairsOf(probes: readonly Probe[]): SQL {
  const probe = (key: keyof Probe) => sql.raw(`json_extract(probe.value, '$.${key}')`);
  const from = sql`FROM json_each(${JSON.stringify(probes)}) probe CROSS JOIN person p`;
  const pair = sql`SELECT ${probe("index")} AS "index", p.id`;
  return sql`
    ${pair} ${from} WHERE p.family_key = ${probe("family")}
      AND substr(p.given_key, 1, 1) = substr(${probe("given")}, 1, 1)
      AND (abs(length(p.given_key) - length(${probe("given")})) <= 2 OR 1 IN (length(p.given_key), length(${probe("given")})))
    UNION
    ${pair} ${from} WHERE p.family_key >= ${probe("from")} AND p.family_key < ${probe("to")}
      AND p.given_key = ${probe("given")}
    UNION
    ${pair} ${from} WHERE p.family_key = ${probe("given")} AND p.given_key = ${probe("family")}
    ORDER BY 1, 2`;
}

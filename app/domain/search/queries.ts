import { type Reader, statement } from "#db/client.server";
import type { TrainingStatus } from "#db/lists";
import type { LocalDate } from "../dates";
import { may } from "../permissions";
import { isInSight, sightParam } from "../person/actor-sight";
import { displayName, foldKey } from "../person/name";
import { peopleScope } from "../person/scope";
import { visibleClause } from "../training/visible";
import type { User } from "../user";
import { quotedForSearch } from "./words";

export interface FoundPerson {
  id: number;
  name: string;
  organisation: string | null;
  jobTitle: string | null;
}

export interface FoundTraining {
  code: string;
  client: string;
  region: string;
  status: TrainingStatus;
  firstDate: LocalDate | null;
}

export interface Found<Item> {
  items: Item[];
  /** There are more than these. */
  hasMore: boolean;
}

const shown = 10;

/** Only so many hits are weighed: with three hundred thousand people a common syllable has more than anyone reads. */
const candidates = 100;

interface PersonRow {
  id: number;
  givenName: string;
  infix: string | null;
  familyName: string;
  givenKey: string;
  familyKey: string;
  organisation: string | null;
  jobTitle: string | null;
}

const personColumns = `p.id, p.given_name AS givenName, p.infix, p.family_name AS familyName, p.given_key AS givenKey,
  p.family_key AS familyKey, o.name AS organisation, p.job_title AS jobTitle`;

const inScope = `(:everywhere OR p.organisation_id IN (SELECT value FROM json_each(:own))) AND ${isInSight}`;

const anywhereSql = `
  SELECT ${personColumns} FROM person_search f JOIN person p ON p.id = f.rowid
  LEFT JOIN organisation o ON o.id = p.organisation_id
  WHERE person_search MATCH :words AND ${inScope} LIMIT ${candidates}`;

/** Those whose name begins with it, by the indexes on names: they come first and must not drop out among many hits. */
const startingSql = (column: "family_key" | "given_key") => `
  SELECT ${personColumns} FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
  WHERE p.${column} >= :start AND p.${column} < :end AND ${inScope} ORDER BY p.${column} LIMIT ${candidates}`;

/** People whose name or address holds every word, best first, within what the user may see. Three statements. */
export function searchPeople(db: Reader, user: User, text: string): Found<FoundPerson> {
  if (!may(user, "person.list")) return { items: [], hasMore: false };
  const own = peopleScope(user);
  const scope = { everywhere: own === null ? 1 : 0, own: JSON.stringify(own ?? []), sight: sightParam(user) };
  const start = foldKey(text.split(/\s+/)[0] ?? "");
  const range = { ...scope, start, end: `${start}\u{10ffff}` };
  const whole = foldKey(text);
  const rows = [
    ...(start === "" ? [] : statement<PersonRow>(db, startingSql("family_key")).all(range)),
    ...(start === "" ? [] : statement<PersonRow>(db, startingSql("given_key")).all(range)),
  ].filter((row) => keyOf(row).some((key) => key.includes(whole)));
  const hits = statement<PersonRow>(db, anywhereSql).all({ ...scope, words: quotedForSearch(text) });
  const people = [...new Map([...rows, ...hits].map((row) => [row.id, row])).values()];
  const ranked = people
    .map((row) => ({ row, rank: rankOf(row, whole, start) }))
    .sort((one, other) => one.rank - other.rank || byName(one.row, other.row));
  return { items: ranked.slice(0, shown).map(({ row }) => personOf(row)), hasMore: people.length > shown };
}

/** A name as one reads it and as one looks it up, folded. */
const keyOf = ({ infix, givenKey, familyKey }: PersonRow): string[] => [
  givenKey + (infix === null ? "" : foldKey(infix)) + familyKey,
  givenKey + familyKey,
  familyKey + givenKey,
];

/** The whole name or a whole part of it, then a name that begins so, then one in which a part begins so, then the rest. */
function rankOf(row: PersonRow, whole: string, start: string): number {
  const keys = keyOf(row);
  if ([...keys, row.familyKey, row.givenKey].includes(whole)) return 0;
  if (keys.some((key) => key.startsWith(whole))) return 1;
  return row.familyKey.startsWith(start) || row.givenKey.startsWith(start) ? 2 : 3;
}

const byName = (one: PersonRow, other: PersonRow): number =>
  one.familyKey.localeCompare(other.familyKey) || one.givenKey.localeCompare(other.givenKey) || one.id - other.id;

const personOf = ({ id, givenName, infix, familyName, organisation, jobTitle }: PersonRow): FoundPerson => ({
  ...{ id, organisation, jobTitle },
  name: displayName(givenName, infix, familyName),
});

const trainingSql = (scope: string) => `
  SELECT training.code, client.name AS client, area.name AS region, training.status, training.first_date AS firstDate
  FROM training JOIN organisation client ON client.id = training.client_organisation_id
  JOIN region area ON area.code = training.region_code
  WHERE ${scope} AND training.id IN (SELECT rowid FROM training_search WHERE training_search MATCH :words
    ORDER BY rowid DESC LIMIT ${candidates * 10})
  ORDER BY training.code <> :text, training.first_date DESC, training.id DESC LIMIT ${shown + 1}`;

/** Trainings whose code, client or region holds every word, within what the user may see. One statement. */
export function searchTrainings(db: Reader, user: User, text: string): Found<FoundTraining> {
  const { clause, params } = visibleClause(user);
  const rows = statement<FoundTraining>(db, trainingSql(clause)).all({ ...params, text, words: quotedForSearch(text) });
  return { items: rows.slice(0, shown), hasMore: rows.length > shown };
}

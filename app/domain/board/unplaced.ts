import { type Reader, statement } from "#db/client.server";
import type { LocalDate } from "../dates";
import { may } from "../permissions";
import { isSearchable, quotedForSearch } from "../search/words";
import { visibleClause } from "../training/visible";
import type { User } from "../user";
import type { BoardQuery } from "./query";
import { narrowed } from "./sessions";

/** A training that is still to get its dates; what is null of its wish follows from its year. */
export interface UnplacedTraining {
  trainingId: number;
  code: string;
  version: number;
  client: string;
  regionCode: string;
  region: string;
  type: string;
  year: number;
  earliest: LocalDate | null;
  latest: LocalDate | null;
  preferred: LocalDate | null;
  /** Whether the user may give it dates. */
  mayPlan: boolean;
}

export interface Unplaced {
  /** Those that must come first, first. */
  items: UnplacedTraining[];
  /** How many match, also beyond the ones that are shown. */
  total: number;
  /** How many there are without the words. */
  all: number;
}

const shown = 60;

const unplacedSql = (scope: string, words: string) => `
  SELECT training.id AS trainingId, training.code, training.version, client.name AS client,
    training.region_code AS regionCode, area.name AS region,
    kind.name AS type, training.year, training.client_organisation_id AS clientOrganisationId,
    wish.earliest_on AS earliest, wish.latest_on AS latest, wish.preferred_on AS preferred,
    count(*) OVER () AS total
  FROM training
  JOIN organisation client ON client.id = training.client_organisation_id
  JOIN region area ON area.code = training.region_code
  JOIN training_type kind ON kind.id = training.training_type_id
  LEFT JOIN planning_wish wish ON wish.training_id = training.id
  WHERE ${scope} AND ${words}
  ORDER BY coalesce(wish.latest_on, training.year || '-12-31'), training.id LIMIT ${shown}`;

const countSql = (scope: string) => `SELECT count(*) AS count FROM training WHERE ${scope}`;

type Row = Omit<UnplacedTraining, "mayPlan"> & { clientOrganisationId: number; total: number };

/** The index knows text by three letters; a shorter text is taken for the start of a code. */
function wordsCondition(text: string | undefined): { condition: string; params: Record<string, string> } {
  if (text === undefined) return { condition: "1", params: {} };
  if (!isSearchable(text)) {
    return { condition: "training.code LIKE :codeStart", params: { codeStart: `${text.replace(/[%_]/g, "")}%` } };
  }
  const condition = "training.id IN (SELECT rowid FROM training_search WHERE training_search MATCH :words)";
  return { condition, params: { words: quotedForSearch(text) } };
}

/** The planned trainings without dates that the user may see, narrowed as the board is. Two statements. */
export function listUnplaced(db: Reader, user: User, query: BoardQuery): Unplaced {
  const visible = visibleClause(user);
  const filter = narrowed(query);
  const words = wordsCondition(query.text);
  const scope = `training.status = 'planned' AND training.first_date IS NULL AND ${visible.clause} AND ${filter.condition}`;
  const params = { ...visible.params, ...filter.params };
  const all = statement<{ count: number }>(db, countSql(scope)).get(params)?.count ?? 0;
  const rows = statement<Row>(db, unplacedSql(scope, words.condition)).all({ ...params, ...words.params });
  const items = rows.map(({ clientOrganisationId: organisationId, total: _total, ...row }) => ({
    ...row,
    mayPlan: may(user, "training.plan", { organisationId }),
  }));
  return { items, total: rows[0]?.total ?? 0, all };
}

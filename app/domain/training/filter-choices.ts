import { type Reader, statement } from "#db/client.server";
import { displayName } from "../person/name";
import type { User } from "../user";
import type { TrainingFilter } from "./filter";
import { seesAllTrainings, visibleClause } from "./visible";

export interface Named {
  id: string;
  name: string;
}

export interface FilterChoices {
  years: number[];
  regions: Named[];
  /** Empty when there are too many for a list, or when the user sees a few organisations anyway. */
  organisations: Named[];
}

/** A longer list is no help: there the text finds an organisation too. */
const mostOrganisations = 60;

const yearsSql = "SELECT (SELECT min(year) FROM training) AS first, (SELECT max(year) FROM training) AS last";
const regionsSql = "SELECT code AS id, name FROM region ORDER BY name";
const organisationsSql = `SELECT CAST(id AS TEXT) AS id, name FROM organisation ORDER BY name LIMIT ${mostOrganisations + 1}`;

/** What the list of trainings can be narrowed to. At most three statements, bounded whatever the programme's size. */
export function listFilterChoices(db: Reader, user: User): FilterChoices {
  const { first, last } = statement<{ first: number | null; last: number | null }>(db, yearsSql).get() ?? {};
  const organisations = seesAllTrainings(user) ? statement<Named>(db, organisationsSql).all() : [];
  return {
    years: first && last ? Array.from({ length: last - first + 1 }, (_, index) => last - index) : [],
    regions: statement<Named>(db, regionsSql).all(),
    organisations: organisations.length > mostOrganisations ? [] : organisations,
  };
}

/** A name is told only of an organisation and a trainer that stand with a training the user may see. */
const namesSql = (clause: string) => `
  SELECT (SELECT name FROM region WHERE code = :region) AS region,
    (SELECT o.name FROM organisation o WHERE o.id = :organisation AND (:seesAll OR EXISTS
      (SELECT 1 FROM training WHERE training.client_organisation_id = o.id AND ${clause}))) AS organisation,
    p.given_name AS givenName, p.infix, p.family_name AS familyName
  FROM (SELECT 1) LEFT JOIN person p ON p.id = :trainer AND EXISTS
    (SELECT 1 FROM role_assignment r WHERE r.person_id = p.id AND r.role = 'trainer')
    AND (:seesAll OR EXISTS (SELECT 1 FROM booking held JOIN session planned ON planned.id = held.session_id
      JOIN training ON training.id = planned.training_id
      WHERE held.person_id = p.id AND held.function = 'trainer' AND held.ended_at IS NULL AND ${clause}))`;

interface NamesRow {
  region: string | null;
  organisation: string | null;
  givenName: string | null;
  infix: string | null;
  familyName: string | null;
}

export interface FilterNames {
  region: string | null;
  organisation: string | null;
  trainer: string | null;
}

/** The names of what a filter points to; null for what is not there, or not for this user's eyes. One statement. */
export function readFilterNames(db: Reader, user: User, filter: TrainingFilter): FilterNames {
  const { region = null, organisation = null, trainer = null } = filter;
  const { clause, params } = visibleClause(user);
  const row = statement<NamesRow>(db, namesSql(clause)).get({
    ...{ ...params, seesAll: seesAllTrainings(user) ? 1 : 0 },
    ...{ region, organisation, trainer: typeof trainer === "number" ? trainer : null },
  });
  const { givenName = null, infix = null, familyName = null } = row ?? {};
  const found = givenName && familyName ? displayName(givenName, infix, familyName) : null;
  return {
    region: row?.region ?? null,
    organisation: row?.organisation ?? null,
    trainer: typeof trainer === "string" ? trainer : found,
  };
}

import { asc, desc, eq } from "drizzle-orm";
import { type Reader, statement } from "#db/client.server";
import type { TrainingStatus } from "#db/lists";
import { organisation, organisationAlias, participation, region } from "#db/schema.server";
import type { LocalDate } from "../dates";
import { found } from "../refusal";
import { visibleClause } from "../training/visible";
import type { User } from "../user";

export interface ListedOrganisation {
  id: number;
  name: string;
  region: string | null;
  /** The period that counts today, or the latest one. */
  startsOn: LocalDate | null;
  endsOn: LocalDate | null;
  people: number;
  trainings: number;
}

export const pageSize = 50;

const pageSql = `
  SELECT o.id, o.name, g.name AS region, p.starts_on AS startsOn, p.ends_on AS endsOn,
    (SELECT count(*) FROM person m WHERE m.organisation_id = o.id) AS people,
    (SELECT count(*) FROM training t WHERE t.client_organisation_id = o.id) AS trainings
  FROM (SELECT id, name, region_code FROM organisation ORDER BY name, id LIMIT :limit OFFSET :offset) o
  LEFT JOIN region g ON g.code = o.region_code
  LEFT JOIN participation p ON p.id = (SELECT id FROM participation WHERE organisation_id = o.id
    ORDER BY starts_on DESC LIMIT 1)
  ORDER BY o.name, o.id`;

/** One page of the organisations by name, with how many there are: two statements. */
export function listOrganisations(db: Reader, page: number) {
  const total = statement<{ total: number }>(db, "SELECT count(*) AS total FROM organisation").get()?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const shown = Math.min(Math.max(1, page), pages);
  const window = { limit: pageSize, offset: (shown - 1) * pageSize };
  return { rows: statement<ListedOrganisation>(db, pageSql).all(window), total, page: shown, pages };
}

/** An organisation with its other names and its periods in the programme; refuses `not_found`. */
export function requireOrganisation(db: Reader, id: number) {
  const row = found(
    db
      .select({ organisation, region: region.name })
      .from(organisation)
      .leftJoin(region, eq(region.code, organisation.regionCode))
      .where(eq(organisation.id, id))
      .get(),
  );
  const aliases = db
    .select({ name: organisationAlias.name })
    .from(organisationAlias)
    .where(eq(organisationAlias.organisationId, id))
    .orderBy(asc(organisationAlias.name))
    .all();
  const { version, name, regionCode } = row.organisation;
  return {
    ...{ id, version, name, regionCode, region: row.region },
    aliases: aliases.map((alias) => alias.name),
    periods: db
      .select({ id: participation.id, startsOn: participation.startsOn, endsOn: participation.endsOn })
      .from(participation)
      .where(eq(participation.organisationId, id))
      .orderBy(desc(participation.startsOn))
      .all(),
  };
}

export interface OrganisationTraining {
  code: string;
  status: TrainingStatus;
  firstDate: LocalDate | null;
  year: number;
}

const latest = 10;

const trainingsSql = (clause: string) => `
  SELECT training.code, training.status, training.first_date AS firstDate, training.year FROM training
  WHERE training.client_organisation_id = :id AND ${clause}
  ORDER BY training.first_date DESC LIMIT ${latest}`;

const countsSql = `SELECT (SELECT count(*) FROM person WHERE organisation_id = :id) AS people,
  (SELECT count(*) FROM training WHERE client_organisation_id = :id) AS trainings`;

/** How many people and trainings an organisation has, and its latest trainings that the user may see. Two statements. */
export function readOrganisationTotals(db: Reader, user: User, id: number) {
  const { clause, params } = visibleClause(user);
  const counts = statement<{ people: number; trainings: number }>(db, countsSql).get({ id });
  const latestTrainings = statement<OrganisationTraining>(db, trainingsSql(clause)).all({ ...params, id });
  return { people: counts?.people ?? 0, trainings: counts?.trainings ?? 0, latest: latestTrainings };
}

import { type Reader, statement } from "#db/client.server";

export interface RegionCoverage {
  code: string;
  name: string;
  trainings: number;
  enrolments: number;
}

const regionsSql = `
  SELECT g.code, g.name, coalesce(c.trainings, 0) AS trainings, coalesce(c.enrolments, 0) AS enrolments
  FROM region g LEFT JOIN region_tally c ON c.region_code = g.code ORDER BY trainings DESC, g.name`;

/** Each youth region with its trainings and how many enrolments they had, from sums that triggers keep. One statement. */
export const listRegionCoverage = (db: Reader): RegionCoverage[] => statement<RegionCoverage>(db, regionsSql).all();

export interface YearParticipation {
  year: number;
  organisations: number;
}

const participationSql = `
  SELECT y.value AS year, (SELECT count(DISTINCT p.organisation_id) FROM participation p
    WHERE p.programme_id = :programmeId AND p.starts_on <= y.value || '-12-31'
      AND (p.ends_on IS NULL OR p.ends_on >= y.value || '-01-01')) AS organisations
  FROM json_each(:years) y ORDER BY y.value`;

/** How many organisations took part in each of these years. One statement. */
export const listParticipation = (db: Reader, programmeId: number, years: readonly number[]): YearParticipation[] =>
  statement<YearParticipation>(db, participationSql).all({ programmeId, years: JSON.stringify(years) });

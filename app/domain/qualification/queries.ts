import { type Reader, statement } from "#db/client.server";
import type { Away, Period } from "./rules";

/** What is known of someone's qualifications and of when they are away. */
export interface Qualifications {
  periods: Period[];
  aways: Away[];
}

const periodsSql = `
  SELECT person_id AS personId, qualification, starts_on AS startsOn, ends_on AS endsOn, grace_months AS graceMonths,
    withdrawn_on AS withdrawnOn
  FROM certification WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY id`;

const awaysSql = `
  SELECT person_id AS personId, kind, starts_on AS startsOn, ends_on AS endsOn
  FROM pause WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY id`;

/** The qualifications of these people; whoever has none is in the map with nothing. Two statements. */
export function readQualifications(db: Reader, personIds: readonly number[]): ReadonlyMap<number, Qualifications> {
  const all = new Map<number, Qualifications>(personIds.map((id) => [id, { periods: [], aways: [] }]));
  const ids = JSON.stringify(personIds);
  for (const { personId, ...period } of statement<Period & { personId: number }>(db, periodsSql).all(ids)) {
    all.get(personId)?.periods.push(period);
  }
  for (const { personId, ...away } of statement<Away & { personId: number }>(db, awaysSql).all(ids)) {
    all.get(personId)?.aways.push(away);
  }
  return all;
}

import { type Reader, statement } from "#db/client.server";

const regionsSql = `
  SELECT p.id, r.name FROM person p
    LEFT JOIN staff_profile f ON f.person_id = p.id LEFT JOIN municipality m ON m.id = f.home_municipality_id
    LEFT JOIN organisation o ON o.id = p.organisation_id
    JOIN region r ON r.code = coalesce(m.region_code, o.region_code)
  WHERE p.id IN (SELECT value FROM json_each(?))`;

/** The youth region in which each of these people lives, or else that of their organisation; who has neither is not there. One statement. */
export function readHomeRegions(db: Reader, personIds: readonly number[]): ReadonlyMap<number, string> {
  const rows = statement<{ id: number; name: string }>(db, regionsSql).all(JSON.stringify(personIds));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

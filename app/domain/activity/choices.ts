import { type Reader, statement } from "#db/client.server";
import { yearsBetween } from "../programme/targets";

export interface Named {
  id: string;
  name: string;
}

const regionsSql = "SELECT code AS id, name FROM region ORDER BY name";
const organisationsSql = "SELECT CAST(id AS TEXT) AS id, name FROM organisation ORDER BY name";

export interface ActivityChoices {
  years: number[];
  regions: Named[];
  organisations: Named[];
}

/** What activities can be narrowed to, and what one can point to: two statements. */
export function listActivityChoices(db: Reader, programme: { startsOn: string; endsOn: string }): ActivityChoices {
  return {
    years: yearsBetween(programme.startsOn, programme.endsOn),
    regions: statement<Named>(db, regionsSql).all(),
    organisations: statement<Named>(db, organisationsSql).all(),
  };
}

import { type Reader, statement } from "#db/client.server";

interface HomeRow {
  municipalityId: number | null;
  version: number;
}

const homeSql = "SELECT home_municipality_id AS municipalityId, version FROM staff_profile WHERE person_id = ?";

/** Where someone lives, as `saveHome` takes it; version 0 is nothing yet. One statement. */
export const findHome = (db: Reader, personId: number): HomeRow =>
  statement<HomeRow>(db, homeSql).get(personId) ?? { municipalityId: null, version: 0 };

import type { Reader } from "#db/client.server";
import { location } from "#db/schema.server";
import { readLocations, readSurroundings } from "./queries";
import type { Surroundings } from "./rules";

/** What stands around the sessions of each region, read once; the locations all at once. */
export class SurroundingsByRegion {
  private readonly known = new Map<string, Surroundings>();
  readonly locations: Surroundings["locations"];

  constructor(private readonly db: Reader) {
    this.locations = readAllLocations(db);
  }

  of(regionCode: string): Surroundings {
    const known = this.known.get(regionCode);
    if (known) return known;
    const around = { ...readSurroundings(this.db, regionCode, nobody), locations: this.locations };
    this.known.set(regionCode, around);
    return around;
  }
}

const nobody = { personIds: [], locationIds: [] };

function readAllLocations(db: Reader): Surroundings["locations"] {
  const rows = db.select({ id: location.id }).from(location).all();
  return readLocations(
    db,
    rows.map(({ id }) => id),
  );
}

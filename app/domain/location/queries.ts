import { asc, count, eq } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { location, municipality, region } from "#db/schema.server";
import { found } from "../refusal";

export const pageSize = 50;

/** One page of the locations by city and name, with how many there are: two statements. */
export function listLocations(db: Reader, page: number) {
  const total = db.select({ total: count() }).from(location).get()?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = db
    .select({
      id: location.id,
      name: location.name,
      city: location.city,
      region: region.name,
      capacity: location.capacity,
      wheelchairAccessible: location.wheelchairAccessible,
      closedOn: location.closedOn,
    })
    .from(location)
    .innerJoin(region, eq(region.code, location.regionCode))
    .orderBy(asc(location.city), asc(location.name), asc(location.id))
    .limit(pageSize)
    .offset((shown - 1) * pageSize)
    .all();
  return { rows, total, page: shown, pages };
}

export const requireLocation = (db: Reader, id: number) =>
  found(db.select().from(location).where(eq(location.id, id)).get());

/** Every municipality with its region, by name: what a location may choose from. */
export const listMunicipalities = (db: Reader) =>
  db
    .select({ id: municipality.id, name: municipality.name, region: region.name })
    .from(municipality)
    .innerJoin(region, eq(region.code, municipality.regionCode))
    .orderBy(asc(region.name), asc(municipality.name))
    .all();

import { and, eq } from "drizzle-orm";
import { location, municipality, region } from "#db/schema.server";
import { refuseField } from "../refusal";
import type { WriteContext } from "../write";
import type { DescribedLocation } from "./schemas";

/** Refuses an unknown region, a municipality of another one, and a name that the city has already. */
export function assertPlace({ db }: WriteContext, input: DescribedLocation, ownId: number | null): void {
  const known = db.select({ code: region.code }).from(region).where(eq(region.code, input.regionCode)).get();
  if (!known) refuseField("regionCode", "not_in_list");
  if (input.municipalityId) {
    const town = db.select().from(municipality).where(eq(municipality.id, input.municipalityId)).get();
    if (town?.regionCode !== input.regionCode) refuseField("municipalityId", "region_does_not_match");
  }
  const same = and(eq(location.name, input.name), eq(location.city, input.city));
  const other = db.select({ id: location.id }).from(location).where(same).get();
  if (other && other.id !== ownId) refuseField("name", "name_taken");
}

/** The columns of a described location. */
export const columnsOf = ({ municipalityId = null, closedOn = null, ...rest }: DescribedLocation) => ({
  ...rest,
  municipalityId,
  closedOn,
});

import { readRegionCentres } from "#db/reference.server";

/** Degrees north and east (WGS 84). */
export interface Place {
  latitude: number;
  longitude: number;
}

const earthKm = 6371;
/** Roads are about a quarter longer than the crow flies in the Netherlands. */
const detour = 1.25;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** About how many kilometres of road lie between two places: enough to rank by, not to declare. */
export function roadKm(one: Place, other: Place): number {
  const north = radians(other.latitude - one.latitude) / 2;
  const east = radians(other.longitude - one.longitude) / 2;
  const across = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude));
  const chord = Math.sin(north) ** 2 + across * Math.sin(east) ** 2;
  return Math.round(2 * earthKm * Math.asin(Math.sqrt(chord)) * detour);
}

let centres: ReadonlyMap<string, Place> | undefined;

/** The rough middle of a youth region, where most of its people live; nothing for a region not on the list. */
export function regionCentre(regionCode: string): Place | undefined {
  centres ??= new Map(readRegionCentres().map(({ regionCode: code, ...place }) => [code, place]));
  return centres.get(regionCode);
}

import type { LatLon, PlanningProblem } from "./types";

const earthKm = 6371;
/** Roads are about a quarter longer than the crow flies in the Netherlands. */
const detour = 1.25;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function roadKm(one: LatLon, other: LatLon): number {
  const north = radians(other.lat - one.lat) / 2;
  const east = radians(other.lon - one.lon) / 2;
  const across = Math.cos(radians(one.lat)) * Math.cos(radians(other.lat));
  const chord = Math.min(1, Math.sin(north) ** 2 + across * Math.sin(east) ** 2);
  return Math.round(2 * earthKm * Math.asin(Math.sqrt(chord)) * detour);
}

/** Kilometres one way, by the problem's own measure or about as by road. */
export const distanceOf = ({ distanceKm }: Pick<PlanningProblem, "distanceKm">): ((a: LatLon, b: LatLon) => number) =>
  distanceKm ?? roadKm;

import { type Reader, statement } from "#db/client.server";
import type { LocalDate } from "../dates";
import type { LatLon, Venue } from "../planner/types";
import { regionCentre, roadKm } from "../programme/distance";
import { locationKey } from "./ids";
import { joinSpells, never, oneDay, type Spell } from "./spells";
import { pointOf } from "./staff";
import type { Taken } from "./taken";

export interface Room {
  id: number;
  name: string;
  regionCode: string;
  capacity: number;
  latitude: number | null;
  longitude: number | null;
  closedOn: LocalDate | null;
}

const roomsSql = `
  SELECT id, name || ', ' || city AS name, region_code AS regionCode, capacity, latitude, longitude, closed_on AS closedOn
  FROM location WHERE closed_on IS NULL OR closed_on > ? ORDER BY id`;

/** The locations that are open on some day from this one on. One statement. */
export const listRooms = (db: Reader, from: LocalDate): Room[] => statement<Room>(db, roomsSql).all(from);

/** A location as the planner takes it: taken, it is taken all day. Nothing where its place is not known. */
export function venueFor(room: Room, closures: ReadonlyMap<number, readonly Spell[]>): Venue[] {
  const place = placeOf(room);
  if (!place) return [];
  const { id, regionCode, capacity, closedOn } = room;
  const closed = closedOn === null ? [] : [{ from: closedOn, to: never }];
  const held = closures.get(id) ?? [];
  return [
    { id: locationKey(id), regionId: regionCode, loc: place, capacity, closed: joinSpells([...closed, ...held]) },
  ];
}

/** By location, the days that are taken. */
export function closuresOf({ rooms }: Taken): ReadonlyMap<number, readonly Spell[]> {
  const closures = new Map<number, Spell[]>();
  for (const { locationId, date } of rooms) {
    closures.set(locationId, [...(closures.get(locationId) ?? []), oneDay(date)]);
  }
  return closures;
}

/** Where a location is; the middle of its region where that is not known. */
export function placeOf({ latitude, longitude, regionCode }: Room): LatLon | undefined {
  if (latitude !== null && longitude !== null) return { lat: latitude, lon: longitude };
  const centre = regionCentre(regionCode);
  return centre && pointOf(centre);
}

/** A client's people travel this far to a room outside their region. */
const nearKm = 30;

/** The rooms for a training in a region: those of the region, and those elsewhere that are near its middle. */
export function roomsNear(rooms: readonly Room[], regionCode: string): Room[] {
  const centre = regionCentre(regionCode);
  return rooms.filter((room) => {
    if (room.regionCode === regionCode) return true;
    const place = placeOf(room);
    if (!centre || !place) return false;
    return roadKm(centre, { latitude: place.lat, longitude: place.lon }) <= nearKm;
  });
}

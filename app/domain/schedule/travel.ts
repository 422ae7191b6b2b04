import { type Instant, localDateOf } from "../dates";
import { type Place, roadKm } from "../programme/distance";
import type { Finding } from "./facts";
import type { Meeting, Slot } from "./sweep";

const minute = 60_000;
const kilometresPerHour = 60;
/** To pack up, to park and to walk in. */
const changeoverMinutes = 15;

/** No road in the Netherlands is so long that it takes more than this: who has it between two sessions arrives. */
export const farthest: Instant = 8 * 60 * minute;

/**
 * Minutes that someone needs from one session to the next: the road at 60 km/h and a quarter of an hour around it. An
 * assumption, not a measurement: over the day Dutch main roads are driven at about 80 km/h and the last kilometres at 30 to
 * 50; `roadKm` itself is a quarter longer than the crow flies.
 */
export const travelMinutes = (km: number): number => Math.ceil((km / kilometresPerHour) * 60) + changeoverMinutes;

/** Where a location is; nothing when that is not known. */
export type PlaceOf = (locationId: number) => Place | undefined;

/** How far two sessions lie apart; nothing at one location, or where a place is not known. */
function kmBetween({ earlier, later }: Meeting, placeOf: PlaceOf): number | undefined {
  if (earlier.locationId === null || later.locationId === null || earlier.locationId === later.locationId) return;
  const [from, to] = [placeOf(earlier.locationId), placeOf(later.locationId)];
  return from && to ? roadKm(from, to) : undefined;
}

/** Warns both sessions of one person on one day between which the time is too short for the road. */
export function travelWarnings(meeting: Meeting, placeOf: PlaceOf, nameOf: (personId: number) => string): Finding[] {
  const { earlier, later } = meeting;
  if (!("personId" in meeting) || localDateOf(earlier.start) !== localDateOf(later.start)) return [];
  const km = kmBetween(meeting, placeOf);
  if (km === undefined) return [];
  const minutes = Math.floor((later.start - earlier.end) / minute);
  const needed = travelMinutes(km);
  if (minutes >= needed) return [];
  const told = { minutes, needed, km, person: nameOf(meeting.personId), personId: meeting.personId };
  return [...warningFor(earlier, later, told), ...warningFor(later, earlier, told)];
}

interface Told {
  minutes: number;
  needed: number;
  km: number;
  person: string;
  personId: number;
}

function warningFor(slot: Slot, other: Slot, { personId, ...params }: Told): Finding[] {
  if (!slot.isProposed) return [];
  const reason = { code: "travel_too_short" as const, params: { ...params, training: other.label } };
  return [{ key: slot.key, level: "warning", reason, personId, ...otherOf(other) }];
}

/** How a finding points at the other session. */
export const otherOf = (other: Slot): Pick<Finding, "otherSessionId" | "otherKey"> => ({
  ...(other.sessionId !== null && { otherSessionId: other.sessionId }),
  ...(other.isProposed && { otherKey: other.key }),
});

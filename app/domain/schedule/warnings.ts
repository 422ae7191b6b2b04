import type { SchoolZone } from "#db/lists";
import type { LocalDate } from "../dates";
import type { Place } from "../programme/distance";
import type { Reason } from "../reasons";
import { type Calendar, dayWarnings } from "./calendar";
import type { ProposedSession } from "./facts";

export interface LocationFacts {
  id: number;
  name: string;
  capacity: number;
  regionCode: string;
  /** The zone of its municipality; null when that is not known: then the region's zones count. */
  schoolZone: SchoolZone | null;
  /** Null when it is not known: nobody is told that the way there is too long. */
  place: Place | null;
}

/** What stands around a proposal. */
export interface Surroundings {
  calendar: Calendar;
  regionCode: string;
  programme: { startsOn: LocalDate; endsOn: LocalDate };
  locations: ReadonlyMap<number, LocationFacts>;
  /** Names for the words of a conflict; who is not in it is called by number. */
  names: ReadonlyMap<number, string>;
}

/** What may be passed with a reason: the day, the programme's period, the room. */
export function warningsOf(session: ProposedSession, around: Surroundings): Reason[] {
  const location = session.locationId === null ? undefined : around.locations.get(session.locationId);
  const zones = location?.schoolZone ? [location.schoolZone] : around.calendar.zones;
  return [
    ...dayWarnings(session.date, { ...around.calendar, zones }),
    ...periodWarnings(session.date, around.programme),
    ...(location ? locationWarnings(session, location, around.regionCode) : []),
  ];
}

function periodWarnings(date: LocalDate, { startsOn, endsOn }: Surroundings["programme"]): Reason[] {
  if (startsOn <= date && date <= endsOn) return [];
  return [
    { code: "outside_programme", params: { date: { date }, startsOn: { date: startsOn }, endsOn: { date: endsOn } } },
  ];
}

function locationWarnings(
  { participantCount }: ProposedSession,
  { name, capacity, regionCode }: LocationFacts,
  ownRegion: string,
): Reason[] {
  const reasons: Reason[] = [];
  if (participantCount > capacity) {
    reasons.push({ code: "room_too_small", params: { location: name, capacity, participants: participantCount } });
  }
  if (regionCode !== ownRegion) reasons.push({ code: "location_other_region", params: { location: name } });
  return reasons;
}

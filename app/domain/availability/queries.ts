import { type Reader, statement } from "#db/client.server";
import type { AbsenceReason } from "#db/lists";
import type { Instant } from "../dates";
import { regionCentre } from "../programme/distance";
import type { Availability, AvailabilityException, Home, Stretch } from "./rules";

interface ProfileRow {
  personId: number;
  home: string | null;
  regionCode: string | null;
  travelRadiusKm: number | null;
  saidAt: Instant | null;
}

interface ExceptionRow {
  personId: number;
  startsOn: string;
  endsOn: string;
  isAvailable: 0 | 1;
  reason: AbsenceReason | null;
}

const profilesSql = `
  SELECT p.person_id AS personId, m.name AS home, m.region_code AS regionCode, p.travel_radius_km AS travelRadiusKm,
    p.availability_at AS saidAt
  FROM staff_profile p LEFT JOIN municipality m ON m.id = p.home_municipality_id
  WHERE p.person_id IN (SELECT value FROM json_each(?))`;

const weekSql = `
  SELECT person_id AS personId, weekday, starts_at AS startsAt, ends_at AS endsAt
  FROM weekly_availability WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY weekday, starts_at`;

const exceptionsSql = `
  SELECT person_id AS personId, starts_on AS startsOn, ends_on AS endsOn, is_available AS isAvailable, reason
  FROM availability_exception WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY recorded_at, id`;

interface Gathered extends Availability {
  weekly: Stretch[];
  exceptions: AvailabilityException[];
}

const nothingKnown = (): Gathered => ({ weekly: [], exceptions: [], home: null, travelRadiusKm: null, saidAt: null });

/** When these people can and where they live; whoever said nothing is in the map with nothing. Three statements. */
export function readAvailability(db: Reader, personIds: readonly number[]): ReadonlyMap<number, Availability> {
  const all = new Map<number, Gathered>(personIds.map((id) => [id, nothingKnown()]));
  const ids = JSON.stringify(personIds);
  for (const row of statement<ProfileRow>(db, profilesSql).all(ids)) {
    const known = all.get(row.personId);
    if (known) Object.assign(known, { home: homeOf(row), travelRadiusKm: row.travelRadiusKm, saidAt: row.saidAt });
  }
  for (const { personId, ...stretch } of statement<Stretch & { personId: number }>(db, weekSql).all(ids)) {
    all.get(personId)?.weekly.push(stretch);
  }
  for (const { personId, isAvailable, ...rest } of statement<ExceptionRow>(db, exceptionsSql).all(ids)) {
    all.get(personId)?.exceptions.push({ ...rest, isAvailable: isAvailable === 1 });
  }
  return all;
}

/** A municipality lies about where most people of its youth region live: near enough to rank by. */
function homeOf({ home, regionCode }: ProfileRow): Home | null {
  const place = regionCode === null ? undefined : regionCentre(regionCode);
  return home !== null && place ? { place, name: home } : null;
}

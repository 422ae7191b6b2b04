import { type Reader, statement } from "#db/client.server";
import type { SessionKind } from "#db/lists";
import type { Home } from "../availability/rules";
import type { Instant, LocalDate, LocalTime } from "../dates";
import { type Place, regionCentre, roadKm } from "../programme/distance";
import type { CandidateFacts } from "./rank-rules";

/** Where and when a session is, and for whom. */
export interface SessionPlace {
  sessionId: number;
  trainingId: number;
  clientOrganisationId: number;
  kind: SessionKind;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  startInstant: Instant;
  endInstant: Instant;
  place: Place | undefined;
}

type Row = Omit<SessionPlace, "place"> & { latitude: number | null; longitude: number | null; regionCode: string };

const whereSql = `
  SELECT s.id AS sessionId, s.training_id AS trainingId, t.client_organisation_id AS clientOrganisationId, s.kind, s.date,
    s.starts_at AS startsAt, s.ends_at AS endsAt, s.start_instant AS startInstant, s.end_instant AS endInstant,
    l.latitude, l.longitude, coalesce(l.region_code, t.region_code) AS regionCode
  FROM session s JOIN training t ON t.id = s.training_id LEFT JOIN location l ON l.id = s.location_id WHERE s.id = ?`;

/** A session at its location; at the middle of its region where that is not known. One statement. */
export function findWhere(db: Reader, sessionId: number): SessionPlace | undefined {
  const row = statement<Row>(db, whereSql).get(sessionId);
  if (!row) return undefined;
  const { latitude, longitude, regionCode, ...where } = row;
  const isKnown = latitude !== null && longitude !== null;
  return { ...where, place: isKnown ? { latitude, longitude } : regionCentre(regionCode) };
}

const regionsSql = `SELECT id, region_code AS regionCode FROM organisation
  WHERE region_code IS NOT NULL AND id IN (SELECT value FROM json_each(?))`;

/** The regions of the organisations of these people. One statement. */
export function readOrganisationRegions(
  db: Reader,
  people: readonly { organisationId: number | null }[],
): ReadonlyMap<number, string> {
  const ids = [...new Set(people.flatMap(({ organisationId }) => organisationId ?? []))];
  const rows = statement<{ id: number; regionCode: string }>(db, regionsSql).all(JSON.stringify(ids));
  return new Map(rows.map(({ id, regionCode }) => [id, regionCode]));
}

/** About how far someone has to come: from home, or else from the region of their organisation. */
export function distanceTo(
  { place }: Pick<SessionPlace, "place">,
  home: Home | null,
  organisationRegion: string | undefined,
): CandidateFacts["distance"] {
  if (!place) return null;
  if (home) return { km: roadKm(home.place, place), from: "home" };
  const centre = organisationRegion === undefined ? undefined : regionCentre(organisationRegion);
  return centre ? { km: roadKm(centre, place), from: "organisation" } : null;
}

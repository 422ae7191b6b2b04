import { type Reader, statement } from "#db/client.server";
import type { SessionKind } from "#db/lists";
import type { CaseFile } from "../certificate/case-file";
import { type Instant, type LocalDate, type LocalTime, localDateOf } from "../dates";
import type { Repair } from "./facts";
import { listHosts } from "./hosts";
import { listMissed, type MissedSession } from "./missed";
import { type Places, placesFor } from "./rules";

const partsSql = `
  SELECT s.id, s.training_id AS trainingId, s.position, s.kind, s.location_id AS locationId,
    t.training_type_id AS trainingTypeId, t.region_code AS regionCode
  FROM json_each(?) i CROSS JOIN session s ON s.id = i.value JOIN training t ON t.id = s.training_id`;

type PartRow = Pick<Repair, "trainingId" | "position" | "locationId" | "trainingTypeId" | "regionCode"> & {
  id: number;
  kind: SessionKind;
};

/** What of these case files can still be made up and has no place yet. One statement. */
export function listRepairs(db: Reader, files: readonly CaseFile[], now: Instant): Repair[] {
  const today = localDateOf(now);
  const missed = files.flatMap((file) => listMissed(file, today).map((one) => ({ file, one })));
  const parts = readParts(
    db,
    missed.map(({ one }) => one.session.id),
  );
  return missed.flatMap(({ file, one }) => repairOf(file, one, parts) ?? []);
}

function readParts(db: Reader, sessionIds: readonly number[]): ReadonlyMap<number, PartRow> {
  if (sessionIds.length === 0) return new Map();
  const rows = statement<PartRow>(db, partsSql).all(JSON.stringify([...new Set(sessionIds)]));
  return new Map(rows.map((row) => [row.id, row]));
}

function repairOf(
  { enrolmentId, personId }: CaseFile,
  { session, until }: MissedSession,
  parts: ReadonlyMap<number, PartRow>,
): Repair | undefined {
  const part = parts.get(session.id);
  if (!part) return undefined;
  const { id: missedSessionId, ...rest } = part;
  return { enrolmentId, personId, missedSessionId, missedName: session.name, missedOn: session.date, until, ...rest };
}

export interface Offer extends Places {
  repair: Repair;
}

/**
 * The places that would repair what one person missed, by the session that was missed; for who may book them: ask
 * permission first. Nine statements, none when nothing is missed.
 */
export function listOffers(db: Reader, files: readonly CaseFile[], now: Instant): ReadonlyMap<number, Offer> {
  const repairs = listRepairs(db, files, now);
  const [first] = repairs;
  if (!first) return new Map();
  const hosts = listHosts(db, first.personId, repairs, now);
  return new Map(
    repairs.map((repair) => [
      repair.missedSessionId,
      { repair, ...placesFor(repair, hosts.get(repair.missedSessionId) ?? [], now) },
    ]),
  );
}

/** A place to make something up that stands, with where that is. */
export interface Seat {
  id: number;
  enrolmentId: number;
  /** Of their own training, or where an earlier place fell short. */
  missedSessionId: number;
  sessionId: number;
  organisation: string;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  startInstant: Instant;
  place: string | null;
}

const seatsSql = `
  SELECT u.id, u.enrolment_id AS enrolmentId, u.missed_session_id AS missedSessionId, s.id AS sessionId,
    o.name AS organisation, s.date, s.starts_at AS startsAt, s.ends_at AS endsAt, s.start_instant AS startInstant,
    l.name || ', ' || l.city AS place
  FROM json_each(?) i CROSS JOIN make_up_seat u ON u.enrolment_id = i.value AND u.ended_at IS NULL
  JOIN session s ON s.id = u.session_id JOIN training t ON t.id = s.training_id
  JOIN organisation o ON o.id = t.client_organisation_id LEFT JOIN location l ON l.id = s.location_id
  ORDER BY s.start_instant, s.id`;

/** The standing places of these enrolments, which the caller may see. One statement. */
export const listSeats = (db: Reader, enrolmentIds: readonly number[]): Seat[] =>
  statement<Seat>(db, seatsSql).all(JSON.stringify(enrolmentIds));

import { type Reader, statement } from "#db/client.server";
import type { Instant, LocalDate } from "../dates";
import type { Reason } from "../reasons";
import { findAllConflicts } from "../schedule/conflicts";
import { readLocations, readNames } from "../schedule/queries";
import type { OccupiedSlot, PersonInSession } from "../schedule/rules";
import { visibleClause } from "../training/visible";
import type { User } from "../user";
import type { Waiting } from "./attention";

export interface ComingConflict {
  sessionId: number;
  trainingCode: string;
  date: LocalDate;
  reason: Reason;
}

const looked = 60;

const comingSlots = (clause: string) => `
  SELECT s.id AS sessionId, training.id AS trainingId, training.code AS trainingCode, s.date,
    s.start_instant AS startInstant, s.end_instant AS endInstant, s.location_id AS locationId
  FROM session s INDEXED BY session_by_start CROSS JOIN training ON training.id = s.training_id
  WHERE s.start_instant >= :now AND training.status <> 'cancelled' AND ${clause}
  ORDER BY s.start_instant, s.id LIMIT ${looked}`;

const peopleSql = `
  SELECT b.session_id AS sessionId, b.person_id AS personId, b.function AS "as"
  FROM json_each(:ids) i JOIN booking b ON b.session_id = i.value WHERE b.ended_at IS NULL
  UNION ALL
  SELECT s.id, e.person_id, 'participant'
  FROM json_each(:ids) i JOIN session s ON s.id = i.value
  JOIN session_participant y ON y.session_id = s.id JOIN enrolment e ON e.id = y.enrolment_id
  WHERE e.placed_at IS NOT NULL AND e.ended_at IS NULL`;

type SlotRow = Omit<OccupiedSlot, "people"> & { sessionId: number; date: LocalDate };

/** Double bookings among the next sessions that the user may see: of people and of locations. Four statements. */
export function listComingConflicts(db: Reader, user: User, now: Instant): Waiting<ComingConflict> {
  const { clause, params } = visibleClause(user);
  const rows = statement<SlotRow>(db, comingSlots(clause)).all({ ...params, now });
  const slots = withPeople(db, rows);
  const findings = findAllConflicts(slots, { names: new Map(), locations: new Map() });
  const names = findings.length > 0 ? namesFor(db, findings, rows) : null;
  const named = names ? findAllConflicts(slots, names) : [];
  const bySession = new Map(rows.map((row) => [String(row.sessionId), row]));
  const items = named.flatMap(({ key, reason }) => {
    const row = bySession.get(key);
    return row ? [{ sessionId: row.sessionId, trainingCode: row.trainingCode, date: row.date, reason }] : [];
  });
  return { items, count: items.length, more: rows.length >= looked };
}

function withPeople(db: Reader, rows: SlotRow[]): OccupiedSlot[] {
  const ids = JSON.stringify(rows.map(({ sessionId }) => sessionId));
  const people = new Map<number, PersonInSession[]>(rows.map(({ sessionId }) => [sessionId, []]));
  const found = statement<PersonInSession & { sessionId: number }>(db, peopleSql).all({ ids });
  for (const { sessionId, personId, as } of found) people.get(sessionId)?.push({ personId, as });
  return rows.map((row) => ({ ...row, people: people.get(row.sessionId) ?? [] }));
}

function namesFor(db: Reader, findings: ReturnType<typeof findAllConflicts>, rows: SlotRow[]) {
  const people = [...new Set(findings.flatMap(({ personId }) => personId ?? []))];
  const locations = [...new Set(rows.flatMap(({ locationId }) => locationId ?? []))];
  return { names: readNames(db, people), locations: readLocations(db, locations) };
}

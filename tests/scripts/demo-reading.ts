import { createHash } from "node:crypto";
import type { Database } from "#db/client.server";
import type { OccupiedSlot } from "~/domain/schedule/rules";

interface SlotRow extends Omit<OccupiedSlot, "people"> {
  people: string;
}

/** Every session of a training that goes on, with all who are booked for it or placed in it. */
export function readSlots(db: Database): OccupiedSlot[] {
  const rows = db.$client
    .prepare(
      `SELECT session.id AS sessionId, training.id AS trainingId, training.code AS trainingCode,
         start_instant AS startInstant, end_instant AS endInstant, location_id AS locationId,
         (SELECT json_group_array(json_object('personId', person_id, 'as', "as")) FROM (
            SELECT person_id, function AS "as" FROM booking WHERE session_id = session.id AND ended_at IS NULL
            UNION ALL
            SELECT person_id, 'participant' FROM enrolment
            WHERE training_id = training.id AND ended_at IS NULL AND placed_at IS NOT NULL)) AS people
       FROM session JOIN training ON training.id = session.training_id WHERE training.status <> 'cancelled'`,
    )
    .all() as SlotRow[];
  return rows.map((row) => ({ ...row, people: JSON.parse(row.people) }));
}

/** One hash of every row of every table, search indexes and the list of migrations aside. */
export function fingerprint(db: Database): string {
  const names = db.$client
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_search%' ESCAPE '\\'
       AND name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .pluck()
    .all() as string[];
  const hash = createHash("sha256");
  for (const name of names)
    hash.update(JSON.stringify([name, db.$client.prepare(`SELECT * FROM "${name}"`).raw().all()]));
  return hash.digest("hex");
}

import SQLite from "better-sqlite3";
import { isAgreed } from "~/domain/booking/state";
import type { RunningDemo } from "../demo/child";
import type { Examples } from "./screens";

/** Finds in the demo world what each screen shows. */
export function findExamples(
  { databaseFile, people }: RunningDemo,
  today: string,
): Examples & { certificateId: number } {
  const database = new SQLite(databaseFile, { readonly: true });
  const one = <Value>(sql: string, ...params: unknown[]): Value => {
    const value = database
      .prepare(sql)
      .pluck()
      .get(...params);
    if (value === undefined || value === null) throw new Error(`the demo world lacks: ${sql}`);
    return value as Value;
  };
  const trainer = people.find(({ role }) => role === "trainer")?.id;
  const todaySessionId = one<number>(
    `SELECT s.id FROM session s JOIN booking b ON b.session_id = s.id AND ${isAgreed("b", "s")}
     WHERE b.person_id = ? AND s.date = ? ORDER BY s.id LIMIT 1`,
    trainer,
    today,
  );
  const coming = "status = 'confirmed' AND first_date > ? ORDER BY first_date, id LIMIT 1";
  const certificateId = one<number>(
    "SELECT id FROM certificate WHERE ended_at IS NULL AND training_id IS NOT NULL ORDER BY id DESC LIMIT 1",
  );
  const declined = `booking b JOIN session s ON s.id = b.session_id JOIN training t ON t.id = s.training_id
    WHERE b.end = 'declined' AND b.function = 'trainer' AND b.successor_id IS NULL AND s.date > ? ORDER BY s.start_instant, b.id LIMIT 1`;
  const wished = "planning_wish w JOIN training t ON t.id = w.training_id";
  const onTrack = `candidacy c JOIN track k ON k.id = c.track_id WHERE k.qualification = 'certified' AND c.ended_on IS NULL`;
  const examples = {
    traineeId: one<number>(
      `SELECT c.person_id FROM ${onTrack}
       ORDER BY (SELECT count(*) FROM assessment a WHERE a.candidacy_id = c.id) DESC, c.id LIMIT 1`,
    ),
    shortCode: one<string>(`SELECT t.code FROM ${declined}`, today),
    declinedBookingId: one<number>(`SELECT b.id FROM ${declined}`, today),
    undatedCode: one<string>(
      `SELECT code FROM ${wished} ORDER BY julianday(latest_on) - julianday(earliest_on) DESC, t.id LIMIT 1`,
    ),
    stuckCode: one<string>(
      `SELECT code FROM ${wished} ORDER BY julianday(latest_on) - julianday(earliest_on), t.id LIMIT 1`,
    ),
    proposedCode: one<string>(
      `SELECT t.code FROM training t JOIN session s ON s.training_id = t.id JOIN booking b ON b.session_id = s.id
       WHERE t.status = 'planned' AND s.date > ? AND b.ended_at IS NULL AND b.asked_at IS NULL AND b.answer IS NULL
       GROUP BY t.id ORDER BY min(b.function = 'trainer') DESC, min(s.start_instant) LIMIT 1`,
      today,
    ),
    todaySessionId,
    certificateId,
    certificateCode: one<string>("SELECT code FROM certificate WHERE id = ?", certificateId),
    runningCode: one<string>(
      "SELECT code FROM training WHERE id = (SELECT training_id FROM session WHERE id = ?)",
      todaySessionId,
    ),
    confirmedCode: one<string>(`SELECT code FROM training WHERE ${coming}`, today),
    dividedCode: one<string>(
      `SELECT t.code FROM intervision_group g JOIN training t ON t.id = g.training_id JOIN session s ON s.group_id = g.id
       WHERE s.date > ? ORDER BY s.start_instant LIMIT 1`,
      today,
    ),
    undividedCode: one<string>(
      `SELECT t.code FROM training t JOIN session s ON s.training_id = t.id AND s.kind = 'intervision'
       WHERE t.status = 'confirmed' AND t.id NOT IN (SELECT training_id FROM intervision_group)
       GROUP BY t.id HAVING min(s.date) > ? ORDER BY min(s.start_instant) LIMIT 1`,
      today,
    ),
    comingSessionId: one<number>(
      `SELECT id FROM session WHERE training_id = (SELECT id FROM training WHERE ${coming}) AND position = 1`,
      today,
    ),
    readyCode: one<string>(
      `SELECT t.code FROM training t WHERE t.status = 'delivered'
         AND NOT EXISTS (SELECT 1 FROM certificate c JOIN enrolment e ON e.id = c.enrolment_id WHERE e.training_id = t.id)
         AND NOT EXISTS (SELECT 1 FROM session s WHERE s.training_id = t.id
           AND NOT EXISTS (SELECT 1 FROM attendance_submission a WHERE a.session_id = s.id))
       ORDER BY t.last_date DESC LIMIT 1`,
    ),
  };
  database.close();
  return examples;
}

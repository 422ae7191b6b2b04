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
  const certificateId = one<number>("SELECT id FROM certificate WHERE ended_at IS NULL ORDER BY id DESC LIMIT 1");
  const onTrack = `candidacy c JOIN track k ON k.id = c.track_id WHERE k.qualification = 'certified' AND c.ended_on IS NULL`;
  const examples = {
    traineeId: one<number>(
      `SELECT c.person_id FROM ${onTrack}
       ORDER BY (SELECT count(*) FROM assessment a WHERE a.candidacy_id = c.id) DESC, c.id LIMIT 1`,
    ),
    todaySessionId,
    certificateId,
    certificateCode: one<string>("SELECT code FROM certificate WHERE id = ?", certificateId),
    runningCode: one<string>(
      "SELECT code FROM training WHERE id = (SELECT training_id FROM session WHERE id = ?)",
      todaySessionId,
    ),
    confirmedCode: one<string>(`SELECT code FROM training WHERE ${coming}`, today),
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

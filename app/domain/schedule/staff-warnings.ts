import { type Reader, statement } from "#db/client.server";
import { staffSessions } from "../booking/staffing";
import type { Instant } from "../dates";
import type { Reason, ReasonCode } from "../reasons";

/** What is to be heard from people; the rest of what the staffing rule finds is among the rules of the schedule. */
const answers: readonly ReasonCode[] = ["staff_declined", "staff_no_answer", "staff_answer_again"];

const unansweredSql = `
  SELECT DISTINCT s.id FROM json_each(?) i CROSS JOIN session s ON s.id = i.value JOIN booking b ON b.session_id = s.id
  WHERE b."end" = 'declined' OR b.ended_at IS NULL
    AND (b.answered_for <> s.start_instant OR b.answer IS NULL AND b.asked_at IS NOT NULL)`;

/** Most sessions have everybody's yes: the others alone are looked into. */
const readUnanswered = (db: Reader, sessionIds: readonly number[]): number[] =>
  statement<{ id: number }>(db, unansweredSql)
    .all(JSON.stringify(sessionIds))
    .map(({ id }) => id);

/** Who of the sessions that are not over said no and has no successor, or owes an answer; by session. At most ten statements. */
export function listAnswersAwaited(
  db: Reader,
  sessions: readonly { sessionId: number; endInstant: Instant }[],
  now: Instant,
): ReadonlyMap<number, Reason[]> {
  const ahead = sessions.filter(({ endInstant }) => endInstant > now).map(({ sessionId }) => sessionId);
  const staffed = staffSessions(db, readUnanswered(db, ahead), now).map(({ sessionId, findings }) => {
    const told = findings.filter(({ level, reason }) => level !== "open" && answers.includes(reason.code));
    return [sessionId, told.map(({ reason }) => reason)] as const;
  });
  return new Map(staffed);
}

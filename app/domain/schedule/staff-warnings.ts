import type { Reader } from "#db/client.server";
import { staffSessions } from "../booking/staffing";
import type { Instant } from "../dates";
import type { Reason } from "../reasons";

/**
 * What the staffing rule finds red or orange of those of the sessions that are not over, by session; double bookings are
 * among the conflicts already. At most nine statements.
 */
export function listStaffWarnings(
  db: Reader,
  sessions: readonly { sessionId: number; endInstant: Instant }[],
  now: Instant,
): ReadonlyMap<number, Reason[]> {
  const ahead = sessions.filter(({ endInstant }) => endInstant > now).map(({ sessionId }) => sessionId);
  const staffed = staffSessions(db, ahead, now).map(({ sessionId, findings }) => {
    const told = findings.filter(({ level, reason }) => level !== "open" && reason.code !== "staff_double_booked");
    return [sessionId, told.map(({ reason }) => reason)] as const;
  });
  return new Map(staffed);
}

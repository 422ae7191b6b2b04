import { type Reader, statement } from "#db/client.server";

const waiversSql = `
  SELECT w.session_id AS sessionId, w.warning, w.reason
  FROM json_each(?) i CROSS JOIN session_waiver w ON w.session_id = i.value
  WHERE w.at >= coalesce((SELECT max(m.at) FROM session_move m WHERE m.session_id = w.session_id), 0) ORDER BY w.id`;

interface WaiverRow {
  sessionId: number;
  warning: string;
  reason: string;
}

/** Reasons given since each of these sessions was last moved, by `${sessionId} ${warning}`. One statement. */
export function readWaivers(db: Reader, sessionIds: readonly number[]): ReadonlyMap<string, string> {
  const rows = statement<WaiverRow>(db, waiversSql).all(JSON.stringify(sessionIds));
  return new Map(rows.map(({ sessionId, warning, reason }) => [`${sessionId} ${warning}`, reason]));
}

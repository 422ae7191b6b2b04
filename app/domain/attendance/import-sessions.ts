import { type Reader, statement } from "#db/client.server";
import type { AttendanceRow, RowFault } from "./import-rows";

/** The session and enrolment that a row is about. */
export interface Placed {
  sessionId: number;
  enrolmentId: number;
}

interface Candidate extends Placed {
  email: string;
  position: number;
  code: string;
  way: "own" | "guest";
}

const candidatesSql = `
  SELECT p.email_key AS email, e.id AS enrolmentId, s.id AS sessionId, s.position, t.code, y.way
  FROM (SELECT DISTINCT value FROM json_each(:emails)) named
  JOIN person p ON p.email_key = named.value
  JOIN enrolment e ON e.person_id = p.id AND e.placed_at IS NOT NULL
  JOIN session_participant y ON y.enrolment_id = e.id
  JOIN session s ON s.id = y.session_id
  JOIN training t ON t.id = s.training_id
  WHERE (:code IS NULL OR t.code = :code) AND (e.ended_at IS NULL OR e.ended_at > s.start_instant)`;

/** Finds each row's session among those of its participant, with one statement for all. */
export function sessionsByEmail(
  db: Reader,
  rows: readonly AttendanceRow[],
  code: string | null,
): { found: (AttendanceRow & Placed)[]; unknown: RowFault[] } {
  const emails = JSON.stringify(rows.map(({ email }) => email));
  const byEmail = new Map<string, Candidate[]>();
  for (const candidate of statement<Candidate>(db, candidatesSql).iterate({ emails, code })) {
    const own = byEmail.get(candidate.email);
    if (own) own.push(candidate);
    else byEmail.set(candidate.email, [candidate]);
  }
  const found: (AttendanceRow & Placed)[] = [];
  const unknown: RowFault[] = [];
  for (const row of rows) {
    const own = byEmail.get(row.email);
    const matches = ownFirst((own ?? []).filter((candidate) => isMeant(row.session, candidate)));
    const [match] = matches;
    if (match && matches.length === 1) {
      found.push({ ...row, sessionId: match.sessionId, enrolmentId: match.enrolmentId });
    } else unknown.push(faultOf(row, own !== undefined, matches.length));
  }
  return { found, unknown };
}

/** A number of one's own training is meant, also by who makes up that same part elsewhere. */
function ownFirst(matches: Candidate[]): Candidate[] {
  const own = matches.filter(({ way }) => way === "own");
  return own.length > 0 ? own : matches;
}

function isMeant(session: string, { sessionId, position, code }: Candidate): boolean {
  const [first, second] = session.split("/");
  if (second !== undefined) return first === code && second === String(position);
  return session === String(sessionId) || session === String(position);
}

function faultOf({ index, email, session }: AttendanceRow, isKnown: boolean, matches: number): RowFault {
  if (!isKnown) return { index, column: "email", reason: { code: "attendance_email_unknown", params: { email } } };
  const code = matches > 1 ? "attendance_session_ambiguous" : "attendance_session_unknown";
  return { index, column: "session", reason: { code, params: { session } } };
}

import { type Reader, statement } from "#db/client.server";
import type { Instant, LocalDate, LocalTime } from "../dates";
import type { Finding, ProposedSession } from "./facts";
import { type StaffFacts, staffFindings } from "./staff";

/** Where a session that is wanted elsewhere stands now. */
export interface StoodSession {
  sessionId: number;
  trainingId: number;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  startInstant: Instant;
  endInstant: Instant;
  locationId: number | null;
}

const stoodSql = `SELECT id AS sessionId, training_id AS trainingId, date, starts_at AS startsAt, ends_at AS endsAt,
  start_instant AS startInstant, end_instant AS endInstant, location_id AS locationId
  FROM session WHERE id IN (SELECT value FROM json_each(?))`;

/** Where these sessions stand now; new ones stand nowhere. One statement. */
export function readStood(db: Reader, wanted: readonly ProposedSession[]): StoodSession[] {
  const ids = wanted.flatMap(({ sessionId }) => sessionId ?? []);
  return ids.length === 0 ? [] : statement<StoodSession>(db, stoodSql).all(JSON.stringify(ids));
}

const signOf = ({ key, reason, personId }: Finding): string => `${key} ${reason.code} ${personId}`;

/** Marks the warnings about people that hold where the sessions stand too: no move brings those about. */
export function markStanding(
  findings: readonly Finding[],
  {
    wanted,
    stood,
    staff,
    now,
  }: { wanted: readonly ProposedSession[]; stood: readonly StoodSession[]; staff: StaffFacts; now: Instant },
): Finding[] {
  const places = new Map(stood.map((one) => [one.sessionId, one]));
  const before = wanted.flatMap((session) => {
    const own = places.get(session.sessionId ?? 0);
    return own ? { ...session, ...own } : [];
  });
  const known = new Set(staffFindings(before, staff, now).map(signOf));
  return findings.map((finding) =>
    finding.level === "warning" && finding.personId !== undefined && known.has(signOf(finding))
      ? { ...finding, stands: true }
      : finding,
  );
}

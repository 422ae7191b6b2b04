import { type Reader, statement } from "#db/client.server";
import type { Instant, LocalDate } from "../dates";
import { type Quarter, quartersBetween } from "../quarters";
import type { Reason } from "../reasons";
import { described, Ground, judgeStanding, type ScheduleFinding } from "./judge";
import { spanOf } from "./queries";
import { listAnswersAwaited } from "./staff-warnings";
import { readStanding, type StandingSession } from "./standing";

export type { ScheduleFinding } from "./judge";

/**
 * Every conflict and warning of every training that was not cancelled, in order of time; what is between two sessions once,
 * at the one that starts first; of the sessions that are not over also who gave no answer. It reads a calendar quarter at a
 * time (a session never passes midnight), so memory does not grow with the programme.
 */
export function* checkSchedule(db: Reader, now: Instant): Generator<ScheduleFinding> {
  const ground = new Ground(db);
  for (const quarter of listQuarters(db)) yield* checkQuarter(db, quarter, ground, now);
}

const daysSql = `SELECT min(s.date) AS first, max(s.date) AS last FROM session s
  JOIN training t ON t.id = s.training_id AND t.status <> 'cancelled'`;

function listQuarters(db: Reader): Quarter[] {
  const days = statement<{ first: LocalDate | null; last: LocalDate | null }>(db, daysSql).get();
  return days?.first && days.last ? quartersBetween(days.first, days.last) : [];
}

function* checkQuarter(
  db: Reader,
  { startsOn, endsOn }: Quarter,
  ground: Ground,
  now: Instant,
): Generator<ScheduleFinding> {
  const standing = readStanding(db, [spanOf(startsOn, endsOn)]);
  const places = new Map(standing.sessions.map(({ sessionId }, index) => [sessionId, index]));
  const found = bySession(judgeStanding(db, { ...standing, judged: standing.sessions, once: true }, ground, now));
  const answers = listAnswersAwaited(db, standing.sessions, now);
  for (const session of standing.sessions) {
    const own = found.get(session.sessionId) ?? [];
    yield* own.filter((finding) => isToldHere(finding, places));
    for (const reason of answers.get(session.sessionId) ?? []) yield awaited(session, reason);
  }
}

function bySession(findings: readonly ScheduleFinding[]): ReadonlyMap<number, ScheduleFinding[]> {
  const groups = new Map<number, ScheduleFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.sessionId);
    if (group) group.push(finding);
    else groups.set(finding.sessionId, [finding]);
  }
  return groups;
}

/** What is between two sessions is told at the first of them. */
const isToldHere = ({ sessionId, otherSessionId }: ScheduleFinding, places: ReadonlyMap<number, number>): boolean =>
  otherSessionId === null || (places.get(sessionId) ?? 0) <= (places.get(otherSessionId) ?? Number.POSITIVE_INFINITY);

const awaited = (session: StandingSession, reason: Reason): ScheduleFinding => ({
  ...described(session),
  ...{ level: "warning", reason, otherSessionId: null, waived: null },
});

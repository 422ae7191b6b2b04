import { type Reader, statement } from "#db/client.server";
import { addDays, type Instant, type LocalDate, type LocalTime } from "../dates";
import type { Reason } from "../reasons";
import type { Finding } from "./facts";
import { readKnownStaff } from "./known-staff";
import { readNames, spanOf } from "./queries";
import { judge, type LocationFacts, type Surroundings } from "./rules";
import { readLocations, readSurroundings } from "./scene";
import { readStanding, type Span, type Standing, type StandingSession } from "./standing";
import { readWaivers } from "./waivers";

/** A conflict or warning about a session that stands. */
export interface ScheduleFinding {
  level: "conflict" | "warning";
  trainingCode: string;
  sessionId: number;
  sessionName: string;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  reason: Reason;
  /** The session that it collides with. */
  otherSessionId: number | null;
  /** Why a coordinator passed the warning; null when nobody did. */
  waived: string | null;
}

/**
 * What is wrong with these sessions as they stand, among everything that stands: the same rules as for a proposal, each
 * conflict at every session that it touches. A session of which nothing is to be told has no key, nor has one of a cancelled
 * training. A fixed number of statements.
 */
export function judgeSessions(
  db: Reader,
  sessionIds: readonly number[],
  now: Instant,
): ReadonlyMap<number, ScheduleFinding[]> {
  const asked = new Set(sessionIds);
  const found = new Map<number, ScheduleFinding[]>();
  if (asked.size === 0) return found;
  const standing = readStanding(db, readSpans(db, sessionIds));
  const judged = standing.sessions.filter(({ sessionId }) => asked.has(sessionId));
  const findings = judgeStanding(db, { ...standing, judged, once: false }, new Ground(db), now);
  for (const finding of findings) {
    const own = found.get(finding.sessionId);
    if (own) own.push(finding);
    else found.set(finding.sessionId, [finding]);
  }
  return found;
}

const datesSql = "SELECT DISTINCT date FROM session WHERE id IN (SELECT value FROM json_each(?)) ORDER BY date";

/** A board's days follow on each other but for weekends and days off: what lies between is read along. */
const daysApart = 4;

/** The whole days of these sessions, as few stretches. */
function readSpans(db: Reader, sessionIds: readonly number[]): Span[] {
  const rows = statement<{ date: LocalDate }>(db, datesSql).all(JSON.stringify(sessionIds));
  const stretches: { first: LocalDate; last: LocalDate }[] = [];
  for (const { date } of rows) {
    const stretch = stretches.at(-1);
    if (stretch && date <= addDays(stretch.last, daysApart)) stretch.last = date;
    else stretches.push({ first: date, last: date });
  }
  return stretches.map(({ first, last }) => spanOf(first, last));
}

/** What does not change from one stretch of time to the next, read once: every location, holidays, the programme. */
export class Ground {
  readonly locations: ReadonlyMap<number, LocationFacts>;
  readonly aroundOf: (regionCode: string) => Surroundings;

  constructor(db: Reader) {
    this.locations = readLocations(db, "all");
    this.aroundOf = readSurroundings(db, { locations: this.locations, names: new Map() });
  }
}

interface Judged extends Standing {
  judged: readonly StandingSession[];
  /** What is between two sessions of a training is told once. */
  once: boolean;
}

/** What is found about the judged among the sessions, in order of time. Names are read only of who is told about. */
export function judgeStanding(
  db: Reader,
  { sessions, courses, coaching, judged, once }: Judged,
  { locations, aroundOf }: Ground,
  now: Instant,
): ScheduleFinding[] {
  const regions = new Map(judged.map(({ key, regionCode }) => [key, regionCode]));
  const scene = {
    once,
    now,
    courses,
    locations,
    names: new Map(),
    staff: readKnownStaff(db, judged.filter(isAhead(now)), now),
  };
  const beside = judged.length === sessions.length ? coaching : [...sessions, ...coaching];
  const found = judge(judged, beside, { ...scene, aroundOf: ({ key }) => aroundOf(regions.get(key) ?? "") });
  if (found.length === 0) return [];
  const byKey = new Map(judged.map((session) => [session.key, session]));
  const waivers = readWaivers(db, [...new Set(found.map(({ key }) => Number(key)))]);
  const told = withNames(db, found);
  return told.flatMap(({ key, level, reason, otherSessionId = null }) => {
    const session = byKey.get(key);
    if (!session || level === "fault") return [];
    const waived = level === "warning" ? (waivers.get(`${key} ${reason.code}`) ?? null) : null;
    return [{ ...described(session), level, reason, otherSessionId, waived }];
  });
}

const isAhead =
  (now: Instant) =>
  ({ endInstant }: StandingSession): boolean =>
    endInstant > now;

/** How a finding tells which session it is about. */
export const described = ({ trainingCode, sessionId, name, date, startsAt, endsAt }: StandingSession) => ({
  ...{ trainingCode, sessionId, sessionName: name, date, startsAt, endsAt },
});

function withNames(db: Reader, found: readonly Finding[]): Finding[] {
  const names = readNames(db, [...new Set(found.flatMap(({ personId }) => personId ?? []))]);
  return found.map((finding) => {
    const { personId = 0, reason } = finding;
    const person = names.get(personId);
    return person === undefined ? finding : { ...finding, reason: { ...reason, params: { ...reason.params, person } } };
  });
}

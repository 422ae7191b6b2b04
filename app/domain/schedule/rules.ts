import { type Instant, toInstant } from "../dates";
import type { Reason } from "../reasons";
import { judgedSession, meetingsOf } from "./conflicts";
import type { Finding, FindingLevel, JudgedSession, OccupiedSlot, ProposedSession } from "./facts";
import type { PlacedPart } from "./order";
import { rhythmOf } from "./rhythm";
import { type StaffFacts, staffFindings } from "./staff";
import type { OnCompared } from "./sweep";
import type { LocationFacts, Surroundings } from "./warnings";
import { warningsOf } from "./warnings";

export type { Calendar } from "./calendar";
export { findAllConflicts } from "./conflicts";
export type {
  Finding,
  FindingLevel,
  JudgedSession,
  OccupiedSlot,
  PersonInSession,
  Presence,
  ProposedSession,
} from "./facts";
export type { LocationFacts, Surroundings } from "./warnings";

/** Everything that the rules know around the sessions that they judge. */
export interface Scene {
  now: Instant;
  names: ReadonlyMap<number, string>;
  locations: ReadonlyMap<number, LocationFacts>;
  /** What stands around a session, by its region. */
  aroundOf: (session: ProposedSession) => Surroundings;
  staff: StaffFacts;
  /** The other sessions of the trainings, by training; those that are judged may be among them. */
  courses: ReadonlyMap<number, readonly PlacedPart[]>;
  /** What is between two sessions of a training is told at the later one alone; of a new training it always is. */
  once?: boolean;
  /** Told of every pair of sessions that is compared. */
  onCompared?: OnCompared;
}

/**
 * The one judgement of a set of sessions: double bookings of people and rooms by the hour (half-open), time to travel, the
 * day, the programme's period and the room, who is fit and here, how much people take on, the care for actors, and the rhythm
 * of a training. Of each session its conflicts first, then its warnings. The order of the input does not matter, and a
 * session more never takes a conflict away. A slot whose session is itself judged is left out. What is about people and
 * rhythm is said of sessions that are not over. n log n, plus the number of findings.
 */
export function judge(judged: readonly JudgedSession[], occupied: readonly OccupiedSlot[], scene: Scene): Finding[] {
  const placeOf = (id: number) => scene.locations.get(id)?.place ?? undefined;
  const calendarOf = (session: JudgedSession) => scene.aroundOf(session).calendar;
  const found = byKey([
    ...meetingsOf(judged, standing(occupied, judged), { ...scene, placeOf }),
    ...staffFindings(judged, scene.staff, scene.now),
    ...rhythmOf(judged, { ...scene, calendarOf }),
  ]);
  return judged.flatMap((session) => {
    const around = findings(session, "warning", warningsOf(session, scene.aroundOf(session)));
    const own = found.get(session.key);
    if (!own) return around;
    const of = (wanted: FindingLevel) => own.filter(({ level }) => level === wanted);
    return [...of("conflict"), ...around, ...of("warning")];
  });
}

const nothing: Pick<Scene, "staff" | "courses" | "now"> = { staff: new Map(), courses: new Map(), now: 0 };

/**
 * What `judge` finds about proposed sessions, and before it why their times are refused. A session with faulty times
 * collides with nothing yet, and only its day and its room are judged.
 */
export function checkProposal(
  proposed: readonly ProposedSession[],
  occupied: readonly OccupiedSlot[],
  around: Surroundings,
  known: Pick<Scene, "staff" | "courses" | "now"> = nothing,
): Finding[] {
  const faults = new Map(proposed.map((session) => [session, timeFaults(session)]));
  const sound = proposed.filter((session) => faults.get(session)?.length === 0).map(judgedSession);
  const scene = { ...known, names: around.names, locations: around.locations, aroundOf: () => around };
  const found = byKey(judge(sound, standing(occupied, proposed), scene));
  return proposed.flatMap((session) => {
    const wrong = faults.get(session) ?? [];
    if (wrong.length === 0) return found.get(session.key) ?? [];
    return [...findings(session, "fault", wrong), ...findings(session, "warning", warningsOf(session, around))];
  });
}

/** The slots that are not judged themselves, faulty or not. */
function standing(occupied: readonly OccupiedSlot[], judged: readonly ProposedSession[]): readonly OccupiedSlot[] {
  if (occupied.length === 0) return occupied;
  const replaced = new Set(judged.map((session) => session.sessionId));
  return occupied.filter(({ sessionId }) => sessionId === null || !replaced.has(sessionId));
}

function byKey(all: readonly Finding[]): ReadonlyMap<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of all) {
    const group = groups.get(finding.key);
    if (group) group.push(finding);
    else groups.set(finding.key, [finding]);
  }
  return groups;
}

const findings = ({ key }: ProposedSession, level: FindingLevel, reasons: Reason[]): Finding[] =>
  reasons.map((reason) => ({ key, level, reason }));

/** Why the times of a session are refused; the end is compared by the clock, so a session never passes midnight. */
function timeFaults({ date, startsAt, endsAt }: ProposedSession): Reason[] {
  const clockFaults = [startsAt, endsAt].flatMap((time) => {
    const result = toInstant(date, time);
    return "fault" in result ? [result.fault] : [];
  });
  const order = endsAt <= startsAt ? (["end_not_after_start"] as const) : [];
  return [...new Set([...clockFaults, ...order])].map((code) => ({ code }));
}

import { toInstant } from "../dates";
import type { Reason } from "../reasons";
import { conflictsOf } from "./conflicts";
import type { Finding, FindingLevel, OccupiedSlot, ProposedSession } from "./facts";
import { type Surroundings, warningsOf } from "./warnings";

export type { Calendar } from "./calendar";
export { findAllConflicts } from "./conflicts";
export type { Finding, FindingLevel, OccupiedSlot, PersonInSession, Presence, ProposedSession } from "./facts";
export type { LocationFacts, Surroundings } from "./warnings";

/**
 * Everything that is wrong with, collides with, or warns about the proposed sessions, in their order: faults first,
 * then conflicts, then warnings. A slot whose session is itself proposed is left out: the proposal stands in for it.
 * A session with faulty times collides with nothing yet.
 */
export function checkProposal(
  proposed: readonly ProposedSession[],
  occupied: readonly OccupiedSlot[],
  around: Surroundings,
): Finding[] {
  const faults = new Map(proposed.map((session) => [session.key, timeFaults(session)]));
  const sound = proposed.filter((session) => faults.get(session.key)?.length === 0);
  const conflicts = byKey(conflictsOf(sound, standing(occupied, proposed), around));
  return proposed.flatMap((session) => [
    ...findings(session, "fault", faults.get(session.key) ?? []),
    ...(conflicts.get(session.key) ?? []),
    ...findings(session, "warning", warningsOf(session, around)),
  ]);
}

/** The slots that the proposal does not itself replace, faulty or not. */
function standing(occupied: readonly OccupiedSlot[], proposed: readonly ProposedSession[]): OccupiedSlot[] {
  const replaced = new Set(proposed.map((session) => session.sessionId));
  return occupied.filter((slot) => !replaced.has(slot.sessionId));
}

function byKey(findings: Finding[]): ReadonlyMap<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.key, [...(groups.get(finding.key) ?? []), finding]);
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

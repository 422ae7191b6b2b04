import type { Reader } from "#db/client.server";
import type { Instant } from "../dates";
import { checkSchedule, type ScheduleFinding } from "./check";

/**
 * What is wrong with these sessions as they stand, among everything that stands: the same rules as for a proposal, each
 * conflict at every session that it touches. A session of which nothing is to be told has no key, nor has one of a cancelled
 * training.
 */
export function judgeSessions(
  db: Reader,
  sessionIds: readonly number[],
  now: Instant,
): ReadonlyMap<number, ScheduleFinding[]> {
  const asked = new Set(sessionIds);
  const found = new Map<number, ScheduleFinding[]>();
  for (const finding of checkSchedule(db, now)) {
    if (asked.has(finding.sessionId)) found.set(finding.sessionId, [...(found.get(finding.sessionId) ?? []), finding]);
  }
  return found;
}

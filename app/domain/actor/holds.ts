import type { Reader } from "#db/client.server";
import { addDays, type Instant, type LocalDate, localDateOf } from "../dates";
import type { Reason } from "../reasons";
import { readCare } from "./care-facts";
import { careHolds } from "./care-rules";

/** No agreement asks more days of rest than this, and no month is longer. */
const furthestDay = 60;

/** An actor and a session that they are on, or are looked for. */
export interface ActorAt {
  personId: number;
  sessionId: number;
  /** The day asked about, which need not be the day the session has now. */
  date: LocalDate;
}

/**
 * What holds each of these actors on each of these sessions, keyed `${personId}:${sessionId}`; who is free to be booked has
 * no key, who has no file is held by that. A session is weighed beside all other standing bookings, proposed and asked ones
 * too, never beside itself; the given sessions do not weigh on each other unless they are booked: who books several at once
 * asks after writing, in the same transaction. For actors only; at most four statements.
 */
export const listHolds = (
  db: Reader,
  personIds: readonly number[],
  sessions: readonly { id: number; date: LocalDate }[],
  now: Instant,
): ReadonlyMap<string, Reason[]> =>
  listHoldsAt(
    db,
    personIds.flatMap((personId) => sessions.map(({ id, date }) => ({ personId, sessionId: id, date }))),
    now,
  );

/** As `listHolds`, for each actor at their own sessions. */
export function listHoldsAt(db: Reader, asked: readonly ActorAt[], now: Instant): ReadonlyMap<string, Reason[]> {
  const holds = new Map<string, Reason[]>();
  if (asked.length === 0) return holds;
  const days = asked.map(({ date }) => date).toSorted();
  const stretch = { from: addDays(days[0] ?? "", -furthestDay), until: addDays(days.at(-1) ?? "", furthestDay) };
  const care = readCare(db, [...new Set(asked.map(({ personId }) => personId))], stretch, now);
  const today = localDateOf(now);
  for (const { personId, sessionId, date } of asked) {
    const known = care(personId);
    const otherDays = known.actingDays.filter((day) => day.sessionId !== sessionId).map((day) => day.date);
    const openTalks = known.openTalks.filter(({ bookings }) => bookings.some((one) => one.sessionId !== sessionId));
    const openTalkDays = openTalks.map((talk) => talk.date);
    const reasons = careHolds({ ...known, date, today, otherDays, openTalkDays });
    if (reasons.length > 0) holds.set(`${personId}:${sessionId}`, reasons);
  }
  return holds;
}

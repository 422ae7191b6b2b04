import type { Reader } from "#db/client.server";
import { named } from "../booking/double-bookings";
import type { Reason } from "../reasons";
import { readNames } from "../schedule/queries";
import { type WeighedFinding, weighDoubleBookings } from "../schedule/weigh";
import type { Session } from "./subject";

/**
 * Why people cannot take part in these meetings: they are elsewhere at that hour, or on the staff of the meeting itself. That
 * they take part in it already is no reason.
 */
export function clashesIn(db: Reader, meetings: readonly Session[], personIds: readonly number[]): Reason[] {
  const people = personIds.map((personId) => ({ personId, as: "participant" as const }));
  const sessions = new Map(meetings.map((one) => [one.id, one]));
  const wanted = meetings.map((one) => ({
    ...one,
    ...{ key: String(one.id), label: one.name, sessionId: null, locationId: null, participantCount: 0, people },
  }));
  const isElsewhere = ({ otherSessionId = 0, reason: { code } }: WeighedFinding) =>
    code !== "participant_double_booked" || !sessions.has(otherSessionId);
  const names = readNames(db, personIds);
  return weighDoubleBookings(db, wanted)
    .filter(isElsewhere)
    .map((finding) => named(finding, sessions, names));
}

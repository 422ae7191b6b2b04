import type { Reader } from "#db/client.server";
import { type Instant, type LocalTime, localTimeOf, minutesBetween } from "../dates";
import type { Reason } from "../reasons";
import { Refusal } from "../refusal";
import { listOccupied, readSurroundings } from "./queries";
import { checkProposal, type Finding, type OccupiedSlot, type ProposedSession } from "./rules";

/** A proposed session that must hold this many minutes without breaks. */
export type WantedSession = ProposedSession & { netMinutes: number };

/** A finding with the hours of the standing session that it collides with. */
export interface WeighedFinding extends Finding {
  hours?: { from: LocalTime; until: LocalTime };
}

/**
 * What is wrong with, collides with or warns about sessions that someone wants, among everything that stands: what a screen
 * shows beforehand and what a verb decides upon. A fixed number of statements.
 */
export function weigh(db: Reader, regionCode: string, wanted: readonly WantedSession[]): WeighedFinding[] {
  const around = {
    dates: distinct(wanted.map(({ date }) => date)),
    personIds: distinct(wanted.flatMap(({ people }) => people.map(({ personId }) => personId))),
    locationIds: distinct(wanted.flatMap(({ locationId }) => (locationId === null ? [] : [locationId]))),
  };
  const occupied = listOccupied(db, around);
  const findings = checkProposal(wanted, occupied, readSurroundings(db, regionCode, around));
  return [...wanted.flatMap(tooShort), ...findings.map((finding) => withHours(finding, occupied))];
}

const distinct = <Value>(values: Value[]): Value[] => [...new Set(values)];

function tooShort({ key, startsAt, endsAt, netMinutes }: WantedSession): Finding[] {
  const minutes = minutesBetween(startsAt, endsAt);
  if (minutes <= 0 || minutes >= netMinutes) return [];
  return [{ key, level: "fault", reason: { code: "session_too_short", params: { minutes: netMinutes } } }];
}

function withHours(finding: Finding, occupied: readonly OccupiedSlot[]): WeighedFinding {
  const other = occupied.find(({ sessionId }) => sessionId === finding.otherSessionId);
  return other ? { ...finding, hours: hoursOf(other) } : finding;
}

const hoursOf = ({ startInstant, endInstant }: { startInstant: Instant; endInstant: Instant }) => ({
  from: localTimeOf(startInstant),
  until: localTimeOf(endInstant),
});

/**
 * Refuses what may not be: faults of the times (`invalid`), then double bookings (`conflict`), then warnings that nobody gave
 * a reason for. `fieldOf` names the form's field for a part of the session with this key.
 */
export function refuseUnsound(
  findings: readonly Finding[],
  fieldOf: (key: string, field: "date" | "startsAt" | "endsAt") => string,
  waiverReason: string | null,
): void {
  const faults = findings.filter(({ level }) => level === "fault");
  if (faults.length > 0)
    throw new Refusal(
      "invalid",
      [],
      byField(faults, ({ key, reason }) => fieldOf(key, faultyField(reason))),
    );
  const conflicts = findings.filter(({ level }) => level === "conflict");
  if (conflicts.length > 0)
    throw new Refusal(
      "conflict",
      [],
      byField(conflicts, ({ key }) => fieldOf(key, "date")),
    );
  if (!waiverReason && warningsIn(findings).length > 0) {
    throw new Refusal("invalid", [], { waiverReason: [{ code: "reason_needed" }] });
  }
}

/** An hour that the clock skips or repeats is looked for at the start. */
const faultyField = ({ code }: Reason) =>
  code === "time_does_not_exist" || code === "time_occurs_twice" ? "startsAt" : "endsAt";

function byField(findings: readonly Finding[], nameOf: (finding: Finding) => string): Record<string, Reason[]> {
  const fields: Record<string, Reason[]> = {};
  for (const finding of findings) {
    const name = nameOf(finding);
    fields[name] = [...(fields[name] ?? []), finding.reason];
  }
  return fields;
}

export const warningsIn = <Found extends Finding>(findings: readonly Found[]): Found[] =>
  findings.filter(({ level }) => level === "warning");

import type { Reader } from "#db/client.server";
import { type Instant, type LocalTime, localTimeOf, minutesBetween } from "../dates";
import type { Reason } from "../reasons";
import { Refusal } from "../refusal";
import { conflictsOf } from "./conflicts";
import { partOf, readCourses } from "./courses";
import { readKnownStaff } from "./known-staff";
import { lockFindings } from "./lock";
import type { PlacedPart } from "./order";
import { listOccupied, readNames } from "./queries";
import { checkProposal, type Finding, type OccupiedSlot, type ProposedSession } from "./rules";
import { readLocations, readSurroundings } from "./scene";
import { markStanding, readStood } from "./stood";

/** A proposed session that must hold this many minutes without breaks. */
export type WantedSession = ProposedSession & { netMinutes: number };

/** A finding with the hours of the standing session that it collides with. */
export interface WeighedFinding extends Finding {
  hours?: { from: LocalTime; until: LocalTime };
}

/**
 * What is wrong with, collides with or warns about sessions that someone wants, among everything that stands: what a screen
 * shows beforehand and what a verb decides upon. The same rules as for what stands (`judgeSessions`), and the locks that a
 * move would break. A fixed number of statements.
 */
export function weigh(
  db: Reader,
  regionCode: string,
  wanted: readonly WantedSession[],
  now: Instant,
): WeighedFinding[] {
  const around = neighbourhoodOf(wanted);
  const occupied = listOccupied(db, around);
  const courses = readCourses(db, distinct(wanted.flatMap(({ trainingId }) => trainingId ?? [])));
  const stood = readStood(db, wanted);
  const staff = readKnownStaff(db, [...wanted, ...stood.map(({ date }) => ({ date, people: [] }))], now);
  const ground = {
    names: readNames(db, around.personIds),
    locations: readLocations(db, [...around.locationIds, ...occupied.flatMap(({ locationId }) => locationId ?? [])]),
  };
  const placed = wanted.map((session) => ({ ...partWithin(courses, session), ...session }));
  const region = readSurroundings(db, ground, regionCode)(regionCode);
  const findings = checkProposal(placed, occupied, region, { now, courses, staff });
  return [
    ...wanted.flatMap(tooShort),
    ...lockFindings(db, wanted, stood),
    ...markStanding(findings, { wanted, stood, staff, now }).map((finding) => withHours(finding, occupied)),
  ];
}

/**
 * The double bookings among what `weigh` would find, with the hours of the other session: all that can keep someone from a
 * session whose day stands already. Four statements.
 */
export function weighDoubleBookings(db: Reader, wanted: readonly ProposedSession[]): WeighedFinding[] {
  const around = neighbourhoodOf(wanted);
  const occupied = listOccupied(db, around);
  const names = readNames(db, around.personIds);
  const own = new Set(wanted.map(({ sessionId }) => sessionId));
  const others = occupied.filter(({ sessionId }) => sessionId === null || !own.has(sessionId));
  return conflictsOf(wanted, others, { names, locations: new Map() }).map((finding) => withHours(finding, occupied));
}

const neighbourhoodOf = (wanted: readonly ProposedSession[]) => ({
  dates: distinct(wanted.map(({ date }) => date)),
  personIds: distinct(wanted.flatMap(({ people }) => people.map(({ personId }) => personId))),
  locationIds: distinct(wanted.flatMap(({ locationId }) => locationId ?? [])),
});

/** A session that stands knows its place in its training. */
function partWithin(courses: ReadonlyMap<number, PlacedPart[]>, { sessionId, trainingId }: WantedSession) {
  const own = courses.get(trainingId ?? 0)?.find(({ key }) => key === String(sessionId));
  return own ? { part: partOf(own) } : {};
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

/** The warnings that someone passes: not those that stand already. */
export const warningsIn = <Found extends Finding>(findings: readonly Found[]): Found[] =>
  findings.filter(({ level, stands }) => level === "warning" && !stands);

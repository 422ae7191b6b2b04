import { localTimeOf, requireInstant } from "../dates";
import type { Reason } from "../reasons";
import type { Finding, JudgedSession, OccupiedSlot, Presence, ProposedSession } from "./facts";
import { type Meeting, meetings, type OnCompared, overlap, type Slot } from "./sweep";
import { farthest, otherOf, type PlaceOf, travelWarnings } from "./travel";

/** What the words of a conflict call people and locations; who is not in it is called by number. */
export interface Names {
  names: ReadonlyMap<number, string>;
  locations: ReadonlyMap<number, { name: string }>;
}

/** What two sessions that meet are judged by. */
export interface Meetingplace extends Names {
  placeOf: PlaceOf;
  onCompared?: OnCompared;
}

const nowhere: PlaceOf = () => undefined;

/** The times of a session that are known to exist once. */
export const judgedSession = <Session extends ProposedSession>(session: Session): Session & JudgedSession => ({
  ...session,
  startInstant: requireInstant(session.date, session.startsAt),
  endInstant: requireInstant(session.date, session.endsAt),
});

const proposedSlot = (session: JudgedSession): Slot => ({
  key: session.key,
  sessionId: session.sessionId,
  isProposed: true,
  label: session.label ?? session.key,
  start: session.startInstant,
  end: session.endInstant,
  locationId: session.locationId,
  people: session.people,
});

const standingSlot = (slot: OccupiedSlot): Slot => ({
  key: String(slot.sessionId),
  sessionId: slot.sessionId,
  isProposed: false,
  label: slot.trainingCode,
  start: slot.startInstant,
  end: slot.endInstant,
  locationId: slot.locationId,
  people: slot.people,
});

/** The conflicts of proposed sessions whose times are sound: with standing ones and with each other. */
export const conflictsOf = (
  proposed: readonly ProposedSession[],
  occupied: readonly OccupiedSlot[],
  names: Names,
): Finding[] =>
  meetingsOf(proposed.map(judgedSession), occupied, { ...names, placeOf: nowhere }).filter(
    ({ level }) => level === "conflict",
  );

/** As `conflictsOf`, and the warnings of who has too little time between two of them; each at every session it touches. */
export function meetingsOf(
  judged: readonly JudgedSession[],
  occupied: readonly OccupiedSlot[],
  place: Meetingplace,
): Finding[] {
  const slots = [...judged.map(proposedSlot), ...occupied.map(standingSlot)];
  const nameOf = (personId: number) => place.names.get(personId) ?? `#${personId}`;
  const findings: Finding[] = [];
  for (const meeting of meetings(slots, farthest, place.onCompared)) {
    const { earlier, later } = meeting;
    if (!earlier.isProposed && !later.isProposed) continue;
    if (!overlap(meeting)) findings.push(...travelWarnings(meeting, place.placeOf, nameOf));
    else {
      if (later.isProposed) findings.push(findingFor(later, meeting, place));
      if (earlier.isProposed && earlier !== later) findings.push(findingFor(earlier, meeting, place));
    }
  }
  return findings;
}

/**
 * Every double booking among standing sessions, each pair once (per person, or for the location): `key` is the id of
 * the session that starts first, `otherSessionId` the other one.
 */
export function findAllConflicts(
  slots: readonly OccupiedSlot[],
  names: Names & Pick<Meetingplace, "onCompared">,
): Finding[] {
  const met = meetings(slots.map(standingSlot), 0, names.onCompared);
  return Array.from(met, (meeting) => findingFor(meeting.earlier, meeting, names));
}

function findingFor(slot: Slot, meeting: Meeting, names: Names): Finding {
  const other = slot === meeting.later ? meeting.earlier : meeting.later;
  return {
    key: slot.key,
    level: "conflict",
    reason: reasonFor(slot, other, meeting, names),
    ...("personId" in meeting && { personId: meeting.personId }),
    ...(other !== slot && otherOf(other)),
  };
}

function reasonFor(slot: Slot, other: Slot, meeting: Meeting, { names, locations }: Names): Reason {
  const training = other.label;
  if ("locationId" in meeting) {
    const location = locations.get(meeting.locationId)?.name ?? `#${meeting.locationId}`;
    return { code: "location_double_booked", params: { location, training } };
  }
  const person = names.get(meeting.personId) ?? `#${meeting.personId}`;
  if (isCoaching(other)) return coachingReason(other, person);
  const [as, otherAs] = functionsIn(slot, other, meeting);
  if (as !== otherAs) return { code: "two_functions_at_once", params: { person, training, as: otherAs } };
  return { code: doubleBooked[as], params: { person, training } };
}

/** What stands and is no session is coaching. */
const isCoaching = ({ sessionId, isProposed }: Slot): boolean => sessionId === null && !isProposed;

/** With whom they coach is not told. */
const coachingReason = ({ start, end }: Pick<Slot, "start" | "end">, person: string): Reason => ({
  code: "coaching_at_once",
  params: { person, from: localTimeOf(start), until: localTimeOf(end) },
});

const rank: readonly Presence[] = ["trainer", "actor", "participant"];

/** As what someone is in this session, and as what in the other; of one session it is the same whoever stands first in it. */
function functionsIn(
  slot: Slot,
  other: Slot,
  { later, earlierAs, laterAs }: Meeting & { earlierAs: Presence; laterAs: Presence },
): [Presence, Presence] {
  if (slot !== other) return slot === later ? [laterAs, earlierAs] : [earlierAs, laterAs];
  return rank.indexOf(earlierAs) < rank.indexOf(laterAs) ? [laterAs, earlierAs] : [earlierAs, laterAs];
}

const doubleBooked = {
  trainer: "trainer_double_booked",
  actor: "actor_double_booked",
  participant: "participant_double_booked",
} as const satisfies Record<Presence, string>;

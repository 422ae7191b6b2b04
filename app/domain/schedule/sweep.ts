import type { Instant } from "../dates";
import type { PersonInSession, Presence } from "./facts";

/** A session on the time line, standing or proposed; half-open: it holds from `start` up to, not including, `end`. */
export interface Slot {
  key: string;
  sessionId: number | null;
  isProposed: boolean;
  /** What others call it. */
  label: string;
  start: Instant;
  end: Instant;
  locationId: number | null;
  people: readonly PersonInSession[];
}

/** Two sessions of one person, or in one location: at the same time, or for a person soon after one another. */
export type Meeting = { earlier: Slot; later: Slot } & (
  | { personId: number; earlierAs: Presence; laterAs: Presence }
  | { locationId: number }
);

interface Stay {
  slot: Slot;
  as: Presence;
}

/** For the words and for tests that count: told of every pair that is compared. */
export type OnCompared = () => void;

/**
 * Every meeting, by one pass in order of time that remembers who and which location is still taken, a person for `reach`
 * milliseconds after the end too: n log n, plus the number of meetings. One person in two functions in one session meets
 * themself.
 */
export function* meetings(slots: readonly Slot[], reach = 0, onCompared?: OnCompared): Generator<Meeting> {
  const taken = new Map<number, Stay[]>();
  const occupied = new Map<number, Slot[]>();
  for (const later of slots.toSorted(inTime)) {
    yield* peopleMeeting(later, taken, reach, onCompared);
    if (later.locationId !== null) yield* locationMeeting(later, later.locationId, occupied, onCompared);
  }
}

export const overlap = ({ earlier, later }: Meeting): boolean => earlier.end > later.start;

const inTime = (one: Slot, other: Slot): number =>
  one.start - other.start || (one.sessionId ?? 0) - (other.sessionId ?? 0);

function* peopleMeeting(
  later: Slot,
  taken: Map<number, Stay[]>,
  reach: number,
  onCompared: OnCompared | undefined,
): Generator<Meeting> {
  for (const { personId, as } of later.people) {
    const before = taken.get(personId);
    if (!before) {
      taken.set(personId, [{ slot: later, as }]);
      continue;
    }
    for (const _stay of before) onCompared?.();
    const still = before.filter(({ slot }) => slot.end + reach > later.start);
    if (still.some((stay) => stay.slot === later && stay.as === as)) continue;
    for (const stay of still) yield { earlier: stay.slot, later, personId, earlierAs: stay.as, laterAs: as };
    still.push({ slot: later, as });
    taken.set(personId, still);
  }
}

function* locationMeeting(
  later: Slot,
  locationId: number,
  occupied: Map<number, Slot[]>,
  onCompared: OnCompared | undefined,
): Generator<Meeting> {
  const before = occupied.get(locationId) ?? [];
  for (const _slot of before) onCompared?.();
  const still = before.filter((slot) => slot.end > later.start);
  for (const earlier of still) yield { earlier, later, locationId };
  still.push(later);
  occupied.set(locationId, still);
}

import type { SchoolZone } from "#db/lists";
import type { LocalDate } from "../dates";
import type { Calendar } from "./calendar";
import type { Finding, OccupiedSlot, ProposedSession } from "./facts";

export type { Calendar } from "./calendar";
export type { Finding, FindingLevel, OccupiedSlot, PersonInSession, Presence, ProposedSession } from "./facts";

export interface LocationFacts {
  id: number;
  name: string;
  capacity: number;
  regionCode: string;
  /** The zone of its municipality; null when that is not known: then the region's zones count. */
  schoolZone: SchoolZone | null;
}

/** What stands around a proposal. */
export interface Surroundings {
  calendar: Calendar;
  regionCode: string;
  programme: { startsOn: LocalDate; endsOn: LocalDate };
  locations: ReadonlyMap<number, LocationFacts>;
  /** Names for the words of a conflict; who is not in it is called by number. */
  names: ReadonlyMap<number, string>;
}

/**
 * Everything that is wrong with, collides with, or warns about the proposed sessions.
 * A slot whose session is itself proposed is left out: the proposal stands in for it.
 */
export function checkProposal(
  _proposed: readonly ProposedSession[],
  _occupied: readonly OccupiedSlot[],
  _around: Surroundings,
): Finding[] {
  throw new Error("not yet");
}

/**
 * Every double booking among standing sessions, each pair once: `key` is the id of the session that starts first
 * and `otherSessionId` the other one.
 */
export function findAllConflicts(
  _slots: readonly OccupiedSlot[],
  _about: Pick<Surroundings, "locations" | "names">,
): Finding[] {
  throw new Error("not yet");
}

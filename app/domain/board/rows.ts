import type { BookingFunction } from "#db/lists";
import type { SessionStaffing } from "../booking/staffing";
import { isStandingState } from "../booking/staffing-count";
import type { BoardGroup } from "./choices";
import type { BoardSession } from "./sessions";

/** A region, a trainer or an actor, with the sessions of it in order of time. */
export interface BoardRow {
  /** The region's code or the person's id; `none` for what nobody stands for yet. */
  key: string;
  name: string;
  /** Of a person: where they work. */
  organisation: string | null;
  sessionIds: number[];
}

/** Someone or something that could have a row. */
export type Candidate = Omit<BoardRow, "sessionIds">;

export const nobody = "none";

/** The rows that have something in view, by name, with what nobody stands for yet first. */
export function rowsOf(
  by: BoardGroup,
  sessions: readonly BoardSession[],
  staffing: ReadonlyMap<number, SessionStaffing>,
): BoardRow[] {
  const rows = new Map<string, BoardRow>();
  for (const session of sessions) {
    for (const candidate of candidatesOf(by, session, staffing.get(session.sessionId))) {
      const row = rows.get(candidate.key) ?? { ...candidate, sessionIds: [] };
      rows.set(candidate.key, row);
      row.sessionIds.push(session.sessionId);
    }
  }
  return [...rows.values()].toSorted(inOrder);
}

function candidatesOf(by: BoardGroup, session: BoardSession, staffing: SessionStaffing | undefined): Candidate[] {
  if (by === "region") return [{ key: session.regionCode, name: session.region, organisation: null }];
  const people = standing(by, staffing);
  if (people.length > 0) return people;
  return needed(by, staffing) > 0 ? [{ key: nobody, name: "", organisation: null }] : [];
}

/** Each person once, however they were booked. */
const standing = (as: BookingFunction, staffing: SessionStaffing | undefined): Candidate[] =>
  (staffing?.people ?? [])
    .filter((one) => one.function === as && isStandingState(one.state))
    .map(({ personId, name, organisation }) => ({ key: String(personId), name, organisation }));

const needed = (as: BookingFunction, staffing: SessionStaffing | undefined): number =>
  (as === "trainer" ? staffing?.trainersNeeded : staffing?.actorsNeeded) ?? 0;

const inOrder = (one: BoardRow, other: BoardRow): number =>
  Number(other.key === nobody) - Number(one.key === nobody) || one.name.localeCompare(other.name, "nl");

/** The candidates that have no row. */
export function quietOf(candidates: readonly Candidate[], rows: readonly BoardRow[]): Candidate[] {
  const seen = new Set(rows.map(({ key }) => key));
  return candidates
    .filter(({ key }) => !seen.has(key))
    .toSorted((one, other) => one.name.localeCompare(other.name, "nl"));
}

/** Regions without sessions in view, but with trainings that still want a date: these can get one here. */
export const wantingRegions = (
  unplaced: readonly { regionCode: string; region: string }[],
  rows: readonly BoardRow[],
): BoardRow[] =>
  quietOf([...new Map(unplaced.map((one) => [one.regionCode, one])).values()].map(regionOf), rows).map((region) => ({
    ...region,
    sessionIds: [],
  }));

const regionOf = ({ regionCode, region }: { regionCode: string; region: string }): Candidate => ({
  ...{ key: regionCode, name: region, organisation: null },
});

import { type Reader, statement } from "#db/client.server";
import type { Instant, LocalDate } from "../dates";
import { localDateOf } from "../dates";
import { may } from "../permissions";
import { found, refuse } from "../refusal";
import type { EditionFacts } from "../trainer/facts";
import type { User } from "../user";
import { readTracks, type TrackRow } from "./editions";

export interface ListedTrack extends TrackRow {
  edition: number;
  steps: number;
  validityMonths: number | null;
  /** People who follow it now, in whatever edition. */
  candidates: number;
}

export interface TrackEdition {
  id: number;
  number: number;
  createdOn: LocalDate;
  steps: number;
  /** People who follow the track in this edition now, and who completed it so. */
  candidates: number;
  completed: number;
}

export interface TrackWithEditions extends TrackRow {
  /** The edition in force, with its steps in order; needs are ids of steps. */
  current: EditionFacts;
  /** All editions, the latest first. */
  editions: TrackEdition[];
}

const countSql = `
  SELECT e.id AS editionId, e.created_at AS createdAt, count(c.id) FILTER (WHERE c.ended_on IS NULL) AS candidates,
    count(c.id) FILTER (WHERE c.end = 'completed') AS completed
  FROM track_edition e LEFT JOIN candidacy c ON c.edition_id = e.id GROUP BY e.id`;

interface Count {
  editionId: number;
  createdAt: Instant;
  candidates: number;
  completed: number;
}

const countsOf = (db: Reader): Map<number, Count> =>
  new Map(
    statement<Count>(db, countSql)
      .all()
      .map((row) => [row.editionId, row]),
  );

/** Every track with its edition in force, if the user may see them. Four statements. */
export function listTracks(db: Reader, user: User): ListedTrack[] {
  if (!may(user, "track.list")) return [];
  const counts = countsOf(db);
  return readTracks(db).map(({ track, editions, current }) => ({
    ...track,
    edition: current.number,
    steps: current.steps.length,
    validityMonths: current.validityMonths,
    candidates: editions.reduce((sum, { id }) => sum + (counts.get(id)?.candidates ?? 0), 0),
  }));
}

/** A track with its edition in force and the earlier ones; refuses `not_found`, also for who may not see tracks. */
export function requireTrack(db: Reader, user: User, id: number): TrackWithEditions {
  if (!may(user, "track.list")) refuse("not_found", "not_found");
  const { track, editions, current } = found(readTracks(db).find((one) => one.track.id === id));
  const counts = countsOf(db);
  const shown = editions.map(({ id: editionId, number, steps }) => {
    const { createdAt = 0, candidates = 0, completed = 0 } = counts.get(editionId) ?? {};
    return { id: editionId, number, createdOn: localDateOf(createdAt), steps: steps.length, candidates, completed };
  });
  return { ...track, current, editions: shown.reverse() };
}

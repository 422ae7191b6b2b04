import { type Reader, statement } from "#db/client.server";
import type { BookingFunction } from "#db/lists";
import { type Instant, type LocalDate, localDateOf } from "../dates";
import { usualReturnMonths } from "../qualification/queries";
import { type KnownTrack, readTracks } from "../track/editions";
import { readDeliveries } from "./deliveries";
import type { CandidacyFacts, TrackFacts, TrainerFacts } from "./facts";
import { type RecordsOf, readAssessments, readAttended, readCertifications, readFollowed, readPauses } from "./records";
import { belongsTo } from "./state-rules";

interface Asked {
  as: BookingFunction;
  now: Instant;
  /** Also the tracks that they did not begin, in the edition now in force, unless these were retired. */
  withTracksAhead?: boolean;
}

type CandidacyRow = CandidacyFacts & { personId: number; trackId: number; editionId: number };

const candidacySql = `
  SELECT id, person_id AS personId, track_id AS trackId, edition_id AS editionId, started_on AS startedOn,
    ended_on AS endedOn, end, end_reason AS endReason
  FROM candidacy WHERE person_id IN (SELECT value FROM json_each(?))
  ORDER BY person_id, ended_on IS NULL DESC, started_on DESC, id DESC`;

/**
 * What the verdict on each of these people rests upon, as trainers or as actors; nobody is missing from the map. Of several
 * candidacies on one track the open one counts, otherwise the latest. A fixed number of statements, whoever is asked for.
 */
export function readTrainerFacts(
  db: Reader,
  personIds: readonly number[],
  { as, now, withTracksAhead = false }: Asked,
): ReadonlyMap<number, TrainerFacts> {
  const today = localDateOf(now);
  const tracks = readTracks(db).filter(({ track }) => belongsTo(as, track.qualification));
  const candidacies = groupByPerson(
    statement<CandidacyRow>(db, candidacySql).all(JSON.stringify(personIds)),
    personIds,
  );
  const records: RecordsOf = {
    assessments: readAssessments(db, personIds),
    followed: readFollowed(db, personIds),
    attended: readAttended(db, personIds, now),
    certifications: readCertifications(db, personIds),
    pauses: readPauses(db, personIds),
  };
  const delivered = readDeliveries(db, personIds, now);
  const factsOf = (id: number): TrainerFacts => {
    const own = tracks.flatMap((known) =>
      trackFacts(known, candidacies.get(id) ?? [], records, { today, withTracksAhead }),
    );
    const { deliveries = [], shadowed = [] } = delivered.get(id) ?? {};
    const { intervisions = [], refresherDays = [] } = records.attended.get(id) ?? {};
    return {
      ...{ today, as, tracks: own, deliveries, shadowed, intervisions, refresherDays },
      followed: records.followed.get(id) ?? [],
      certifications: records.certifications.get(id) ?? [],
      pauses: records.pauses.get(id) ?? [],
      returnMonths: returnMonthsOf(own, tracks),
    };
  };
  return new Map(personIds.map((id) => [id, factsOf(id)]));
}

function groupByPerson<Row extends { personId: number }>(
  rows: readonly Row[],
  personIds: readonly number[],
): Map<number, Omit<Row, "personId">[]> {
  const all = new Map<number, Omit<Row, "personId">[]>(personIds.map((id) => [id, []]));
  for (const { personId, ...row } of rows) all.get(personId)?.push(row);
  return all;
}

function trackFacts(
  { track, editions, current }: KnownTrack,
  candidacies: readonly Omit<CandidacyRow, "personId">[],
  { assessments }: RecordsOf,
  { today, withTracksAhead }: { today: LocalDate; withTracksAhead: boolean },
): TrackFacts[] {
  const { id, name, qualification } = track;
  const begun = candidacies.find(({ trackId }) => trackId === id);
  if (!begun) {
    const isRetired = track.retiredOn !== null && track.retiredOn <= today;
    if (!withTracksAhead || isRetired) return [];
    return [{ track: { id, name, qualification }, edition: current, candidacy: null, assessments: [] }];
  }
  const { trackId: _track, editionId, ...candidacy } = begun;
  const edition = editions.find((one) => one.id === editionId) ?? current;
  return [{ track: { id, name, qualification }, edition, candidacy, assessments: assessments.get(candidacy.id) ?? [] }];
}

/** As the edition says in which they became certified; otherwise the one now in force. */
function returnMonthsOf(own: readonly TrackFacts[], tracks: readonly KnownTrack[]): number {
  const began = own.find(({ track, candidacy }) => track.qualification === "certified" && candidacy !== null);
  const inForce = tracks.find(({ track }) => track.qualification === "certified");
  return began?.edition.returnMonths ?? inForce?.current.returnMonths ?? usualReturnMonths;
}

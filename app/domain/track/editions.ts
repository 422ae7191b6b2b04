import { type Reader, statement } from "#db/client.server";
import type { Qualification } from "#db/lists";
import type { LocalDate } from "../dates";
import type { EditionFacts, StepFacts } from "../trainer/facts";

export interface TrackRow {
  id: number;
  name: string;
  qualification: Qualification;
  retiredOn: LocalDate | null;
  version: number;
}

const trackSql = "SELECT id, name, qualification, retired_on AS retiredOn, version FROM track ORDER BY id";

const editionSql = `
  SELECT id, track_id AS trackId, number, requires, validity_months AS validityMonths, grace_months AS graceMonths,
    return_months AS returnMonths, renew_deliveries AS renewDeliveries, renew_intervisions AS renewIntervisions,
    renew_refresher_days AS renewRefresherDays
  FROM track_edition ORDER BY track_id, number`;

const stepSql = `
  SELECT s.id, s.edition_id AS editionId, s.position, s.kind, s.name, s.evidence, s.count, s.assessor, s.criteria,
    s.training_type_id AS trainingTypeId, y.name AS training, s.is_outside AS isOutside,
    (SELECT json_group_array(n.needs_step_id) FROM track_step_need n WHERE n.step_id = s.id) AS needs
  FROM track_step s LEFT JOIN training_type y ON y.id = s.training_type_id ORDER BY s.edition_id, s.position`;

type StepRow = Omit<StepFacts, "criteria" | "isOutside" | "needs"> & {
  editionId: number;
  criteria: string;
  isOutside: 0 | 1;
  needs: string;
};

export interface KnownTrack {
  track: TrackRow;
  /** The earliest first: the last one is in force. */
  editions: EditionFacts[];
  current: EditionFacts;
}

/** Every track with all its editions and their steps in order, in the order in which they were added. Three statements. */
export function readTracks(db: Reader): KnownTrack[] {
  const steps = new Map<number, StepFacts[]>();
  for (const { editionId, ...row } of statement<StepRow>(db, stepSql).all()) {
    steps.set(editionId, [...(steps.get(editionId) ?? []), stepOf(row)]);
  }
  const editions = statement<Omit<EditionFacts, "steps">>(db, editionSql)
    .all()
    .map((row): EditionFacts => ({ ...row, steps: steps.get(row.id) ?? [] }));
  return statement<TrackRow>(db, trackSql)
    .all()
    .flatMap((track) => {
      const own = editions.filter(({ trackId }) => trackId === track.id);
      const current = own.at(-1);
      return current ? [{ track, editions: own, current }] : [];
    });
}

const stepOf = (row: Omit<StepRow, "editionId">): StepFacts => ({
  ...row,
  criteria: JSON.parse(row.criteria),
  isOutside: row.isOutside === 1,
  needs: JSON.parse(row.needs),
});

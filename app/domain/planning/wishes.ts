import { type Reader, statement } from "#db/client.server";
import type { LocalDate } from "../dates";

/** What is wished for a training; what is null follows from its year, its type and its region. */
export interface Wish {
  earliestOn: LocalDate | null;
  latestOn: LocalDate | null;
  preferredOn: LocalDate | null;
  weekdays: string | null;
  participants: number | null;
  locationId: number | null;
  leastGapDays: number | null;
  mostGapDays: number | null;
  actorsNeeded: number | null;
}

/** A training without a date. */
export interface Undated extends Wish {
  id: number;
  code: string;
  year: number;
  trainingTypeId: number;
  clientOrganisationId: number;
  regionCode: string;
  maxParticipants: number;
}

const undatedSql = `
  SELECT t.id, t.code, t.year, t.training_type_id AS trainingTypeId, t.client_organisation_id AS clientOrganisationId,
    t.region_code AS regionCode, t.max_participants AS maxParticipants, w.earliest_on AS earliestOn, w.latest_on AS latestOn,
    w.preferred_on AS preferredOn, w.weekdays, w.participants, w.location_id AS locationId,
    w.least_gap_days AS leastGapDays, w.most_gap_days AS mostGapDays, w.actors_needed AS actorsNeeded
  FROM training t LEFT JOIN planning_wish w ON w.training_id = t.id
  WHERE t.status = 'planned' AND t.first_date IS NULL ORDER BY t.year, t.id`;

/** Every training without a date, with what is wished for it. One statement. */
export const listUndated = (db: Reader): Undated[] => statement<Undated>(db, undatedSql).all();

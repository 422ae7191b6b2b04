import { type Reader, statement } from "#db/client.server";
import type { Wish } from "./wishes";

/** What is wished for one training, as it stands now; version 0 is nothing yet. */
export interface StandingWish extends Wish {
  version: number;
}

const nothing: StandingWish = {
  earliestOn: null,
  latestOn: null,
  preferredOn: null,
  weekdays: null,
  participants: null,
  locationId: null,
  leastGapDays: null,
  mostGapDays: null,
  actorsNeeded: null,
  version: 0,
};

const wishSql = `
  SELECT earliest_on AS earliestOn, latest_on AS latestOn, preferred_on AS preferredOn, weekdays, participants,
    location_id AS locationId, least_gap_days AS leastGapDays, most_gap_days AS mostGapDays,
    actors_needed AS actorsNeeded, version
  FROM planning_wish WHERE training_id = ?`;

/** One statement. */
export const findWish = (db: Reader, trainingId: number): StandingWish =>
  statement<StandingWish>(db, wishSql).get(trainingId) ?? nothing;

const workingDays = "1111100";

/** The numbers of the days in a pattern like `1111000`, Monday first; none was wished for: the working days. */
export const weekdaysIn = (pattern: string | null): number[] =>
  [...(pattern ?? workingDays)].flatMap((day, index) => (day === "1" ? [index + 1] : []));

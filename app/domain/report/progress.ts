import { type Reader, statement } from "#db/client.server";
import { type TrainingStatus, trainingStatuses } from "#db/lists";
import { yearsBetween } from "../programme/targets";

/** One year of the programme against its targets; a target is null where the plan names none. */
export interface YearProgress {
  year: number;
  certificates: number;
  professionalsTarget: number | null;
  trainings: number;
  trainingsTarget: number | null;
}

export interface YearStatuses {
  year: number;
  counts: Record<TrainingStatus, number>;
}

interface Sums {
  years: YearProgress[];
  statuses: YearStatuses[];
}

interface TallyRow {
  kind: string;
  year: number;
  amount: number;
}

const targetsSql = "SELECT kind, year, amount FROM target WHERE programme_id = ? AND year IS NOT NULL ORDER BY year";
const tallySql = "SELECT kind, year, amount FROM tally ORDER BY year";

/**
 * What the programme reached in each year of its period or its plan: certificates that stand against professionals to
 * train, trainings delivered or closed against trainings to give. From the kept sums; two statements.
 */
export function readProgress(db: Reader, programme: { id: number; startsOn: string; endsOn: string }): Sums {
  const targets = statement<TallyRow>(db, targetsSql).all(programme.id);
  const tally = statement<TallyRow>(db, tallySql).all();
  const amount = (kind: string, year: number) =>
    tally.find((row) => row.kind === kind && row.year === year)?.amount ?? 0;
  const target = (kind: string, year: number) =>
    targets.find((row) => row.kind === kind && row.year === year)?.amount ?? null;
  const years = yearsOf(programme, [...targets, ...tally]);
  return {
    years: years.map((year) => ({
      year,
      certificates: amount("certificates", year),
      professionalsTarget: target("professionals_trained", year),
      trainings: amount("trainings_delivered", year) + amount("trainings_closed", year),
      trainingsTarget: target("trainings", year),
    })),
    statuses: years.map((year) => ({ year, counts: statusCounts((status) => amount(`trainings_${status}`, year)) })),
  };
}

function yearsOf({ startsOn, endsOn }: { startsOn: string; endsOn: string }, rows: TallyRow[]): number[] {
  const counted = rows.filter(({ amount }) => amount > 0).map(({ year }) => year);
  return [...new Set([...yearsBetween(startsOn, endsOn), ...counted])].sort((a, b) => a - b);
}

const statusCounts = (count: (status: TrainingStatus) => number) =>
  Object.fromEntries(trainingStatuses.map((status) => [status, count(status)])) as Record<TrainingStatus, number>;

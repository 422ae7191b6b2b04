import { type Reader, statement } from "#db/client.server";
import type { TargetKind } from "#db/lists";
import { type ActivityKind, activityKinds } from "#db/lists-after";
import type { LocalDate } from "../dates";
import { yearsBetween } from "../programme/targets";

/** What was reached of one kind; a target is null where the plan names none. */
export interface Reached {
  actual: number;
  target: number | null;
}

export interface KindProgress {
  kind: ActivityKind;
  years: (Reached & { year: number })[];
  /** The whole period: its own target, or else those of its years together. */
  whole: Reached;
}

export const targetKindOf: Record<ActivityKind, TargetKind> = {
  work_session: "work_sessions",
  chain_work_session: "chain_work_sessions",
  jim_support: "jim_support_meetings",
  expertise_day: "expertise_days",
  campaign: "campaign_actions",
  coordination: "coordination_moments",
  monitoring: "monitoring_moments",
};

interface TallyRow {
  kind: string;
  year: number | null;
  amount: number;
}

const targetsSql = "SELECT kind, year, amount FROM target WHERE programme_id = ?";
const heldSql = `SELECT kind, CAST(substr(date, 1, 4) AS INTEGER) AS year, count(*) AS amount FROM activity
  WHERE programme_id = ? AND cancelled_at IS NULL AND date <= ? GROUP BY 1, 2`;

/**
 * How many activities of each kind were held, year by year, against the targets: the whole programme's, whoever looks. What
 * is still to come or was cancelled does not count. Two statements.
 */
export function readActivityProgress(
  db: Reader,
  programme: { id: number; startsOn: LocalDate; endsOn: LocalDate },
  today: LocalDate,
): KindProgress[] {
  const targets = statement<TallyRow>(db, targetsSql).all(programme.id);
  const held = statement<TallyRow>(db, heldSql).all(programme.id, today);
  const years = yearsBetween(programme.startsOn, programme.endsOn);
  return activityKinds.map((kind) => {
    const ofKind = targets.filter((row) => row.kind === targetKindOf[kind]);
    const heldOfKind = held.filter((row) => row.kind === kind);
    return {
      kind,
      years: years.map((year) => ({
        year,
        actual: heldOfKind.find((row) => row.year === year)?.amount ?? 0,
        target: ofKind.find((row) => row.year === year)?.amount ?? null,
      })),
      whole: { actual: sum(heldOfKind), target: wholeTarget(ofKind) },
    };
  });
}

const sum = (rows: TallyRow[]): number => rows.reduce((total, { amount }) => total + amount, 0);

function wholeTarget(rows: TallyRow[]): number | null {
  const own = rows.find(({ year }) => year === null);
  if (own) return own.amount;
  return rows.length > 0 ? sum(rows) : null;
}

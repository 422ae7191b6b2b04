import { type Reader, statement } from "#db/client.server";
import { type ActivityKind, type TurnoutRole, turnoutRoles } from "#db/lists-after";
import type { LocalDate, LocalTime } from "../dates";
import type { User } from "../user";
import type { ActivityFilter } from "./filter";
import { visibleClause } from "./visible";

export const pageSize = 50;

export interface ListedActivity {
  id: number;
  kind: ActivityKind;
  title: string;
  date: LocalDate;
  place: string | null;
  isOnline: boolean;
  region: string | null;
  /** Names with a comma between them. */
  organisations: string | null;
  attended: number;
  isCancelled: boolean;
}

type Stored<Shown> = Omit<Shown, "isOnline" | "isCancelled"> & { isOnline: number; isCancelled: number };

const conditions = {
  kind: "activity.kind = :kind",
  year: "activity.date BETWEEN printf('%d-01-01', :year) AND printf('%d-12-31', :year)",
  region: "activity.region_code = :region",
  organisation: `activity.id IN (SELECT activity_id FROM activity_organisation WHERE organisation_id = :organisation)`,
} as const;

function queryOf(user: User, filter: ActivityFilter) {
  const { clause, params } = visibleClause(user);
  const chosen = Object.entries(filter).filter(([, value]) => value !== undefined);
  const wanted = chosen.map(([name]) => conditions[name as keyof ActivityFilter]);
  return {
    where: [clause, ...wanted].join(" AND "),
    params: { ...params, ...Object.fromEntries(chosen as [string, string | number][]) },
  };
}

const order = "activity.date DESC, activity.id DESC";

const common = `activity.id, activity.kind, activity.title, activity.date, activity.place,
    activity.is_online AS isOnline, area.name AS region, activity.cancelled_at IS NOT NULL AS isCancelled,
    (SELECT group_concat(name, ', ') FROM (SELECT o.name FROM activity_organisation t
      JOIN organisation o ON o.id = t.organisation_id WHERE t.activity_id = activity.id ORDER BY o.name)) AS organisations,
    (SELECT coalesce(sum(count), 0) FROM activity_turnout t WHERE t.activity_id = activity.id) AS attended`;

const pageSql = (where: string) => `
  SELECT ${common}
  FROM (SELECT activity.id FROM activity WHERE ${where} ORDER BY ${order} LIMIT ${pageSize} OFFSET :offset) page
  JOIN activity ON activity.id = page.id LEFT JOIN region area ON area.code = activity.region_code
  ORDER BY ${order}`;

/** One page of the activities the user may see, the latest first, with how many there are in all: two statements. */
export function listActivities(db: Reader, user: User, filter: ActivityFilter, page: number) {
  const { where, params } = queryOf(user, filter);
  const counted = statement<{ total: number }>(db, `SELECT count(*) AS total FROM activity WHERE ${where}`).get(params);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const shown = Math.min(Math.max(1, page), pages);
  const offset = (shown - 1) * pageSize;
  const rows = statement<Stored<ListedActivity>>(db, pageSql(where)).all({ ...params, offset });
  return { rows: rows.map((row): ListedActivity => ({ ...row, ...flagsOf(row) })), total, page: shown, pages };
}

const flagsOf = ({ isOnline, isCancelled }: { isOnline: number; isCancelled: number }) => ({
  isOnline: isOnline === 1,
  isCancelled: isCancelled === 1,
});

export interface ExportedActivity extends ListedActivity, Record<TurnoutRole, number> {
  startsAt: LocalTime | null;
  endsAt: LocalTime | null;
  output: string | null;
  planTitle: string | null;
  planOwner: string | null;
  planDrawnUpOn: LocalDate | null;
  planNextReviewOn: LocalDate | null;
}

const roleColumns = turnoutRoles.map(
  (role) => `coalesce((SELECT count FROM activity_turnout t
    WHERE t.activity_id = activity.id AND t.role = '${role}'), 0) AS ${role}`,
);

const exportSql = (where: string) => `
  SELECT ${common}, ${roleColumns.join(", ")}, activity.starts_at AS startsAt, activity.ends_at AS endsAt, activity.output,
    plan.title AS planTitle, plan.owner AS planOwner, plan.drawn_up_on AS planDrawnUpOn,
    plan.next_review_on AS planNextReviewOn
  FROM activity LEFT JOIN region area ON area.code = activity.region_code
  LEFT JOIN development_plan plan ON plan.activity_id = activity.id
  WHERE ${where} ORDER BY ${order}`;

/** Every activity of the filter, for an export; what there is to tell of it stays behind. One statement. */
export function listAllActivities(db: Reader, user: User, filter: ActivityFilter): ExportedActivity[] {
  const { where, params } = queryOf(user, filter);
  const rows = statement<Stored<ExportedActivity>>(db, exportSql(where)).all(params);
  return rows.map((row): ExportedActivity => ({ ...row, ...flagsOf(row) }));
}

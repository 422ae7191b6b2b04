import type { Locale } from "#db/lists";
import { turnoutRoles } from "#db/lists-after";
import { type Column, toCsv } from "~/documents/csv";
import { filterFrom } from "~/domain/activity/filter";
import { type ExportedActivity, listAllActivities } from "~/domain/activity/list";
import { isHeld } from "~/domain/activity/rules";
import { type LocalDate, localDateOf } from "~/domain/dates";
import { csvDownload } from "~/http/csv-download";
import { reader, requireMay } from "~/http/route";
import { activityKindName, turnoutRoleName } from "~/text/activity-words";
import { m } from "~/text/messages";

/** The whole list of the filter, not only the page that is shown. */
export const loader = reader(({ context, user, url }) => {
  requireMay(user, "activity.list");
  const { db, now, locale } = context;
  const today = localDateOf(now);
  const rows = listAllActivities(db, user, filterFrom(url.searchParams));
  return csvDownload(`${m.activity_csv_file({}, { locale })}-${today}.csv`, toCsv(columnsIn(locale, today), rows));
});

function columnsIn(locale: Locale, today: LocalDate): Column<ExportedActivity>[] {
  const inLocale = { locale };
  const yes = (flag: boolean) => (flag ? m.activity_csv_yes({}, inLocale) : m.activity_csv_no({}, inLocale));
  return [
    { header: m.activity_kind({}, inLocale), value: ({ kind }) => activityKindName(kind, locale) },
    { header: m.activity_name({}, inLocale), value: ({ title }) => title },
    { header: m.activity_date({}, inLocale), value: ({ date }) => date },
    { header: m.activity_starts_at({}, inLocale), value: ({ startsAt }) => startsAt },
    { header: m.activity_ends_at({}, inLocale), value: ({ endsAt }) => endsAt },
    { header: m.activity_place({}, inLocale), value: ({ place }) => place },
    { header: m.activity_online_yes({}, inLocale), value: ({ isOnline }) => yes(isOnline) },
    { header: m.activity_region({}, inLocale), value: ({ region }) => region },
    { header: m.activity_organisations({}, inLocale), value: ({ organisations }) => organisations },
    { header: m.activity_state({}, inLocale), value: (row) => stateIn(row, today, locale) },
    ...turnoutRoles.map((role) => ({
      header: turnoutRoleName(role, locale),
      value: (row: ExportedActivity) => row[role],
    })),
    { header: m.activity_attended({}, inLocale), value: ({ attended }) => attended },
    { header: m.activity_output({}, inLocale), value: ({ output }) => output },
    { header: m.activity_plan_title({}, inLocale), value: ({ planTitle }) => planTitle },
    { header: m.activity_plan_owner({}, inLocale), value: ({ planOwner }) => planOwner },
    { header: m.activity_plan_drawn_up({}, inLocale), value: ({ planDrawnUpOn }) => planDrawnUpOn },
    { header: m.activity_plan_review({}, inLocale), value: ({ planNextReviewOn }) => planNextReviewOn },
  ];
}

function stateIn(row: ExportedActivity, today: LocalDate, locale: Locale): string {
  if (row.isCancelled) return m.activity_state_cancelled({}, { locale });
  return isHeld(row, today) ? m.activity_state_held({}, { locale }) : m.activity_state_to_come({}, { locale });
}

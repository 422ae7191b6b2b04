import type { Locale } from "#db/lists";
import { toCsv } from "~/documents/csv";
import { localDateOf } from "~/domain/dates";
import { type OverviewRow, readTrainerOverview, trainerFilterFrom } from "~/domain/trainer/overview";
import { csvDownload } from "~/http/csv-download";
import { reader, requireMay } from "~/http/route";
import { m } from "~/text/messages";
import { trainerStateName } from "~/text/trainer-state";
import { needInWords } from "../list/need-words";

/** The whole list of the filter, not only the page that is shown. */
export const loader = reader(({ context, user, url }) => {
  requireMay(user, "trainer.list");
  const { db, now, locale } = context;
  const { rows } = readTrainerOverview(db, user, trainerFilterFrom(url.searchParams), null, now);
  const name = `${m.trainer_csv_file({}, { locale })}-${localDateOf(now)}.csv`;
  return csvDownload(name, toCsv(columnsIn(locale), rows));
});

const columnsIn = (locale: Locale) => [
  { header: m.trainer_list_name({}, { locale }), value: (row: OverviewRow) => row.name },
  { header: m.trainer_list_state({}, { locale }), value: (row: OverviewRow) => trainerStateName(row.state, locale) },
  { header: m.trainer_list_organisation({}, { locale }), value: (row: OverviewRow) => row.organisation },
  { header: m.trainer_list_region({}, { locale }), value: (row: OverviewRow) => row.region },
  {
    header: m.trainer_list_certified({}, { locale }),
    value: ({ attributes }: OverviewRow) => untilOf(attributes.certified, locale),
  },
  {
    header: m.trainer_list_deployable({}, { locale }),
    value: ({ attributes }: OverviewRow) => untilOf(attributes.externallyDeployable, locale),
  },
  { header: m.trainer_list_deliveries({}, { locale }), value: (row: OverviewRow) => row.deliveries },
  { header: m.trainer_list_load({}, { locale }), value: (row: OverviewRow) => row.loadThisQuarter },
  {
    header: m.trainer_list_need({}, { locale }),
    value: ({ need }: OverviewRow) => need && needInWords(need, locale),
  },
];

const untilOf = (held: { until: string | null } | null, locale: Locale): string | null =>
  held && (held.until ?? m.trainer_without_end({}, { locale }));

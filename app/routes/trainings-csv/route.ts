import type { Locale } from "#db/lists";
import { toCsv } from "~/documents/csv";
import { localDateOf } from "~/domain/dates";
import { filterFrom } from "~/domain/training/filter";
import { type ListedTraining, listAllTrainings } from "~/domain/training/list";
import { csvDownload } from "~/http/csv-download";
import { reader, requireMay } from "~/http/route";
import { m } from "~/text/messages";
import { statusName } from "~/text/training-status";

/** The whole list of the filter, not only the page that is shown. */
export const loader = reader(({ context, user, url }) => {
  requireMay(user, "training.list");
  const { db, now, locale } = context;
  const today = localDateOf(now);
  const rows = listAllTrainings(db, user, filterFrom(url.searchParams), today);
  const name = `${m.training_csv_file({}, { locale })}-${today}.csv`;
  return csvDownload(name, toCsv(columnsIn(locale), rows));
});

const columnsIn = (locale: Locale) => [
  { header: m.training_list_code({}, { locale }), value: (row: ListedTraining) => row.code },
  { header: m.training_list_year({}, { locale }), value: (row: ListedTraining) => row.year },
  { header: m.training_list_client({}, { locale }), value: (row: ListedTraining) => row.client },
  { header: m.training_list_region({}, { locale }), value: (row: ListedTraining) => row.region },
  { header: m.training_list_status({}, { locale }), value: (row: ListedTraining) => statusName(row.status, locale) },
  { header: m.training_list_first({}, { locale }), value: (row: ListedTraining) => row.firstDate },
  { header: m.training_list_last({}, { locale }), value: (row: ListedTraining) => row.lastDate },
  { header: m.training_list_participants({}, { locale }), value: (row: ListedTraining) => row.placed },
  { header: m.training_list_maximum({}, { locale }), value: (row: ListedTraining) => row.maxParticipants },
];

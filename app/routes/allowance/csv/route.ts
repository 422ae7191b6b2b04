import type { Locale } from "#db/lists";
import { toCsv } from "~/documents/csv";
import { amountText } from "~/domain/allowance/amounts";
import { type Allowance, requireExport } from "~/domain/allowance/queries";
import { csvDownload } from "~/http/csv-download";
import { idParam, reader } from "~/http/route";
import { m } from "~/text/messages";

/** A list for payment as it went out, for whoever pays. */
export const loader = reader(({ context: { db, locale }, user, params }) => {
  const { on, rows } = requireExport(db, user, idParam(params, "id"));
  const name = `${m.allowance_csv_file({}, { locale })}-${on}-${params.id}.csv`;
  return csvDownload(name, toCsv(columnsIn(locale), rows));
});

const columnsIn = (locale: Locale) => [
  { header: m.allowance_csv_name({}, { locale }), value: (row: Allowance) => row.name },
  { header: m.allowance_date({}, { locale }), value: (row: Allowance) => row.date },
  { header: m.allowance_training({}, { locale }), value: (row: Allowance) => row.trainingCode },
  { header: m.allowance_amount({}, { locale }), value: (row: Allowance) => amountText(row.allowanceCents) },
  { header: m.allowance_expenses({}, { locale }), value: (row: Allowance) => amountText(row.expensesCents) },
  {
    header: m.allowance_total({}, { locale }),
    value: (row: Allowance) => amountText(row.allowanceCents + row.expensesCents),
  },
];

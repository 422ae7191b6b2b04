import { type Column, toCsv } from "~/documents/csv";
import { type ImportColumn, importColumns, unknownMark } from "~/domain/enrolment/import-columns";
import type { PreviewRow } from "~/domain/enrolment/import-preview";
import { requireDraft } from "~/domain/enrolment/queries";
import { csvDownload } from "~/http/csv-download";
import { reader, textParam } from "~/http/route";
import { m } from "~/text/messages";
import { inWords } from "~/text/reasons.server";

/** The refused rows as they were typed, each with its number and why; can be mended and read in again. */
export const loader = reader(({ context: { db, locale }, user, params }) => {
  const code = textParam(params, "code");
  const { rows } = requireDraft(db, user, code, textParam(params, "draft"));
  const refused = rows.filter(({ state }) => state === "refused");
  const typed = (Object.entries(importColumns) as [ImportColumn, string][]).map(([key, header]) => column(header, key));
  const others = Object.keys(refused[0]?.typed ?? {}).filter((key) => key.startsWith(unknownMark));
  const columns = [
    { header: m.enrolment_csv_row({}, { locale }), value: (row: PreviewRow) => row.number },
    ...typed,
    ...others.map((key) => column(key.slice(unknownMark.length), key)),
    {
      header: m.enrolment_csv_reason({}, { locale }),
      value: ({ faults }: PreviewRow) =>
        faults
          .map(({ column: key, reason }) => `${key ? `${importColumns[key]}: ` : ""}${inWords(reason, locale)}`)
          .join(" "),
    },
  ];
  return csvDownload(`geweigerd-${code}.csv`, toCsv(columns, refused));
});

const column = (header: string, key: string): Column<PreviewRow> => ({
  header,
  value: ({ typed }) => typed[key] ?? "",
});

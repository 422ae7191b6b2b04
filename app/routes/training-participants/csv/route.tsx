import { toCsv } from "~/documents/csv";
import { exportParticipants } from "~/domain/enrolment/export";
import { importColumns } from "~/domain/enrolment/import-columns";
import { csvDownload } from "~/http/csv-download";
import { reader, textParam } from "~/http/route";
import { m } from "~/text/messages";

/** The participants as a list that can be read back in; only for who sees their addresses. */
export const loader = reader(({ context: { db, locale }, user, params }) => {
  const code = textParam(params, "code");
  const { rights, rows } = exportParticipants(db, user, code);
  type Row = (typeof rows)[number];
  const column = (header: string, value: (row: Row) => string | null) => ({ header, value });
  const own = [
    column(importColumns.givenName, (row) => row.givenName),
    column(importColumns.infix, (row) => row.infix),
    column(importColumns.familyName, (row) => row.familyName),
    column(importColumns.organisation, (row) => row.organisation),
  ];
  const contact = [
    column(importColumns.email, (row) => row.email),
    column(importColumns.jobTitle, (row) => row.jobTitle),
    column(importColumns.register, (row) => row.register),
    column(importColumns.chamber, (row) => row.chamber),
    column(importColumns.number, (row) => row.number),
  ];
  const state = column(m.enrolment_csv_state({}, { locale }), ({ isPlaced }) =>
    isPlaced ? m.enrolment_csv_placed({}, { locale }) : m.enrolment_csv_waiting({}, { locale }),
  );
  return csvDownload(`deelnemers-${code}.csv`, toCsv([...own, ...(rights.seesContact ? contact : []), state], rows));
});

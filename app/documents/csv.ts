import { stringify } from "csv-stringify/sync";

export type Cell = string | number | boolean | null | undefined;

export interface Column<Row> {
  header: string;
  value: (row: Row) => Cell;
}

/**
 * A CSV file as Dutch spreadsheets open it: UTF-8 with BOM, `;`, CRLF. Text that a spreadsheet would take for a formula
 * (`= + - @`, tab or return in front) gets an apostrophe, so that it stays text; numbers stay numbers.
 */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const records = rows.map((row) => columns.map((column) => harmless(column.value(row))));
  const header = columns.map((column) => harmless(column.header));
  return stringify([header, ...records], {
    bom: true,
    delimiter: ";",
    record_delimiter: "\r\n",
    quoted_match: /[\r\n]/,
  });
}

function harmless(cell: Cell): string {
  if (typeof cell !== "string") return cell === null || cell === undefined ? "" : String(cell);
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

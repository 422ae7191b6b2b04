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
  return [...csvChunks(columns, rows)].join("");
}

const rowsPerChunk = 500;

/** The same file in pieces that each end with a whole row, the header first: for more rows than fit in memory. */
export function* csvChunks<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Generator<string> {
  yield `\ufeff${written([columns.map(({ header }) => harmless(header))])}`;
  let records: string[][] = [];
  for (const row of rows) {
    records.push(columns.map(({ value }) => harmless(value(row))));
    if (records.length < rowsPerChunk) continue;
    yield written(records);
    records = [];
  }
  if (records.length > 0) yield written(records);
}

const written = (records: string[][]): string =>
  stringify(records, { delimiter: ";", record_delimiter: "\r\n", quoted_match: /[\r\n]/ });

function harmless(cell: Cell): string {
  if (typeof cell !== "string") return cell === null || cell === undefined ? "" : String(cell);
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

import { parentPort, workerData } from "node:worker_threads";
import { CsvError, parse } from "csv-parse/sync";

// Runs apart, with a limit on memory and time, since the file comes from outside. Answers with rows of cells.
const { text, delimiter, maxRows, maxColumns } = workerData;

function read() {
  try {
    const rows = parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: 1_000_000,
      to: maxRows + 2,
    });
    if (rows.some((row) => row.length > maxColumns)) return { fault: "too_many_columns" };
    return rows.length > maxRows + 1 ? { fault: "too_many_rows" } : { rows };
  } catch (error) {
    if (error instanceof CsvError) return { fault: "row_malformed", row: (error.records ?? 0) + 1 };
    throw error;
  }
}

parentPort.postMessage(read());

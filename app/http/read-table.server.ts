import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { ReasonCode, ReasonParam } from "~/domain/reasons";
import { refuse } from "~/domain/refusal";
import { decodeText } from "./decode-text";

export interface Table {
  /** The header's names: trimmed, in lower case. */
  columns: string[];
  /** Every row by column name; a cell that is not there is empty. Objects without a prototype. */
  rows: Record<string, string>[];
}

export const tableLimits = { megabytes: 5, rows: 10_000, columns: 50, seconds: 10, heapMegabytes: 128 } as const;

type Parsed = { rows: string[][] } | { fault: ReasonCode; row?: number };

/**
 * Reads a CSV file from outside: UTF-8 (with or without BOM) or Windows-1252, `;` or `,` or tab as its header line has
 * it, quoted line breaks allowed. Refuses, with the reason, what is too large or no CSV; see `tableLimits`.
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.byteLength > tableLimits.megabytes * 1_000_000) {
    refuse("too_big", "file_too_large", { limit: tableLimits.megabytes });
  }
  const text = decodeText(bytes);
  if (text.trim() === "") refuse("invalid", "file_empty");
  const parsed = await parseApart(text, delimiterOf(text));
  if ("fault" in parsed) return refuse("invalid", parsed.fault, faultParams(parsed.fault, parsed.row));
  return toTable(parsed.rows);
}

/** The separator that the header line uses most, outside quotes. */
export function delimiterOf(text: string): string {
  const header = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.trimStart())?.[0] ?? "").replace(/"(?:[^"]|"")*"/g, "");
  const count = (delimiter: string) => header.split(delimiter).length;
  return [",", "\t"].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best), ";");
}

function faultParams(fault: ReasonCode, row = 0): Record<string, ReasonParam> {
  if (fault === "too_many_rows") return { limit: tableLimits.rows };
  if (fault === "too_many_columns") return { limit: tableLimits.columns };
  return { number: row };
}

function toTable([header = [], ...cells]: string[][]): Table {
  const columns = header.map((name) => name.trim().toLowerCase());
  columns.forEach((name, index) => {
    if (name === "") refuse("invalid", "column_without_name", { number: index + 1 });
    if (columns.indexOf(name) !== index) refuse("invalid", "column_twice", { name });
  });
  if (cells.length === 0) refuse("invalid", "file_has_no_rows");
  return { columns, rows: cells.map((row, index) => toRow(columns, row, index + 2)) };
}

function toRow(columns: readonly string[], cells: readonly string[], number: number): Record<string, string> {
  if (cells.slice(columns.length).some((cell) => cell.trim() !== "")) refuse("invalid", "row_malformed", { number });
  const row: Record<string, string> = Object.create(null);
  columns.forEach((name, index) => {
    row[name] = (cells[index] ?? "").trim();
  });
  return row;
}

function parseApart(text: string, delimiter: string): Promise<Parsed> {
  const limits = { maxRows: tableLimits.rows, maxColumns: tableLimits.columns };
  const worker = new Worker(workerFile(), {
    workerData: { text, delimiter, ...limits },
    resourceLimits: { maxOldGenerationSizeMb: tableLimits.heapMegabytes },
    execArgv: [],
  });
  return new Promise<Parsed>((resolve) => {
    const unreadable = () => resolve({ fault: "file_unreadable" });
    const timer = setTimeout(unreadable, tableLimits.seconds * 1000);
    worker.once("message", resolve);
    worker.once("error", unreadable);
    worker.once("exit", () => {
      clearTimeout(timer);
      unreadable();
    });
  }).finally(() => worker.terminate());
}

/** Beside this file; from the built server (`build/server`) in the source tree, which ships with it. */
function workerFile(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const name = "parse-csv.worker.mjs";
  return (
    [path.join(here, name), path.resolve(here, "../../app/http", name)].find(existsSync) ??
    path.resolve("app/http", name)
  );
}

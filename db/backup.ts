import { existsSync, renameSync, rmSync } from "node:fs";
import SQLite from "better-sqlite3";

/** Why a file can't serve as the database of this product. */
export type FileFault = "not_a_database" | "database_damaged" | "database_in_use";

export class DatabaseFileError extends Error {
  constructor(
    readonly code: FileFault,
    readonly file: string,
    readonly detail = "",
  ) {
    super(`${file}: ${code} ${detail}`);
  }
}

export type Progress = (donePages: number, totalPages: number) => void;

/**
 * Copies a database that may be in use to a new file, and checks the copy. The file appears only when it is whole.
 * Throws `DatabaseFileError` when the copy is not sound.
 */
export async function copyDatabase(from: SQLite.Database, file: string, onProgress?: Progress): Promise<void> {
  const unfinished = `${file}.part`;
  rmSync(unfinished, { force: true });
  try {
    await from.backup(unfinished, {
      progress({ totalPages, remainingPages }) {
        onProgress?.(totalPages - remainingPages, totalPages);
        return 1000;
      },
    });
    asOneFile(unfinished);
    assertSound(unfinished, file);
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Puts a sound database file in the place of the current one, which is kept under `aside`. */
export async function restoreDatabase(file: string, current: string, aside: string): Promise<void> {
  assertSound(file);
  const isThere = existsSync(current);
  if (isThere) asOneFile(current);
  const source = new SQLite(file, { readonly: true });
  const incoming = `${current}.restored`;
  try {
    await copyDatabase(source, incoming);
  } finally {
    source.close();
  }
  if (isThere) renameSync(current, aside);
  renameSync(incoming, current);
}

/** Whether every page, row and reference of the file is whole, and it is a database of this product. */
export function assertSound(file: string, name = file): void {
  const client = openForCheck(file, name);
  try {
    assertOurs(client, name);
    const faults = client.pragma("integrity_check", { simple: true });
    if (faults !== "ok") throw new DatabaseFileError("database_damaged", name, String(faults));
    const broken = client.pragma("foreign_key_check") as { table: string }[];
    if (broken[0]) throw new DatabaseFileError("database_damaged", name, `${broken.length} × ${broken[0].table}`);
  } catch (error) {
    if (error instanceof SQLite.SqliteError) throw faultOf(error, name);
    throw error;
  } finally {
    client.close();
  }
}

function openForCheck(file: string, name: string): SQLite.Database {
  try {
    return new SQLite(file, { readonly: true, fileMustExist: true });
  } catch {
    throw new DatabaseFileError("not_a_database", name);
  }
}

function assertOurs(client: SQLite.Database, name: string): void {
  const tables = client
    .prepare("SELECT count(*) FROM sqlite_master WHERE name IN ('__drizzle_migrations', 'journal', 'training')")
    .pluck()
    .get();
  if (tables !== 3) throw new DatabaseFileError("not_a_database", name);
}

const faultOf = (error: { code: string }, name: string) =>
  new DatabaseFileError(error.code === "SQLITE_NOTADB" ? "not_a_database" : "database_damaged", name, error.code);

/** Takes the write-ahead log into the file itself; possible only when nobody else has it open. */
function asOneFile(file: string): void {
  const client = new SQLite(file, { timeout: 1000 });
  try {
    client.pragma("journal_mode = DELETE");
  } catch (error) {
    if (error instanceof SQLite.SqliteError) throw new DatabaseFileError("database_in_use", file, error.code);
    throw error;
  } finally {
    client.close();
  }
}

import { copyFileSync, existsSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { type Database, openDatabase } from "./client.server";

const migrationsFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), "migrations");

/** The migration did not keep every row or reference; the file is as it was before. */
export class MigrationFailed extends Error {}

/**
 * Brings an open database up to date. Foreign keys are off while tables are rebuilt, since a rebuild with them on
 * empties every table that refers to the rebuilt one; afterwards rows and references are checked.
 */
export function migrateDatabase(db: Database): void {
  const before = countRows(db);
  db.$client.pragma("foreign_keys = OFF");
  try {
    migrate(db, { migrationsFolder });
    assertNothingLost(before, countRows(db));
    assertReferencesHold(db);
  } finally {
    db.$client.pragma("foreign_keys = ON");
  }
}

/** Opens a database file for use: an existing one is backed up before it is migrated, and put back if that fails. */
export function openMigrated(file: string): Database {
  const existed = existsSync(file);
  const db = openDatabase(file);
  if (!existed || !hasPendingMigrations(db)) {
    migrateDatabase(db);
    return db;
  }
  const backup = `${file}.before-migration`;
  rmSync(backup, { force: true });
  db.$client.prepare("VACUUM INTO ?").run(backup);
  try {
    migrateDatabase(db);
    return db;
  } catch (error) {
    db.$client.close();
    for (const suffix of ["-wal", "-shm"]) rmSync(file + suffix, { force: true });
    copyFileSync(backup, file);
    throw new MigrationFailed(`The database was put back from ${path.basename(backup)}.`, { cause: error });
  }
}

function hasPendingMigrations(db: Database): boolean {
  const known = db.$client.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (!known) return true;
  const done = db.$client.prepare("SELECT max(created_at) FROM __drizzle_migrations").pluck().get();
  const last = readMigrationFiles({ migrationsFolder }).at(-1);
  return last !== undefined && Number(done ?? 0) < last.folderMillis;
}

function countRows(db: Database): Map<string, number> {
  const names = db.$client
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT LIKE '%\\_search%' ESCAPE '\\'",
    )
    .pluck()
    .all() as string[];
  const count = (name: string) => db.$client.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number;
  return new Map(names.map((name) => [name, count(name)]));
}

function assertNothingLost(before: Map<string, number>, after: Map<string, number>): void {
  for (const [table, rows] of before) {
    const left = after.get(table) ?? 0;
    if (left < rows) throw new MigrationFailed(`${table} had ${rows} rows and kept ${left}.`);
  }
}

function assertReferencesHold(db: Database): void {
  const broken = db.$client.pragma("foreign_key_check") as { table: string }[];
  if (broken[0]) throw new MigrationFailed(`${broken.length} references are broken, the first in ${broken[0].table}.`);
}

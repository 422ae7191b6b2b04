import SQLite from "better-sqlite3";
import { type Database, openDatabase, wrapDatabase } from "#db/client.server";
import { migrateDatabase } from "#db/migrate";

let migrated: Buffer | undefined;

/** A fresh, migrated in-memory database: cloned from one that was migrated once. */
export function freshDatabase(): Database {
  migrated ??= migrateOnce();
  return wrapDatabase(new SQLite(migrated));
}

function migrateOnce(): Buffer {
  const db = openDatabase(":memory:");
  migrateDatabase(db);
  return db.$client.serialize();
}

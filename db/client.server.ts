import SQLite from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import * as schema from "./schema.server";

export type Database = BetterSQLite3Database<typeof schema> & { $client: SQLite.Database };
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** Either: what a query needs. */
export type Reader = Database | Transaction;

/** Opens the file (or `:memory:`) with the pragmas that keep acknowledged writes through a power cut. */
export function openDatabase(file: string): Database {
  return wrapDatabase(new SQLite(file));
}

export function wrapDatabase(client: SQLite.Database): Database {
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  client.pragma("foreign_keys = ON");
  client.pragma("busy_timeout = 5000");
  client.pragma("temp_store = MEMORY");
  return drizzle(client, { schema, casing: "snake_case" });
}

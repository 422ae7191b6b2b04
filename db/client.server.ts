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

/** The connection beneath a database or one of its transactions, which Drizzle keeps to itself. */
const connectionOf = (db: Reader): SQLite.Database =>
  "$client" in db ? db.$client : (db as unknown as { session: { client: SQLite.Database } }).session.client;

type Work<Result> = (db: Transaction) => Result;

const writers = new WeakMap<Database, <Result>(work: Work<Result>) => Result>();

/** Runs `work` in one immediate transaction; what Drizzle sets up for each transaction is set up once per database. */
export function inImmediateTransaction<Result>(db: Database, work: Work<Result>): Result {
  const known = writers.get(db) ?? makeWriter(db);
  writers.set(db, known);
  return known(work);
}

function makeWriter(db: Database): <Result>(work: Work<Result>) => Result {
  const transaction = db.transaction((inside) => inside);
  const native = db.$client.transaction((work: Work<unknown>) => work(transaction));
  return <Result>(work: Work<Result>) => native.immediate(work) as Result;
}

const prepared = new WeakMap<SQLite.Database, Map<string, SQLite.Statement>>();

/**
 * A statement that is prepared once per connection, also within a transaction: for what runs with every request, where
 * building the SQL anew costs more than running it. Rows come back as SQLite has them, without Drizzle's types.
 */
export function statement<Row = unknown>(db: Reader, sql: string): SQLite.Statement<unknown[], Row> {
  const connection = connectionOf(db);
  const known = prepared.get(connection) ?? new Map<string, SQLite.Statement>();
  prepared.set(connection, known);
  const found = known.get(sql) ?? connection.prepare(sql);
  known.set(sql, found);
  return found as SQLite.Statement<unknown[], Row>;
}

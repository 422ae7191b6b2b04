import { createHash } from "node:crypto";
import SQLite from "better-sqlite3";
import { demo } from "./demo";

/** Reads the running demo's database beside its server. */
export function readRows<Row>(sql: string, ...params: unknown[]): Row[] {
  const database = new SQLite(demo().databaseFile, { readonly: true });
  try {
    return database.prepare(sql).all(...params) as Row[];
  } finally {
    database.close();
  }
}

export function emailOf(personId: number): string {
  const [row] = readRows<{ email: string }>("SELECT email FROM person WHERE id = ?", personId);
  return row?.email ?? "";
}

/** A hash of everything in every table but these, by table. */
export function hashTables(except: readonly string[]): Record<string, string> {
  const tables = readRows<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  const names = tables.map(({ name }) => name).filter((name) => !except.includes(name));
  return Object.fromEntries(names.map((name) => [name, hashOf(readRows(`SELECT * FROM "${name}"`))]));
}

function hashOf(rows: unknown[]): string {
  const hash = createHash("sha256");
  for (const row of rows) hash.update(JSON.stringify(row));
  return hash.digest("hex");
}

import { type SQL, sql } from "drizzle-orm";
import { type AnySQLiteColumn, integer, text } from "drizzle-orm/sqlite-core";

/** A row's own number. AUTOINCREMENT, so that a number never comes back for another row. */
export const rowId = () => integer().primaryKey({ autoIncrement: true });

/** An instant: epoch milliseconds, UTC. */
export const instant = () => integer();

/** A calendar day in Europe/Amsterdam, `2026-03-02`. */
export const localDate = () => text();

/** A wall-clock time in Europe/Amsterdam, `09:30`. */
export const localTime = () => text();

export const flag = () => integer({ mode: "boolean" });

export const isOneOf = (column: AnySQLiteColumn, list: readonly string[]): SQL =>
  sql`${column} IN (${sql.raw(list.map((value) => `'${value}'`).join(", "))})`;

export const isLocalDate = (column: AnySQLiteColumn): SQL =>
  sql`${column} GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

export const isLocalTime = (column: AnySQLiteColumn): SQL => sql`${column} GLOB '[0-2][0-9]:[0-5][0-9]'`;

export const isAtMost = (column: AnySQLiteColumn, length: number): SQL =>
  sql`length(${column}) <= ${sql.raw(String(length))}`;

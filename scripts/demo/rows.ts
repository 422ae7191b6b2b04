import type SQLite from "better-sqlite3";
import { getTableColumns, getTableName, type InferSelectModel } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import {
  activity,
  activityOrganisation,
  activityTurnout,
  actorFile,
  actorTheme,
  allowance,
  allowanceExport,
  assessment,
  attendanceMark,
  attendanceSubmission,
  availabilityException,
  booking,
  bookingCall,
  candidacy,
  careTalk,
  certificate,
  certificateRevocation,
  certification,
  coachingAction,
  coachingBooking,
  coachingRequest,
  coachingSession,
  coachRole,
  consent,
  developmentPlan,
  enrolment,
  location,
  pause,
  person,
  planningLock,
  planningWish,
  registration,
  roleAssignment,
  session,
  sessionMove,
  staffLimit,
  staffProfile,
  training,
  trainingStep,
  weeklyAvailability,
} from "#db/schema.server";

/** In the order in which they refer to each other. */
const tables = {
  location,
  person,
  roleAssignment,
  registration,
  staffProfile,
  staffLimit,
  weeklyAvailability,
  availabilityException,
  pause,
  actorFile,
  actorTheme,
  consent,
  training,
  trainingStep,
  planningWish,
  planningLock,
  session,
  sessionMove,
  bookingCall,
  booking,
  enrolment,
  attendanceMark,
  attendanceSubmission,
  careTalk,
  allowanceExport,
  allowance,
  candidacy,
  assessment,
  certification,
  certificate,
  certificateRevocation,
  coachRole,
  coachingSession,
  coachingBooking,
  coachingAction,
  coachingRequest,
  activity,
  activityOrganisation,
  activityTurnout,
  developmentPlan,
};

type TableName = keyof typeof tables;
type Row<Name extends TableName> = InferSelectModel<(typeof tables)[Name]>;
type NewRow<Name extends TableName> = Omit<Row<Name>, "id">;

/** Rows that wait for one quick write. `add` gives the id that the row will have (0 for a table without one). */
export interface Batch {
  add<Name extends TableName>(name: Name, row: NewRow<Name>): number;
  /** Writes what waits, in one transaction, and starts again empty. */
  write(): void;
}

const names = Object.keys(tables) as TableName[];
const rowsPerStatement = 50;

export function createBatch(client: SQLite.Database): Batch {
  const stores = new Map(names.map((name) => [name, createStore(client, tables[name])]));
  const write = client.transaction(() => {
    for (const store of stores.values()) store.write();
  });
  return {
    add: (name, row) => stores.get(name)?.add(row) ?? 0,
    write: () => write.immediate(),
  };
}

interface Store {
  add(row: object): number;
  write(): void;
}

function createStore(client: SQLite.Database, table: SQLiteTable): Store {
  const columns = Object.entries(getTableColumns(table)) as [string, SQLiteColumn][];
  const encode = encoder(columns);
  const insert = inserter(client, table, columns);
  const hasId = columns.some(([key]) => key === "id");
  let lastId = hasId ? highestId(client, getTableName(table)) : 0;
  let waiting: unknown[][] = [];
  return {
    add(row) {
      if (hasId) lastId += 1;
      waiting.push(encode({ id: lastId, ...row }));
      return lastId;
    },
    write() {
      insert(waiting);
      waiting = [];
    },
  };
}

const highestId = (client: SQLite.Database, name: string): number =>
  client.prepare(`SELECT coalesce(max(id), 0) FROM "${name}"`).pluck().get() as number;

function encoder(columns: [string, SQLiteColumn][]): (row: Record<string, unknown>) => unknown[] {
  const encoders = columns.map(([key, column]) =>
    column.columnType === "SQLiteBoolean" || column.columnType === "SQLiteTextJson"
      ? (row: Record<string, unknown>) => column.mapToDriverValue(row[key])
      : (row: Record<string, unknown>) => row[key],
  );
  return (row) => encoders.map((value) => value(row));
}

function inserter(client: SQLite.Database, table: SQLiteTable, columns: [string, SQLiteColumn][]) {
  const into = columns.map(([key]) => `"${toSnakeCase(key)}"`).join(", ");
  const place = `(${columns.map(() => "?").join(", ")})`;
  const prepare = (rows: number) =>
    client.prepare(`INSERT INTO "${getTableName(table)}" (${into}) VALUES ${new Array(rows).fill(place).join(", ")}`);
  const many = prepare(rowsPerStatement);
  const one = prepare(1);
  return (rows: unknown[][]) => {
    const whole = rows.length - (rows.length % rowsPerStatement);
    for (let from = 0; from < whole; from += rowsPerStatement)
      many.run(rows.slice(from, from + rowsPerStatement).flat());
    for (const row of rows.slice(whole)) one.run(row);
  };
}

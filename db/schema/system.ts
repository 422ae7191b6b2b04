import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { messageKinds } from "../lists";
import { instant, isOneOf, rowId } from "./columns";
import { person } from "./person";
import { region } from "./programme";

/** Append-only: triggers refuse a change; every row carries the SHA-256 of the one before it. */
export const journal = sqliteTable(
  "journal",
  {
    id: rowId(),
    at: instant().notNull(),
    userId: integer(),
    verb: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    /** The training it concerns, so that its page can tell its history. */
    trainingId: integer(),
    detail: text().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    index("journal_by_subject").on(table.subjectKind, table.subjectId),
    index("journal_by_training").on(table.trainingId, table.id),
  ],
);

/** A request that may be repeated (a form sent twice, a retry) is carried out once. */
export const idempotencyKey = sqliteTable("idempotency_key", {
  key: text().primaryKey(),
  verb: text().notNull(),
  userId: integer(),
  at: instant().notNull(),
  result: text().notNull(),
});

/** The outbox: what is to be mailed, rendered only when it is sent or shown. */
export const message = sqliteTable(
  "message",
  {
    id: rowId(),
    kind: text({ enum: messageKinds }).notNull(),
    personId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    trainingId: integer(),
    params: text({ mode: "json" }).$type<Record<string, string>>().notNull(),
    createdAt: instant().notNull(),
    notBefore: instant().notNull(),
    sentAt: instant(),
    cancelledAt: instant(),
    attempts: integer().notNull().default(0),
    lastError: text(),
  },
  (table) => [
    index("message_waiting").on(table.notBefore).where(sql`${table.sentAt} IS NULL AND ${table.cancelledAt} IS NULL`),
    index("message_by_person").on(table.personId),
    check("message_kind", isOneOf(table.kind, messageKinds)),
  ],
);

/** A one-time code and link; both stored hashed. */
export const signInCode = sqliteTable(
  "sign_in_code",
  {
    id: text().primaryKey(),
    personId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    codeHash: text().notNull(),
    linkHash: text().notNull().unique(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    failures: integer().notNull().default(0),
  },
  (table) => [index("sign_in_code_by_person").on(table.personId, table.createdAt)],
);

export const authSession = sqliteTable(
  "auth_session",
  {
    idHash: text().primaryKey(),
    personId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    device: text().notNull(),
    endedAt: instant(),
  },
  (table) => [index("auth_session_by_person").on(table.personId)],
);

/** How many there are per year, kept by triggers, so that a dashboard never counts the whole programme. */
export const tally = sqliteTable(
  "tally",
  { kind: text().notNull(), year: integer().notNull(), amount: integer().notNull() },
  (table) => [primaryKey({ columns: [table.kind, table.year] })],
);

/** The same per youth region: trainings, and how many enrolments they ever had. */
export const regionTally = sqliteTable("region_tally", {
  regionCode: text()
    .primaryKey()
    .references(() => region.code, { onDelete: "restrict" }),
  trainings: integer().notNull().default(0),
  enrolments: integer().notNull().default(0),
});

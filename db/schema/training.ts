import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { gapUnits, sessionKinds, trainingPurposes, trainingStatuses } from "../lists";
import { flag, instant, isLocalTime, isOneOf, localDate, localTime, rowId } from "./columns";
import { organisation } from "./organisation";
import { person } from "./person";
import { programme, region } from "./programme";

/** The template (trainingssoort): what a training consists of and what it asks. */
export const trainingType = sqliteTable(
  "training_type",
  {
    id: rowId(),
    name: text().notNull().unique(),
    minParticipants: integer().notNull(),
    maxParticipants: integer().notNull(),
    /** Above the usual maximum up to here with a decision of the coordinator. */
    hardMaximum: integer().notNull(),
    /** Per cent of the compulsory net minutes that must be attended. */
    attendanceShare: integer().notNull().default(100),
    /** Days after the last session in which a missed part can still be made up. */
    makeUpDays: integer().notNull().default(180),
    certificateTitle: text().notNull(),
    certificateStatement: text().notNull(),
    purpose: text({ enum: trainingPurposes }).notNull().default("professionals"),
    retiredOn: localDate(),
    version: integer().notNull().default(1),
  },
  (table) => [
    check(
      "training_type_participants",
      sql`1 <= ${table.minParticipants} AND ${table.minParticipants} <= ${table.maxParticipants} AND ${table.maxParticipants} <= ${table.hardMaximum}`,
    ),
    check("training_type_share", sql`${table.attendanceShare} BETWEEN 1 AND 100`),
    check("training_type_purpose", isOneOf(table.purpose, trainingPurposes)),
    check("training_type_make_up", sql`${table.makeUpDays} BETWEEN 0 AND 1825`),
  ],
);

/** One part of a type, in order; the gap counts from the previous part. */
export const part = sqliteTable(
  "part",
  {
    id: rowId(),
    trainingTypeId: integer()
      .notNull()
      .references(() => trainingType.id, { onDelete: "restrict" }),
    position: integer().notNull(),
    kind: text({ enum: sessionKinds }).notNull(),
    name: text().notNull(),
    netMinutes: integer().notNull(),
    startsAt: localTime().notNull(),
    endsAt: localTime().notNull(),
    gapAmount: integer().notNull().default(0),
    gapUnit: text({ enum: gapUnits }).notNull().default("day"),
    isCompulsory: flag().notNull().default(true),
    trainersNeeded: integer().notNull().default(2),
    /** How many of the trainers must be certified on the day. */
    certifiedNeeded: integer().notNull().default(1),
    /** Whether a trainer in training may fill a place beside them. */
    traineeAllowed: flag().notNull().default(true),
    actorsNeeded: integer().notNull().default(0),
  },
  (table) => [
    uniqueIndex("part_position").on(table.trainingTypeId, table.position),
    check("part_kind", isOneOf(table.kind, sessionKinds)),
    check("part_gap_unit", isOneOf(table.gapUnit, gapUnits)),
    check("part_times", sql`${isLocalTime(table.startsAt)} AND ${isLocalTime(table.endsAt)}`),
    check("part_order", sql`${table.startsAt} < ${table.endsAt}`),
    check("part_numbers", sql`${table.netMinutes} > 0 AND ${table.gapAmount} >= 0`),
    check("part_staffing", sql`${table.trainersNeeded} >= 0 AND ${table.actorsNeeded} >= 0`),
  ],
);

/** A run (uitvoering) of a type; what it asks is copied, so that a later change of the type never rewrites it. */
export const training = sqliteTable(
  "training",
  {
    id: rowId(),
    code: text().notNull().unique(),
    programmeId: integer()
      .notNull()
      .references(() => programme.id, { onDelete: "restrict" }),
    trainingTypeId: integer()
      .notNull()
      .references(() => trainingType.id, { onDelete: "restrict" }),
    clientOrganisationId: integer()
      .notNull()
      .references(() => organisation.id, { onDelete: "restrict" }),
    regionCode: text()
      .notNull()
      .references(() => region.code, { onDelete: "restrict" }),
    status: text({ enum: trainingStatuses }).notNull().default("planned"),
    /** The plan's year, also for a training that has no date yet. */
    year: integer().notNull(),
    minParticipants: integer().notNull(),
    maxParticipants: integer().notNull(),
    hardMaximum: integer().notNull(),
    attendanceShare: integer().notNull(),
    makeUpDays: integer().notNull(),
    /** Days of the first and last session, kept by the verbs that move sessions; null without dates. */
    firstDate: localDate(),
    lastDate: localDate(),
    createdAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [
    index("training_by_date").on(table.firstDate, table.id),
    index("training_by_status").on(table.status, table.firstDate),
    index("training_by_year").on(table.year, table.firstDate),
    index("training_by_region").on(table.regionCode, table.firstDate),
    index("training_by_client").on(table.clientOrganisationId, table.firstDate),
    check("training_status", isOneOf(table.status, trainingStatuses)),
    check("training_share", sql`${table.attendanceShare} BETWEEN 1 AND 100`),
  ],
);

/** A step of the training's status, with who, when and (where one is asked) why. */
export const trainingStep = sqliteTable(
  "training_step",
  {
    id: rowId(),
    trainingId: integer()
      .notNull()
      .references(() => training.id, { onDelete: "restrict" }),
    status: text({ enum: trainingStatuses }).notNull(),
    at: instant().notNull(),
    byId: integer().references(() => person.id, { onDelete: "restrict" }),
    reason: text(),
  },
  (table) => [
    index("training_step_by_training").on(table.trainingId, table.at),
    check("training_step_status", isOneOf(table.status, trainingStatuses)),
    check("training_step_reason", sql`${table.status} <> 'cancelled' OR ${table.reason} IS NOT NULL`),
  ],
);

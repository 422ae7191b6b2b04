import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { assessorKinds, qualifications, stepKinds } from "../lists";
import { flag, instant, isOneOf, localDate, rowId } from "./columns";
import { person } from "./person";
import { trainingType } from "./training";

/** A way to a qualification: what someone does to become a trainer, or a training actor. */
export const track = sqliteTable(
  "track",
  {
    id: rowId(),
    name: text().notNull().unique(),
    qualification: text({ enum: qualifications }).notNull(),
    retiredOn: localDate(),
    version: integer().notNull().default(1),
  },
  (table) => [check("track_qualification", isOneOf(table.qualification, qualifications))],
);

/** What a track asks, as it was settled once: a change makes a new edition, and whoever began keeps theirs. */
export const trackEdition = sqliteTable(
  "track_edition",
  {
    id: rowId(),
    trackId: integer()
      .notNull()
      .references(() => track.id, { onDelete: "restrict" }),
    number: integer().notNull(),
    /** The qualification that comes first. */
    requires: text({ enum: qualifications }),
    /** How long the qualification holds; null holds without end. */
    validityMonths: integer(),
    /** After that, how long it may still be renewed while it counts. */
    graceMonths: integer().notNull().default(0),
    /** Away for longer than this, someone co-trains once before they train again. */
    returnMonths: integer().notNull().default(12),
    /** Renewal asks any one of these within the validity; null is no way to renew. */
    renewDeliveries: integer(),
    renewIntervisions: integer(),
    renewRefresherDays: integer(),
    createdAt: instant().notNull(),
    createdById: integer().references(() => person.id, { onDelete: "restrict" }),
  },
  (table) => [
    uniqueIndex("track_edition_once").on(table.trackId, table.number),
    check("track_edition_requires", sql`${table.requires} IS NULL OR ${isOneOf(table.requires, qualifications)}`),
    check("track_edition_validity", sql`${table.validityMonths} IS NULL OR ${table.validityMonths} BETWEEN 1 AND 120`),
    check(
      "track_edition_months",
      sql`${table.graceMonths} BETWEEN 0 AND 24 AND ${table.returnMonths} BETWEEN 1 AND 120`,
    ),
  ],
);

export const trackStep = sqliteTable(
  "track_step",
  {
    id: rowId(),
    editionId: integer()
      .notNull()
      .references(() => trackEdition.id, { onDelete: "restrict" }),
    position: integer().notNull(),
    kind: text({ enum: stepKinds }).notNull(),
    name: text().notNull(),
    /** What shows that it was done, in words. */
    evidence: text(),
    count: integer().notNull().default(1),
    /** Null for what follows from the records alone. */
    assessor: text({ enum: assessorKinds }),
    /** What the assessor looks at. */
    criteria: text({ mode: "json" }).$type<string[]>().notNull(),
    /** For a training that is followed. */
    trainingTypeId: integer().references(() => trainingType.id, { onDelete: "restrict" }),
    /** Counts only for a client other than one's own organisation. */
    isOutside: flag().notNull().default(false),
  },
  (table) => [
    uniqueIndex("track_step_position").on(table.editionId, table.position),
    check("track_step_kind", isOneOf(table.kind, stepKinds)),
    check("track_step_assessor", sql`${table.assessor} IS NULL OR ${isOneOf(table.assessor, assessorKinds)}`),
    check("track_step_count", sql`${table.count} BETWEEN 1 AND 100`),
    check("track_step_training", sql`(${table.kind} = 'training_followed') = (${table.trainingTypeId} IS NOT NULL)`),
  ],
);

/** A step that comes after another; never in a circle. */
export const trackStepNeed = sqliteTable(
  "track_step_need",
  {
    stepId: integer()
      .notNull()
      .references(() => trackStep.id, { onDelete: "restrict" }),
    needsStepId: integer()
      .notNull()
      .references(() => trackStep.id, { onDelete: "restrict" }),
  },
  (table) => [
    primaryKey({ columns: [table.stepId, table.needsStepId] }),
    index("track_step_need_by_needed").on(table.needsStepId),
    check("track_step_need_other", sql`${table.stepId} <> ${table.needsStepId}`),
  ],
);

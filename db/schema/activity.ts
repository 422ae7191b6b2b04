import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { activityKinds, turnoutRoles } from "../lists-after";
import { flag, instant, isLocalDate, isLocalTime, isOneOf, localDate, localTime, rowId } from "./columns";
import { organisation } from "./organisation";
import { person } from "./person";
import { programme, region } from "./programme";

/** Something the plan pays for that is not a training: a work session, a campaign action, a moment of coordination. */
export const activity = sqliteTable(
  "activity",
  {
    id: rowId(),
    programmeId: integer()
      .notNull()
      .references(() => programme.id, { onDelete: "restrict" }),
    kind: text({ enum: activityKinds }).notNull(),
    title: text().notNull(),
    date: localDate().notNull(),
    startsAt: localTime(),
    endsAt: localTime(),
    isOnline: flag().notNull().default(false),
    place: text(),
    regionCode: text().references(() => region.code, { onDelete: "restrict" }),
    /** What it led to. */
    output: text(),
    /** What there is to tell of it. */
    narrative: text(),
    createdAt: instant().notNull(),
    createdById: integer().references(() => person.id, { onDelete: "restrict" }),
    cancelledAt: instant(),
    cancelledById: integer().references(() => person.id, { onDelete: "restrict" }),
    cancelReason: text(),
    version: integer().notNull().default(1),
  },
  (table) => [
    index("activity_by_kind").on(table.kind, table.date),
    index("activity_by_date").on(table.date),
    check("activity_kind", isOneOf(table.kind, activityKinds)),
    check("activity_date", isLocalDate(table.date)),
    check(
      "activity_times",
      sql`(${table.startsAt} IS NULL) = (${table.endsAt} IS NULL) AND (${table.startsAt} IS NULL OR (${isLocalTime(table.startsAt)} AND ${isLocalTime(table.endsAt)} AND ${table.startsAt} < ${table.endsAt}))`,
    ),
    check("activity_cancelled", sql`(${table.cancelledAt} IS NULL) = (${table.cancelReason} IS NULL)`),
  ],
);

export const activityOrganisation = sqliteTable(
  "activity_organisation",
  {
    activityId: integer()
      .notNull()
      .references(() => activity.id, { onDelete: "restrict" }),
    organisationId: integer()
      .notNull()
      .references(() => organisation.id, { onDelete: "restrict" }),
  },
  (table) => [
    primaryKey({ columns: [table.activityId, table.organisationId] }),
    index("activity_organisation_by_organisation").on(table.organisationId),
  ],
);

/** How many came, by role; nobody is named. */
export const activityTurnout = sqliteTable(
  "activity_turnout",
  {
    activityId: integer()
      .notNull()
      .references(() => activity.id, { onDelete: "restrict" }),
    role: text({ enum: turnoutRoles }).notNull(),
    count: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.activityId, table.role] }),
    check("activity_turnout_role", isOneOf(table.role, turnoutRoles)),
    check("activity_turnout_count", sql`${table.count} BETWEEN 1 AND 10000`),
  ],
);

/** What a chain work session leads to: a plan for the service area, looked at again on a day. */
export const developmentPlan = sqliteTable(
  "development_plan",
  {
    activityId: integer()
      .primaryKey()
      .references(() => activity.id, { onDelete: "restrict" }),
    title: text().notNull(),
    drawnUpOn: localDate().notNull(),
    owner: text().notNull(),
    nextReviewOn: localDate().notNull(),
  },
  (table) => [
    index("development_plan_by_review").on(table.nextReviewOn),
    check("development_plan_days", sql`${isLocalDate(table.drawnUpOn)} AND ${isLocalDate(table.nextReviewOn)}`),
    check("development_plan_order", sql`${table.drawnUpOn} <= ${table.nextReviewOn}`),
  ],
);

import { sql } from "drizzle-orm";
import { check, index, integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { lockedFields, planningRules, proposalEnds, proposalKinds } from "../lists";
import { flag, instant, isLocalDate, isOneOf, localDate, rowId } from "./columns";
import { location } from "./organisation";
import { person } from "./person";
import { region } from "./programme";
import { training } from "./training";

/** What is wished for a training that has no date yet; what is null follows from its year, its type and its region. */
export const planningWish = sqliteTable(
  "planning_wish",
  {
    trainingId: integer()
      .primaryKey()
      .references(() => training.id, { onDelete: "restrict" }),
    earliestOn: localDate(),
    latestOn: localDate(),
    preferredOn: localDate(),
    /** The days of the week that suit the client, Monday first: `1111000`. */
    weekdays: text(),
    participants: integer(),
    /** The only room that will do. */
    locationId: integer().references(() => location.id, { onDelete: "restrict" }),
    /** Days between the two training days, when other than usual. */
    leastGapDays: integer(),
    mostGapDays: integer(),
    /** How many actors will do, when fewer than its type asks. */
    actorsNeeded: integer(),
    version: integer().notNull().default(1),
  },
  (table) => [
    check(
      "planning_wish_dates",
      sql`(${table.earliestOn} IS NULL OR ${isLocalDate(table.earliestOn)}) AND (${table.latestOn} IS NULL OR ${isLocalDate(table.latestOn)}) AND (${table.preferredOn} IS NULL OR ${isLocalDate(table.preferredOn)})`,
    ),
    check(
      "planning_wish_order",
      sql`${table.earliestOn} IS NULL OR ${table.latestOn} IS NULL OR ${table.earliestOn} <= ${table.latestOn}`,
    ),
    check(
      "planning_wish_weekdays",
      sql`${table.weekdays} IS NULL OR (${table.weekdays} GLOB '[01][01][01][01][01][01][01]' AND ${table.weekdays} <> '0000000')`,
    ),
    check(
      "planning_wish_gap",
      sql`(${table.leastGapDays} IS NULL) = (${table.mostGapDays} IS NULL) AND (${table.leastGapDays} IS NULL OR (1 <= ${table.leastGapDays} AND ${table.leastGapDays} <= ${table.mostGapDays}))`,
    ),
    check(
      "planning_wish_numbers",
      sql`(${table.participants} IS NULL OR ${table.participants} BETWEEN 1 AND 500) AND (${table.actorsNeeded} IS NULL OR ${table.actorsNeeded} BETWEEN 0 AND 6)`,
    ),
  ],
);

/** What a coordinator fixed of a training: neither the planner nor a move touches it until it is released. */
export const planningLock = sqliteTable(
  "planning_lock",
  {
    id: rowId(),
    trainingId: integer()
      .notNull()
      .references(() => training.id, { onDelete: "restrict" }),
    field: text({ enum: lockedFields }).notNull(),
    at: instant().notNull(),
    byId: integer().references(() => person.id, { onDelete: "restrict" }),
    releasedAt: instant(),
    releasedById: integer().references(() => person.id, { onDelete: "restrict" }),
  },
  (table) => [
    uniqueIndex("planning_lock_once").on(table.trainingId, table.field).where(sql`${table.releasedAt} IS NULL`),
    check("planning_lock_field", isOneOf(table.field, lockedFields)),
  ],
);

/** What breaking a soft rule of the planner costs; a rule without a row costs what it usually does. */
export const planningWeight = sqliteTable(
  "planning_weight",
  {
    rule: text({ enum: planningRules }).primaryKey(),
    cost: real().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [
    check("planning_weight_rule", isOneOf(table.rule, planningRules)),
    check("planning_weight_cost", sql`${table.cost} BETWEEN 0 AND 100000`),
  ],
);

/** How many sessions someone takes on at most; null is no limit of their own. */
export const staffLimit = sqliteTable(
  "staff_limit",
  {
    personId: integer()
      .primaryKey()
      .references(() => person.id, { onDelete: "restrict" }),
    perWeek: integer(),
    perMonth: integer(),
    perQuarter: integer(),
    version: integer().notNull().default(1),
  },
  (table) => [
    check(
      "staff_limit_numbers",
      sql`(${table.perWeek} IS NULL OR ${table.perWeek} BETWEEN 0 AND 14) AND (${table.perMonth} IS NULL OR ${table.perMonth} BETWEEN 0 AND 62) AND (${table.perQuarter} IS NULL OR ${table.perQuarter} BETWEEN 0 AND 186)`,
    ),
  ],
);

/** A plan that the planner made, or is making: until it is accepted it changes nothing. */
export const planProposal = sqliteTable(
  "plan_proposal",
  {
    id: rowId(),
    kind: text({ enum: proposalKinds }).notNull(),
    startsOn: localDate().notNull(),
    /** The last day of it. */
    endsOn: localDate().notNull(),
    regionCode: text().references(() => region.code, { onDelete: "restrict" }),
    /** Who is away, of a plan made anew after an absence. */
    absentPersonId: integer().references(() => person.id, { onDelete: "restrict" }),
    absentFrom: localDate(),
    absentUntil: localDate(),
    seed: integer().notNull(),
    budgetSeconds: integer().notNull(),
    startedAt: instant().notNull(),
    startedById: integer().references(() => person.id, { onDelete: "restrict" }),
    /** The problem as it stood at the start, in the planner's shape. */
    problem: text({ mode: "json" }).$type<unknown>().notNull(),
    /** How far it is, written down now and then while it runs. */
    progress: text({ mode: "json" }).$type<unknown>(),
    /** The solution without its plans, which stand in the items. */
    solution: text({ mode: "json" }).$type<unknown>(),
    finishedAt: instant(),
    end: text({ enum: proposalEnds }),
    failure: text(),
    discardedAt: instant(),
    discardedById: integer().references(() => person.id, { onDelete: "restrict" }),
  },
  (table) => [
    index("plan_proposal_by_start").on(table.startedAt),
    check("plan_proposal_kind", isOneOf(table.kind, proposalKinds)),
    check("plan_proposal_days", sql`${isLocalDate(table.startsOn)} AND ${isLocalDate(table.endsOn)}`),
    check("plan_proposal_order", sql`${table.startsOn} <= ${table.endsOn}`),
    check("plan_proposal_end", sql`${table.end} IS NULL OR ${isOneOf(table.end, proposalEnds)}`),
    check("plan_proposal_end_whole", sql`(${table.finishedAt} IS NULL) = (${table.end} IS NULL)`),
  ],
);

/** What a proposal wants for one training; `before` and `after` are plans in the planner's shape, `after` null is no place. */
export const planProposalItem = sqliteTable(
  "plan_proposal_item",
  {
    id: rowId(),
    proposalId: integer()
      .notNull()
      .references(() => planProposal.id, { onDelete: "restrict" }),
    trainingId: integer()
      .notNull()
      .references(() => training.id, { onDelete: "restrict" }),
    /** How the training stood at the start: when it stands otherwise, the item is out of date. */
    stamp: text().notNull(),
    before: text({ mode: "json" }).$type<unknown>(),
    after: text({ mode: "json" }).$type<unknown>(),
    isChanged: flag().notNull(),
    acceptedAt: instant(),
    acceptedById: integer().references(() => person.id, { onDelete: "restrict" }),
  },
  (table) => [
    uniqueIndex("plan_proposal_item_once").on(table.proposalId, table.trainingId),
    index("plan_proposal_item_by_training").on(table.trainingId),
  ],
);

/** A private address of someone's calendar; hashed, and of use until it is withdrawn. */
export const calendarFeed = sqliteTable(
  "calendar_feed",
  {
    id: rowId(),
    personId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    tokenHash: text().notNull().unique(),
    createdAt: instant().notNull(),
    revokedAt: instant(),
  },
  (table) => [uniqueIndex("calendar_feed_once").on(table.personId).where(sql`${table.revokedAt} IS NULL`)],
);

import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { allowanceSources, careTalkKinds, consentGivers, consentPurposes, contactChannels } from "../lists";
import { flag, instant, isLocalDate, isOneOf, localDate, rowId } from "./columns";
import { person } from "./person";
import { booking } from "./session";

/** What the coordination alone knows of a training actor. Never their story. */
export const actorFile = sqliteTable(
  "actor_file",
  {
    personId: integer()
      .primaryKey()
      .references(() => person.id, { onDelete: "restrict" }),
    /** What others read: a first name or a pseudonym. */
    displayName: text().notNull(),
    birthDate: localDate().notNull(),
    supporterName: text(),
    supporterEmail: text(),
    supporterPhone: text(),
    channel: text({ enum: contactChannels }).notNull().default("mail"),
    maxDaysPerMonth: integer().notNull().default(2),
    /** Days without a session between two days with one. */
    restDays: integer().notNull().default(2),
    /** Within so many days after a session the aftercare talk is held. */
    aftercareDays: integer().notNull().default(7),
    /** Only proven costs are paid, never a fixed allowance; the reason is nobody's business. */
    noFixedAllowance: flag().notNull().default(false),
    vogIssuedOn: localDate(),
    vogProfile: text(),
    vogSeenAt: instant(),
    vogSeenById: integer().references(() => person.id, { onDelete: "restrict" }),
    version: integer().notNull().default(1),
  },
  (table) => [
    check("actor_file_birth_date", isLocalDate(table.birthDate)),
    check("actor_file_channel", isOneOf(table.channel, contactChannels)),
    check(
      "actor_file_care",
      sql`${table.maxDaysPerMonth} BETWEEN 0 AND 31 AND ${table.restDays} BETWEEN 0 AND 60 AND ${table.aftercareDays} BETWEEN 1 AND 60`,
    ),
    check("actor_file_vog", sql`(${table.vogIssuedOn} IS NULL) = (${table.vogSeenAt} IS NULL)`),
  ],
);

/** A theme that an actor will, or will not, speak about. */
export const actorTheme = sqliteTable(
  "actor_theme",
  {
    id: rowId(),
    personId: integer()
      .notNull()
      .references(() => actorFile.personId, { onDelete: "restrict" }),
    theme: text().notNull(),
    isWilling: flag().notNull(),
  },
  (table) => [uniqueIndex("actor_theme_once").on(table.personId, table.theme)],
);

/** A consent for one purpose; withdrawn, never deleted. */
export const consent = sqliteTable(
  "consent",
  {
    id: rowId(),
    personId: integer()
      .notNull()
      .references(() => actorFile.personId, { onDelete: "restrict" }),
    purpose: text({ enum: consentPurposes }).notNull(),
    giver: text({ enum: consentGivers }).notNull(),
    /** The guardian's name; null when the actor gave it. */
    giverName: text(),
    givenOn: localDate().notNull(),
    withdrawnOn: localDate(),
    recordedAt: instant().notNull(),
    recordedById: integer().references(() => person.id, { onDelete: "restrict" }),
    withdrawnById: integer().references(() => person.id, { onDelete: "restrict" }),
  },
  (table) => [
    uniqueIndex("consent_standing").on(table.personId, table.purpose).where(sql`${table.withdrawnOn} IS NULL`),
    check("consent_purpose", isOneOf(table.purpose, consentPurposes)),
    check("consent_giver", isOneOf(table.giver, consentGivers)),
    check("consent_guardian", sql`(${table.giver} = 'guardian') = (${table.giverName} IS NOT NULL)`),
    check("consent_order", sql`${table.withdrawnOn} IS NULL OR ${table.givenOn} <= ${table.withdrawnOn}`),
  ],
);

/** That a talk before or after a session was held: when and by whom, never what was said. */
export const careTalk = sqliteTable(
  "care_talk",
  {
    id: rowId(),
    bookingId: integer()
      .notNull()
      .references(() => booking.id, { onDelete: "restrict" }),
    kind: text({ enum: careTalkKinds }).notNull(),
    heldOn: localDate().notNull(),
    heldById: integer().references(() => person.id, { onDelete: "restrict" }),
    recordedAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex("care_talk_once").on(table.bookingId, table.kind),
    check("care_talk_kind", isOneOf(table.kind, careTalkKinds)),
    check("care_talk_day", isLocalDate(table.heldOn)),
  ],
);

/** The volunteer maxima of a year, in cents; a year without a row is not known yet. */
export const allowanceRate = sqliteTable(
  "allowance_rate",
  {
    year: integer().primaryKey(),
    hourCents: integer().notNull(),
    hourUnder21Cents: integer().notNull(),
    monthCents: integer().notNull(),
    yearCents: integer().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [
    check("allowance_rate_year", sql`${table.year} BETWEEN 2000 AND 2199`),
    check(
      "allowance_rate_amounts",
      sql`0 < ${table.hourUnder21Cents} AND ${table.hourUnder21Cents} <= ${table.hourCents} AND ${table.hourCents} <= ${table.monthCents} AND ${table.monthCents} <= ${table.yearCents}`,
    ),
  ],
);

/** A list of allowances that went out for payment. */
export const allowanceExport = sqliteTable("allowance_export", {
  id: rowId(),
  at: instant().notNull(),
  byId: integer().references(() => person.id, { onDelete: "restrict" }),
});

/** What an actor gets for a day, or got elsewhere; voided, never deleted. Amounts in cents. */
export const allowance = sqliteTable(
  "allowance",
  {
    id: rowId(),
    personId: integer()
      .notNull()
      .references(() => actorFile.personId, { onDelete: "restrict" }),
    source: text({ enum: allowanceSources }).notNull(),
    bookingId: integer().references(() => booking.id, { onDelete: "restrict" }),
    /** Who paid, when it was another organisation. */
    payer: text(),
    date: localDate().notNull(),
    minutes: integer().notNull(),
    allowanceCents: integer().notNull(),
    expensesCents: integer().notNull(),
    /** Why a limit was passed, when it was. */
    passedReason: text(),
    recordedAt: instant().notNull(),
    recordedById: integer().references(() => person.id, { onDelete: "restrict" }),
    exportId: integer().references(() => allowanceExport.id, { onDelete: "restrict" }),
    voidedAt: instant(),
    voidedById: integer().references(() => person.id, { onDelete: "restrict" }),
    voidReason: text(),
  },
  (table) => [
    uniqueIndex("allowance_of_booking").on(table.bookingId).where(sql`${table.voidedAt} IS NULL`),
    index("allowance_by_person").on(table.personId, table.date),
    index("allowance_to_export").on(table.date).where(sql`${table.exportId} IS NULL AND ${table.voidedAt} IS NULL`),
    check("allowance_source", isOneOf(table.source, allowanceSources)),
    check(
      "allowance_payer",
      sql`(${table.source} = 'programme') = (${table.payer} IS NULL) AND (${table.source} = 'programme' OR ${table.bookingId} IS NULL)`,
    ),
    check("allowance_date", isLocalDate(table.date)),
    check(
      "allowance_amounts",
      sql`${table.minutes} BETWEEN 0 AND 1440 AND ${table.allowanceCents} >= 0 AND ${table.expensesCents} >= 0`,
    ),
    check("allowance_voided", sql`(${table.voidedAt} IS NULL) = (${table.voidReason} IS NULL)`),
  ],
);

import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { absenceReasons } from "../lists";
import { flag, instant, isLocalDate, isLocalTime, isOneOf, localDate, localTime, rowId } from "./columns";
import { person } from "./person";
import { municipality } from "./programme";

/** Where a trainer or actor lives, and how far they will travel; without a row neither is known. */
export const staffProfile = sqliteTable(
  "staff_profile",
  {
    personId: integer()
      .primaryKey()
      .references(() => person.id, { onDelete: "restrict" }),
    homeMunicipalityId: integer().references(() => municipality.id, { onDelete: "restrict" }),
    travelRadiusKm: integer(),
    /** When they last said when they can; null never. */
    availabilityAt: instant(),
    version: integer().notNull().default(1),
  },
  (table) => [
    check("staff_profile_radius", sql`${table.travelRadiusKm} IS NULL OR ${table.travelRadiusKm} BETWEEN 1 AND 400`),
  ],
);

/** A stretch of every week in which someone can; 1 is Monday. */
export const weeklyAvailability = sqliteTable(
  "weekly_availability",
  {
    id: rowId(),
    personId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    weekday: integer().notNull(),
    startsAt: localTime().notNull(),
    endsAt: localTime().notNull(),
  },
  (table) => [
    index("weekly_availability_by_person").on(table.personId, table.weekday),
    check("weekly_availability_weekday", sql`${table.weekday} BETWEEN 1 AND 7`),
    check("weekly_availability_times", sql`${isLocalTime(table.startsAt)} AND ${isLocalTime(table.endsAt)}`),
    check("weekly_availability_order", sql`${table.startsAt} < ${table.endsAt}`),
  ],
);

/** Days on which the week does not hold: away, or free after all. */
export const availabilityException = sqliteTable(
  "availability_exception",
  {
    id: rowId(),
    personId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    startsOn: localDate().notNull(),
    endsOn: localDate().notNull(),
    isAvailable: flag().notNull().default(false),
    reason: text({ enum: absenceReasons }),
    recordedAt: instant().notNull(),
  },
  (table) => [
    index("availability_exception_by_person").on(table.personId, table.startsOn),
    check("availability_exception_dates", sql`${isLocalDate(table.startsOn)} AND ${isLocalDate(table.endsOn)}`),
    check("availability_exception_order", sql`${table.startsOn} <= ${table.endsOn}`),
    check(
      "availability_exception_reason",
      sql`${table.reason} IS NULL OR (${table.isAvailable} = 0 AND ${isOneOf(table.reason, absenceReasons)})`,
    ),
  ],
);

import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { holidayFirmness, schoolZones, targetKinds } from "../lists";
import { isLocalDate, isOneOf, localDate, rowId } from "./columns";

export const programme = sqliteTable(
  "programme",
  {
    id: rowId(),
    name: text().notNull(),
    startsOn: localDate().notNull(),
    endsOn: localDate().notNull(),
    issuer: text().notNull(),
    signatoryName: text().notNull(),
    signatoryTitle: text().notNull(),
    contactEmail: text(),
    baselineProfessionals: integer().notNull().default(0),
    baselineOn: localDate(),
    version: integer().notNull().default(1),
  },
  (table) => [
    check("programme_starts_on", isLocalDate(table.startsOn)),
    check("programme_ends_on", isLocalDate(table.endsOn)),
    check("programme_period", sql`${table.startsOn} <= ${table.endsOn}`),
  ],
);

/** A target of the programme; `year` is null for a target of the whole period. */
export const target = sqliteTable(
  "target",
  {
    id: rowId(),
    programmeId: integer()
      .notNull()
      .references(() => programme.id, { onDelete: "restrict" }),
    kind: text({ enum: targetKinds }).notNull(),
    year: integer(),
    amount: integer().notNull(),
    baseline: integer().notNull().default(0),
  },
  (table) => [
    uniqueIndex("target_once_a_year").on(table.programmeId, table.kind, table.year),
    uniqueIndex("target_once").on(table.programmeId, table.kind).where(sql`${table.year} IS NULL`),
    check("target_kind", isOneOf(table.kind, targetKinds)),
    check("target_amount", sql`${table.amount} >= 0 AND ${table.baseline} >= 0`),
  ],
);

/** A youth region as CBS lists it in `listYear`; the list changes by year. */
export const region = sqliteTable("region", {
  code: text().primaryKey(),
  name: text().notNull(),
  listYear: integer().notNull(),
});

export const municipality = sqliteTable(
  "municipality",
  {
    id: rowId(),
    regionCode: text()
      .notNull()
      .references(() => region.code, { onDelete: "restrict" }),
    name: text().notNull(),
    province: text().notNull(),
    schoolZone: text({ enum: schoolZones }).notNull(),
    listYear: integer().notNull(),
  },
  (table) => [
    uniqueIndex("municipality_once").on(table.name, table.listYear),
    index("municipality_by_region").on(table.regionCode),
    check("municipality_zone", isOneOf(table.schoolZone, schoolZones)),
  ],
);

export const schoolHoliday = sqliteTable(
  "school_holiday",
  {
    id: rowId(),
    name: text().notNull(),
    zone: text({ enum: schoolZones }).notNull(),
    startsOn: localDate().notNull(),
    endsOn: localDate().notNull(),
    firmness: text({ enum: holidayFirmness }).notNull(),
  },
  (table) => [
    index("school_holiday_by_zone").on(table.zone, table.startsOn),
    check("school_holiday_zone", isOneOf(table.zone, schoolZones)),
    check("school_holiday_firmness", isOneOf(table.firmness, holidayFirmness)),
    check("school_holiday_dates", sql`${isLocalDate(table.startsOn)} AND ${isLocalDate(table.endsOn)}`),
    check("school_holiday_order", sql`${table.startsOn} <= ${table.endsOn}`),
  ],
);

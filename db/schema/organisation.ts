import { sql } from "drizzle-orm";
import { check, index, integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { flag, isLocalDate, localDate, rowId } from "./columns";
import { municipality, programme, region } from "./programme";

export const organisation = sqliteTable(
  "organisation",
  {
    id: rowId(),
    name: text().notNull(),
    /** The name folded for comparison: no case, accents, spaces or punctuation. */
    nameKey: text().notNull().unique(),
    regionCode: text().references(() => region.code, { onDelete: "restrict" }),
    version: integer().notNull().default(1),
  },
  (table) => [index("organisation_by_name").on(table.name)],
);

export const organisationAlias = sqliteTable(
  "organisation_alias",
  {
    id: rowId(),
    organisationId: integer()
      .notNull()
      .references(() => organisation.id, { onDelete: "restrict" }),
    name: text().notNull(),
    nameKey: text().notNull().unique(),
  },
  (table) => [index("organisation_alias_by_organisation").on(table.organisationId)],
);

/** Taking part in the programme is dated: the plan names different organisations in different places. */
export const participation = sqliteTable(
  "participation",
  {
    id: rowId(),
    programmeId: integer()
      .notNull()
      .references(() => programme.id, { onDelete: "restrict" }),
    organisationId: integer()
      .notNull()
      .references(() => organisation.id, { onDelete: "restrict" }),
    startsOn: localDate().notNull(),
    endsOn: localDate(),
  },
  (table) => [
    uniqueIndex("participation_once").on(table.programmeId, table.organisationId, table.startsOn),
    index("participation_by_organisation").on(table.organisationId),
    check("participation_starts_on", isLocalDate(table.startsOn)),
    check("participation_order", sql`${table.endsOn} IS NULL OR ${table.startsOn} <= ${table.endsOn}`),
  ],
);

export const location = sqliteTable(
  "location",
  {
    id: rowId(),
    name: text().notNull(),
    street: text(),
    postcode: text(),
    city: text().notNull(),
    regionCode: text()
      .notNull()
      .references(() => region.code, { onDelete: "restrict" }),
    municipalityId: integer().references(() => municipality.id, { onDelete: "restrict" }),
    organisationId: integer().references(() => organisation.id, { onDelete: "restrict" }),
    capacity: integer().notNull(),
    wheelchairAccessible: flag().notNull().default(false),
    accessibilityNote: text(),
    latitude: real(),
    longitude: real(),
    closedOn: localDate(),
    version: integer().notNull().default(1),
  },
  (table) => [
    uniqueIndex("location_once").on(table.name, table.city),
    index("location_by_region").on(table.regionCode),
    check("location_capacity", sql`${table.capacity} BETWEEN 1 AND 2000`),
  ],
);

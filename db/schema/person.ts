import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { locales, registers, roles } from "../lists";
import { instant, isAtMost, isOneOf, localDate, rowId } from "./columns";
import { organisation } from "./organisation";

/** One record per person, whatever their roles. */
export const person = sqliteTable(
  "person",
  {
    id: rowId(),
    givenName: text().notNull(),
    /** Tussenvoegsel: sorted after the family name, as Dutch lists do. */
    infix: text(),
    familyName: text().notNull(),
    email: text().notNull(),
    /** The address in lower case: people are known by it. */
    emailKey: text().notNull().unique(),
    givenKey: text().notNull(),
    familyKey: text().notNull(),
    organisationId: integer().references(() => organisation.id, { onDelete: "restrict" }),
    jobTitle: text(),
    /** Whoever is in charge of them: not together in one intervision group. */
    managerId: integer().references((): AnySQLiteColumn => person.id, { onDelete: "restrict" }),
    locale: text({ enum: locales }),
    createdAt: instant().notNull(),
    disabledAt: instant(),
    version: integer().notNull().default(1),
  },
  (table) => [
    index("person_by_name").on(table.familyKey, table.givenKey, table.id),
    index("person_by_given_key").on(table.givenKey),
    index("person_by_organisation").on(table.organisationId, table.familyKey, table.givenKey),
    check("person_locale", sql`${table.locale} IS NULL OR ${isOneOf(table.locale, locales)}`),
    check("person_lengths", sql`${isAtMost(table.givenName, 100)} AND ${isAtMost(table.familyName, 100)}`),
  ],
);

/** A role someone holds, within an organisation where the role belongs to one; dated. */
export const roleAssignment = sqliteTable(
  "role_assignment",
  {
    id: rowId(),
    personId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    role: text({ enum: roles }).notNull(),
    organisationId: integer().references(() => organisation.id, { onDelete: "restrict" }),
    startsOn: localDate().notNull(),
    endsOn: localDate(),
  },
  (table) => [
    uniqueIndex("role_assignment_once_here").on(table.personId, table.role, table.organisationId, table.startsOn),
    uniqueIndex("role_assignment_once")
      .on(table.personId, table.role, table.startsOn)
      .where(sql`${table.organisationId} IS NULL`),
    index("role_assignment_by_role").on(table.role, table.personId),
    check("role_assignment_role", isOneOf(table.role, roles)),
    check("role_assignment_order", sql`${table.endsOn} IS NULL OR ${table.startsOn} <= ${table.endsOn}`),
  ],
);

/** A professional registration: register, chamber (kamer) and number as the register writes it. */
export const registration = sqliteTable(
  "registration",
  {
    id: rowId(),
    personId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    register: text({ enum: registers }).notNull(),
    chamber: text(),
    number: text().notNull(),
  },
  (table) => [
    uniqueIndex("registration_once").on(table.personId, table.register),
    check("registration_register", isOneOf(table.register, registers)),
  ],
);

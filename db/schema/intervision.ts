import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { guideRegisters, intervisionThemes } from "../lists-after";
import { instant, isAtMost, isLocalDate, isOneOf, localDate, rowId } from "./columns";
import { enrolment } from "./enrolment";
import { intervisionGroup } from "./intervision-group";
import { person } from "./person";
import { session } from "./session";

/**
 * Who is in a group, from which part of the type on and until which one (that one not included): whoever changes groups
 * halfway meets every part once, wherever that was.
 */
export const intervisionMember = sqliteTable(
  "intervision_member",
  {
    id: rowId(),
    groupId: integer()
      .notNull()
      .references(() => intervisionGroup.id, { onDelete: "restrict" }),
    enrolmentId: integer()
      .notNull()
      .references(() => enrolment.id, { onDelete: "restrict" }),
    fromPosition: integer().notNull(),
    untilPosition: integer(),
    joinedAt: instant().notNull(),
    joinedById: integer().references(() => person.id, { onDelete: "restrict" }),
    leftAt: instant(),
    leftById: integer().references(() => person.id, { onDelete: "restrict" }),
  },
  (table) => [
    uniqueIndex("intervision_member_once").on(table.enrolmentId).where(sql`${table.leftAt} IS NULL`),
    index("intervision_member_by_enrolment").on(table.enrolmentId),
    index("intervision_member_by_group").on(table.groupId),
    check("intervision_member_left", sql`(${table.leftAt} IS NULL) = (${table.untilPosition} IS NULL)`),
    check(
      "intervision_member_parts",
      sql`${table.untilPosition} IS NULL OR ${table.fromPosition} <= ${table.untilPosition}`,
    ),
  ],
);

/** A guide's registration as a supervisor (LVSC, VGCT, NIP, NVO, NVRG): without one nobody signs a reflection statement. */
export const guideRegistration = sqliteTable(
  "guide_registration",
  {
    id: rowId(),
    personId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    register: text({ enum: guideRegisters }).notNull(),
    number: text().notNull(),
    startsOn: localDate().notNull(),
    endsOn: localDate(),
    recordedAt: instant().notNull(),
    recordedById: integer().references(() => person.id, { onDelete: "restrict" }),
  },
  (table) => [
    uniqueIndex("guide_registration_once").on(table.personId, table.register, table.startsOn),
    check("guide_registration_register", isOneOf(table.register, guideRegisters)),
    check("guide_registration_number", isAtMost(table.number, 40)),
    check("guide_registration_starts_on", isLocalDate(table.startsOn)),
    check("guide_registration_order", sql`${table.endsOn} IS NULL OR ${table.startsOn} <= ${table.endsOn}`),
  ],
);

/**
 * All that is kept of an intervision meeting beside who came: how long it took and a theme from the list. What was said has
 * no place here; the remark is about the organisation of it and nothing else.
 */
export const intervisionRecord = sqliteTable(
  "intervision_record",
  {
    sessionId: integer()
      .primaryKey()
      .references(() => session.id, { onDelete: "restrict" }),
    minutes: integer().notNull(),
    theme: text({ enum: intervisionThemes }).notNull(),
    organisationalRemark: text(),
    recordedAt: instant().notNull(),
    recordedById: integer().references(() => person.id, { onDelete: "restrict" }),
  },
  (table) => [
    check("intervision_record_minutes", sql`${table.minutes} BETWEEN 1 AND 600`),
    check("intervision_record_theme", isOneOf(table.theme, intervisionThemes)),
    check(
      "intervision_record_remark",
      sql`${table.organisationalRemark} IS NULL OR ${isAtMost(table.organisationalRemark, 200)}`,
    ),
  ],
);

import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { guideRegisters, intervisionThemes, makeUpEnds } from "../lists-after";
import { instant, isAtMost, isLocalDate, isOneOf, localDate, rowId } from "./columns";
import { enrolment } from "./enrolment";
import { person } from "./person";
import { session } from "./session";
import { training } from "./training";

/** An intervision group of 4 to 8 participants, of one training or of several; its sessions stand with its home training. */
export const intervisionGroup = sqliteTable(
  "intervision_group",
  {
    id: rowId(),
    trainingId: integer()
      .notNull()
      .references(() => training.id, { onDelete: "restrict" }),
    name: text().notNull(),
    guideId: integer().references(() => person.id, { onDelete: "restrict" }),
    createdAt: instant().notNull(),
    createdById: integer().references(() => person.id, { onDelete: "restrict" }),
    endedAt: instant(),
    endedById: integer().references(() => person.id, { onDelete: "restrict" }),
    version: integer().notNull().default(1),
  },
  (table) => [
    uniqueIndex("intervision_group_name").on(table.trainingId, table.name).where(sql`${table.endedAt} IS NULL`),
    index("intervision_group_by_guide").on(table.guideId),
  ],
);

/** Who is in a group, and until when; in one group at a time. */
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
    joinedAt: instant().notNull(),
    joinedById: integer().references(() => person.id, { onDelete: "restrict" }),
    leftAt: instant(),
    leftById: integer().references(() => person.id, { onDelete: "restrict" }),
  },
  (table) => [
    uniqueIndex("intervision_member_once").on(table.enrolmentId).where(sql`${table.leftAt} IS NULL`),
    index("intervision_member_by_group").on(table.groupId),
  ],
);

/** A guide's own registration as a supervisor. */
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
    index("guide_registration_by_person").on(table.personId),
    check("guide_registration_register", isOneOf(table.register, guideRegisters)),
    check("guide_registration_number", isAtMost(table.number, 40)),
    check("guide_registration_starts_on", isLocalDate(table.startsOn)),
    check("guide_registration_order", sql`${table.endsOn} IS NULL OR ${table.startsOn} <= ${table.endsOn}`),
  ],
);

/**
 * All that is kept of an intervision meeting beside who came: how long it took and a theme from the list. What was said
 * has no place here; the remark is about the organisation of it and nothing else.
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

/** A participant's place in a session of another group, that stands for one of their own which they missed. */
export const makeUpSeat = sqliteTable(
  "make_up_seat",
  {
    id: rowId(),
    /** Whose certificate it counts for. */
    enrolmentId: integer()
      .notNull()
      .references(() => enrolment.id, { onDelete: "restrict" }),
    /** Their own session that was missed. */
    missedSessionId: integer()
      .notNull()
      .references(() => session.id, { onDelete: "restrict" }),
    /** Where they make it up. */
    sessionId: integer()
      .notNull()
      .references(() => session.id, { onDelete: "restrict" }),
    bookedAt: instant().notNull(),
    bookedById: integer().references(() => person.id, { onDelete: "restrict" }),
    endedAt: instant(),
    endedById: integer().references(() => person.id, { onDelete: "restrict" }),
    end: text({ enum: makeUpEnds }),
  },
  (table) => [
    uniqueIndex("make_up_seat_once").on(table.enrolmentId, table.missedSessionId).where(sql`${table.endedAt} IS NULL`),
    uniqueIndex("make_up_seat_one_attendance")
      .on(table.enrolmentId, table.sessionId)
      .where(sql`${table.endedAt} IS NULL`),
    index("make_up_seat_by_session").on(table.sessionId),
    check("make_up_seat_other", sql`${table.sessionId} <> ${table.missedSessionId}`),
    check("make_up_seat_end", sql`${table.end} IS NULL OR ${isOneOf(table.end, makeUpEnds)}`),
    check("make_up_seat_end_whole", sql`(${table.endedAt} IS NULL) = (${table.end} IS NULL)`),
  ],
);

import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { enrolmentEnds, marks } from "../lists";
import { flag, instant, isOneOf, rowId } from "./columns";
import { organisation } from "./organisation";
import { person } from "./person";
import { session } from "./session";
import { training } from "./training";

/**
 * A professional's enrolment. Without `placedAt` it waits (wachtlijst) in order of `registeredAt`, then id.
 * The organisation is the one of that day: whoever changes employer keeps their past with the old one.
 */
export const enrolment = sqliteTable(
  "enrolment",
  {
    id: rowId(),
    trainingId: integer()
      .notNull()
      .references(() => training.id, { onDelete: "restrict" }),
    personId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    organisationId: integer().references(() => organisation.id, { onDelete: "restrict" }),
    registeredAt: instant().notNull(),
    placedAt: instant(),
    /** Turned up uninvited and was added by the trainer in the room. */
    isWalkIn: flag().notNull().default(false),
    endedAt: instant(),
    endedById: integer().references(() => person.id, { onDelete: "restrict" }),
    end: text({ enum: enrolmentEnds }),
    endReason: text(),
    /** The enrolment that took this one's place: a substitute, or the same person in another training. */
    successorId: integer(),
    version: integer().notNull().default(1),
  },
  (table) => [
    uniqueIndex("enrolment_once").on(table.trainingId, table.personId).where(sql`${table.endedAt} IS NULL`),
    index("enrolment_by_training").on(table.trainingId, table.registeredAt),
    index("enrolment_by_person").on(table.personId, table.trainingId),
    index("enrolment_by_organisation").on(table.organisationId, table.trainingId),
    check("enrolment_end", sql`${table.end} IS NULL OR ${isOneOf(table.end, enrolmentEnds)}`),
    check("enrolment_end_whole", sql`(${table.endedAt} IS NULL) = (${table.end} IS NULL)`),
  ],
);

/** One mark of one participant in one session; a correction supersedes, the old mark stays. */
export const attendanceMark = sqliteTable(
  "attendance_mark",
  {
    id: rowId(),
    sessionId: integer()
      .notNull()
      .references(() => session.id, { onDelete: "restrict" }),
    enrolmentId: integer()
      .notNull()
      .references(() => enrolment.id, { onDelete: "restrict" }),
    mark: text({ enum: marks }).notNull(),
    /** Minutes missed by coming late or leaving early. */
    minutesMissed: integer().notNull().default(0),
    reason: text(),
    recordedAt: instant().notNull(),
    recordedById: integer().references(() => person.id, { onDelete: "restrict" }),
    supersededAt: instant(),
  },
  (table) => [
    uniqueIndex("attendance_mark_current")
      .on(table.sessionId, table.enrolmentId)
      .where(sql`${table.supersededAt} IS NULL`),
    index("attendance_mark_by_enrolment").on(table.enrolmentId),
    check("attendance_mark_mark", isOneOf(table.mark, marks)),
    check(
      "attendance_mark_minutes",
      sql`CASE WHEN ${table.mark} IN ('late', 'left_early') THEN ${table.minutesMissed} BETWEEN 1 AND 1440 ELSE ${table.minutesMissed} = 0 END`,
    ),
  ],
);

/** The register of a session was handed in (presentie ingediend); corrections after this ask a reason. */
export const attendanceSubmission = sqliteTable("attendance_submission", {
  sessionId: integer()
    .primaryKey()
    .references(() => session.id, { onDelete: "restrict" }),
  at: instant().notNull(),
  byId: integer().references(() => person.id, { onDelete: "restrict" }),
});

/** An uploaded list of participants that waits for its confirmation. */
export const importDraft = sqliteTable(
  "import_draft",
  {
    id: text().primaryKey(),
    trainingId: integer()
      .notNull()
      .references(() => training.id, { onDelete: "restrict" }),
    createdById: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    createdAt: instant().notNull(),
    rows: text({ mode: "json" }).$type<Record<string, string>[]>().notNull(),
    confirmedAt: instant(),
  },
  (table) => [index("import_draft_by_age").on(table.createdAt)],
);

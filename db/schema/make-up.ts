import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { makeUpEnds } from "../lists-after";
import { instant, isOneOf, rowId } from "./columns";
import { enrolment } from "./enrolment";
import { person } from "./person";
import { session } from "./session";

/** A participant's place in a session of another group, that stands for one of their own which they missed. */
export const makeUpSeat = sqliteTable(
  "make_up_seat",
  {
    id: rowId(),
    /** Whose certificate it counts for. */
    enrolmentId: integer()
      .notNull()
      .references(() => enrolment.id, { onDelete: "restrict" }),
    /** The session that was missed: their own, or one in which they would have made it up. */
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

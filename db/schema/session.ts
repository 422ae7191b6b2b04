import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { bookingAnswers, bookingCapacities, bookingEnds, bookingFunctions, sessionKinds } from "../lists";
import { flag, instant, isLocalDate, isLocalTime, isOneOf, localDate, localTime, rowId } from "./columns";
import { intervisionGroup } from "./intervision-group";
import { location } from "./organisation";
import { person } from "./person";
import { training } from "./training";

export const session = sqliteTable(
  "session",
  {
    id: rowId(),
    trainingId: integer()
      .notNull()
      .references(() => training.id, { onDelete: "restrict" }),
    /** Of an intervision meeting that is one group's alone; null is for all of the training. */
    groupId: integer().references(() => intervisionGroup.id, { onDelete: "restrict" }),
    position: integer().notNull(),
    kind: text({ enum: sessionKinds }).notNull(),
    name: text().notNull(),
    date: localDate().notNull(),
    startsAt: localTime().notNull(),
    endsAt: localTime().notNull(),
    startInstant: instant().notNull(),
    endInstant: instant().notNull(),
    locationId: integer().references(() => location.id, { onDelete: "restrict" }),
    netMinutes: integer().notNull(),
    isCompulsory: flag().notNull(),
    trainersNeeded: integer().notNull(),
    certifiedNeeded: integer().notNull().default(1),
    traineeAllowed: flag().notNull().default(true),
    actorsNeeded: integer().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [
    uniqueIndex("session_position").on(table.trainingId, table.position).where(sql`${table.groupId} IS NULL`),
    uniqueIndex("session_group_position").on(table.groupId, table.position).where(sql`${table.groupId} IS NOT NULL`),
    index("session_by_training").on(table.trainingId, table.position),
    index("session_by_start").on(table.startInstant),
    index("session_by_location").on(table.locationId, table.startInstant),
    check("session_kind", isOneOf(table.kind, sessionKinds)),
    check("session_date", isLocalDate(table.date)),
    check("session_times", sql`${isLocalTime(table.startsAt)} AND ${isLocalTime(table.endsAt)}`),
    check("session_order", sql`${table.startInstant} < ${table.endInstant}`),
    check("session_net_minutes", sql`${table.netMinutes} > 0`),
  ],
);

/** Where a session stood before it was moved. */
export const sessionMove = sqliteTable(
  "session_move",
  {
    id: rowId(),
    sessionId: integer()
      .notNull()
      .references(() => session.id, { onDelete: "restrict" }),
    fromDate: localDate().notNull(),
    fromStartsAt: localTime().notNull(),
    fromEndsAt: localTime().notNull(),
    fromLocationId: integer().references(() => location.id, { onDelete: "restrict" }),
    at: instant().notNull(),
    byId: integer().references(() => person.id, { onDelete: "restrict" }),
  },
  (table) => [index("session_move_by_session").on(table.sessionId, table.at)],
);

/** A warning that a coordinator passed, with the reason. */
export const sessionWaiver = sqliteTable(
  "session_waiver",
  {
    id: rowId(),
    sessionId: integer()
      .notNull()
      .references(() => session.id, { onDelete: "restrict" }),
    warning: text().notNull(),
    reason: text().notNull(),
    at: instant().notNull(),
    byId: integer().references(() => person.id, { onDelete: "restrict" }),
  },
  (table) => [index("session_waiver_by_session").on(table.sessionId)],
);

/** Several people asked for the same places: once these are filled, the others need not answer any more. */
export const bookingCall = sqliteTable(
  "booking_call",
  {
    id: rowId(),
    sessionId: integer()
      .notNull()
      .references(() => session.id, { onDelete: "restrict" }),
    places: integer().notNull(),
    at: instant().notNull(),
    byId: integer().references(() => person.id, { onDelete: "restrict" }),
  },
  (table) => [
    index("booking_call_by_session").on(table.sessionId),
    check("booking_call_places", sql`${table.places} BETWEEN 1 AND 20`),
  ],
);

/**
 * A trainer's or an actor's engagement for a session; ended, never deleted. Proposed until it is asked, asked until it is
 * answered. A yes holds for the start that was known then: a session that moved is asked again.
 */
export const booking = sqliteTable(
  "booking",
  {
    id: rowId(),
    sessionId: integer()
      .notNull()
      .references(() => session.id, { onDelete: "restrict" }),
    personId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    function: text({ enum: bookingFunctions }).notNull(),
    capacity: text({ enum: bookingCapacities }).notNull().default("full"),
    callId: integer().references(() => bookingCall.id, { onDelete: "restrict" }),
    bookedAt: instant().notNull(),
    bookedById: integer().references(() => person.id, { onDelete: "restrict" }),
    askedAt: instant(),
    answer: text({ enum: bookingAnswers }),
    answeredAt: instant(),
    answeredById: integer().references(() => person.id, { onDelete: "restrict" }),
    /** The start of the session to which they answered. */
    answeredFor: instant(),
    end: text({ enum: bookingEnds }),
    endedAt: instant(),
    endedById: integer().references(() => person.id, { onDelete: "restrict" }),
    endReason: text(),
    /** The booking that took this one's place. */
    successorId: integer(),
  },
  (table) => [
    uniqueIndex("booking_once").on(table.sessionId, table.personId).where(sql`${table.endedAt} IS NULL`),
    index("booking_by_session").on(table.sessionId),
    index("booking_by_person").on(table.personId, table.sessionId),
    index("booking_unanswered").on(table.askedAt).where(sql`${table.endedAt} IS NULL AND ${table.answer} IS NULL`),
    check("booking_function", isOneOf(table.function, bookingFunctions)),
    check("booking_capacity", isOneOf(table.capacity, bookingCapacities)),
    check("booking_actor_capacity", sql`${table.function} = 'trainer' OR ${table.capacity} = 'full'`),
    check("booking_answer", sql`${table.answer} IS NULL OR ${isOneOf(table.answer, bookingAnswers)}`),
    check(
      "booking_answer_whole",
      sql`(${table.answer} IS NULL) = (${table.answeredAt} IS NULL) AND (${table.answer} IS NULL) = (${table.answeredFor} IS NULL)`,
    ),
    check("booking_end", sql`${table.end} IS NULL OR ${isOneOf(table.end, bookingEnds)}`),
    check("booking_end_whole", sql`(${table.endedAt} IS NULL) = (${table.end} IS NULL)`),
  ],
);

/** A link in a mail with which someone answers without signing in; hashed, and of use only while the booking waits. */
export const bookingLink = sqliteTable(
  "booking_link",
  {
    tokenHash: text().primaryKey(),
    bookingId: integer()
      .notNull()
      .references(() => booking.id, { onDelete: "restrict" }),
    createdAt: instant().notNull(),
  },
  (table) => [index("booking_link_by_booking").on(table.bookingId)],
);

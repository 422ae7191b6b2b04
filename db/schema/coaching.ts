import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { coachingBookingEnds, coachingForms, coachingThemes } from "../lists-after";
import { flag, instant, isLocalDate, isLocalTime, isOneOf, localDate, localTime, rowId } from "./columns";
import { location, organisation } from "./organisation";
import { person } from "./person";

/** Someone who coaches professionals, from a day and perhaps until a day; the last one is included. */
export const coachRole = sqliteTable(
  "coach_role",
  {
    id: rowId(),
    personId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    startsOn: localDate().notNull(),
    endsOn: localDate(),
    at: instant().notNull(),
    byId: integer().references(() => person.id, { onDelete: "restrict" }),
  },
  (table) => [
    index("coach_role_by_person").on(table.personId),
    check("coach_role_days", sql`${isLocalDate(table.startsOn)}`),
    check("coach_role_order", sql`${table.endsOn} IS NULL OR ${table.startsOn} <= ${table.endsOn}`),
  ],
);

/** A coaching session: an offered time with places, and after it what it was about. Nothing that was said has a place here. */
export const coachingSession = sqliteTable(
  "coaching_session",
  {
    id: rowId(),
    coachId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    form: text({ enum: coachingForms }).notNull(),
    date: localDate().notNull(),
    startsAt: localTime().notNull(),
    endsAt: localTime().notNull(),
    startInstant: instant().notNull(),
    endInstant: instant().notNull(),
    locationId: integer().references(() => location.id, { onDelete: "restrict" }),
    /** Where, when it is in no location of the list; an address for a video call. */
    place: text(),
    places: integer().notNull().default(1),
    offeredAt: instant().notNull(),
    offeredById: integer().references(() => person.id, { onDelete: "restrict" }),
    withdrawnAt: instant(),
    withdrawnById: integer().references(() => person.id, { onDelete: "restrict" }),
    /** After it: how long it took, and what it was about. */
    minutes: integer(),
    theme: text({ enum: coachingThemes }),
    recordedAt: instant(),
    recordedById: integer().references(() => person.id, { onDelete: "restrict" }),
    version: integer().notNull().default(1),
  },
  (table) => [
    index("coaching_session_by_coach").on(table.coachId, table.startInstant),
    index("coaching_session_by_start").on(table.startInstant),
    check("coaching_session_form", isOneOf(table.form, coachingForms)),
    check("coaching_session_date", isLocalDate(table.date)),
    check("coaching_session_times", sql`${isLocalTime(table.startsAt)} AND ${isLocalTime(table.endsAt)}`),
    check("coaching_session_order", sql`${table.startInstant} < ${table.endInstant}`),
    check("coaching_session_places", sql`${table.places} BETWEEN 1 AND 30`),
    check("coaching_session_theme", sql`${table.theme} IS NULL OR ${isOneOf(table.theme, coachingThemes)}`),
    check(
      "coaching_session_recorded",
      sql`(${table.recordedAt} IS NULL) = (${table.minutes} IS NULL) AND (${table.recordedAt} IS NULL) = (${table.theme} IS NULL) AND (${table.minutes} IS NULL OR ${table.minutes} BETWEEN 1 AND 600)`,
    ),
  ],
);

/** A professional's place in a coaching session, with the organisation of that day. */
export const coachingBooking = sqliteTable(
  "coaching_booking",
  {
    id: rowId(),
    coachingSessionId: integer()
      .notNull()
      .references(() => coachingSession.id, { onDelete: "restrict" }),
    personId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    organisationId: integer().references(() => organisation.id, { onDelete: "restrict" }),
    bookedAt: instant().notNull(),
    bookedById: integer().references(() => person.id, { onDelete: "restrict" }),
    endedAt: instant(),
    endedById: integer().references(() => person.id, { onDelete: "restrict" }),
    end: text({ enum: coachingBookingEnds }),
    /** Whether they came; null until it was recorded. */
    isPresent: flag(),
  },
  (table) => [
    uniqueIndex("coaching_booking_once")
      .on(table.coachingSessionId, table.personId)
      .where(sql`${table.endedAt} IS NULL`),
    index("coaching_booking_by_person").on(table.personId),
    check("coaching_booking_end", sql`${table.end} IS NULL OR ${isOneOf(table.end, coachingBookingEnds)}`),
    check("coaching_booking_end_whole", sql`(${table.endedAt} IS NULL) = (${table.end} IS NULL)`),
  ],
);

/** What was agreed to do; read by the coached and the coach alone. */
export const coachingAction = sqliteTable(
  "coaching_action",
  {
    id: rowId(),
    bookingId: integer()
      .notNull()
      .references(() => coachingBooking.id, { onDelete: "restrict" }),
    text: text().notNull(),
    at: instant().notNull(),
    byId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    doneAt: instant(),
    withdrawnAt: instant(),
  },
  (table) => [index("coaching_action_by_booking").on(table.bookingId)],
);

/** A professional asks for coaching; open until they have a place or take it back. */
export const coachingRequest = sqliteTable(
  "coaching_request",
  {
    id: rowId(),
    personId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    theme: text({ enum: coachingThemes }).notNull(),
    at: instant().notNull(),
    closedAt: instant(),
  },
  (table) => [
    uniqueIndex("coaching_request_once").on(table.personId).where(sql`${table.closedAt} IS NULL`),
    check("coaching_request_theme", isOneOf(table.theme, coachingThemes)),
  ],
);

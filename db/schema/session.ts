import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { bookingFunctions, sessionKinds } from "../lists";
import { flag, instant, isLocalDate, isLocalTime, isOneOf, localDate, localTime, rowId } from "./columns";
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
    actorsNeeded: integer().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [
    uniqueIndex("session_position").on(table.trainingId, table.position),
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

/** A trainer's or an actor's engagement for a session; ended, never deleted. */
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
    bookedAt: instant().notNull(),
    bookedById: integer().references(() => person.id, { onDelete: "restrict" }),
    endedAt: instant(),
    endedById: integer().references(() => person.id, { onDelete: "restrict" }),
  },
  (table) => [
    uniqueIndex("booking_once").on(table.sessionId, table.personId).where(sql`${table.endedAt} IS NULL`),
    index("booking_by_person").on(table.personId, table.sessionId).where(sql`${table.endedAt} IS NULL`),
    check("booking_function", isOneOf(table.function, bookingFunctions)),
  ],
);

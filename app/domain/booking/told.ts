import { and, eq, isNotNull, isNull, or } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { booking } from "#db/schema.server";

/** In Drizzle: they know of it, since they were asked or it was agreed with them. */
export const isToldIn = or(isNotNull(booking.askedAt), isNotNull(booking.answer));

/** The standing bookings of a session that their people know of: person to booking. One statement. */
export function listTold(db: Reader, sessionId: number): ReadonlyMap<number, number> {
  const rows = db
    .select({ id: booking.id, personId: booking.personId })
    .from(booking)
    .where(and(eq(booking.sessionId, sessionId), isNull(booking.endedAt), isToldIn))
    .all();
  return new Map(rows.map(({ id, personId }) => [personId, id]));
}

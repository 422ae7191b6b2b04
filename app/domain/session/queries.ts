import { desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { location, sessionMove, sessionWaiver } from "#db/schema.server";
import type { Target } from "./target";

/** Where a session stood before its last move; nothing when it never moved. */
export function findLastMove(db: Reader, sessionId: number): Target | undefined {
  const row = db
    .select()
    .from(sessionMove)
    .where(eq(sessionMove.sessionId, sessionId))
    .orderBy(desc(sessionMove.at), desc(sessionMove.id))
    .limit(1)
    .get();
  if (!row) return undefined;
  const { fromDate: date, fromStartsAt: startsAt, fromEndsAt: endsAt, fromLocationId: locationId } = row;
  return { date, startsAt, endsAt, locationId };
}

/** The reasons with which warnings about a session were passed, the newest first, each once. */
export const listWaiverReasons = (db: Reader, sessionId: number): string[] =>
  db
    .selectDistinct({ reason: sessionWaiver.reason })
    .from(sessionWaiver)
    .where(eq(sessionWaiver.sessionId, sessionId))
    .orderBy(desc(sessionWaiver.id))
    .all()
    .map(({ reason }) => reason);

/** `Zaal De Linde, Tiel`; nothing for no location. */
export function placeName(db: Reader, locationId: number | null): string {
  if (locationId === null) return "";
  const columns = { name: location.name, city: location.city };
  const row = db.select(columns).from(location).where(eq(location.id, locationId)).get();
  return row ? `${row.name}, ${row.city}` : "";
}

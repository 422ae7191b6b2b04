import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { calendarFeed } from "#db/schema.server";
import type { Instant } from "../dates";
import type { User } from "../user";
import type { WriteContext } from "../write";

/** When the user made the address that is in use; nothing when there is none. The address itself is not kept. */
export function findOwnFeed(db: Reader, user: User): { createdAt: Instant } | null {
  return (
    db
      .select({ createdAt: calendarFeed.createdAt })
      .from(calendarFeed)
      .where(and(eq(calendarFeed.personId, user.id), isNull(calendarFeed.revokedAt)))
      .get() ?? null
  );
}

/** Takes the address that somebody has out of use; which one that was, if there was one. */
export function withdrawStanding({ db, now }: WriteContext, personId: number): number | null {
  const row = db
    .update(calendarFeed)
    .set({ revokedAt: now })
    .where(and(eq(calendarFeed.personId, personId), isNull(calendarFeed.revokedAt)))
    .returning({ id: calendarFeed.id })
    .get();
  return row?.id ?? null;
}

import { eq, inArray, lt } from "drizzle-orm";
import type { Database } from "#db/client.server";
import { authSession, booking, bookingLink, idempotencyKey, importDraft, session, signInCode } from "#db/schema.server";
import type { Instant } from "~/domain/dates";

const dayMs = 24 * 3_600_000;
const sessionDays = 30;
/** Long enough to decide about a list of names. */
const draftDays = 7;
const keyDays = 30;
/** As long after the session its answer links still tell what became of the question. */
const linkDays = 90;

/**
 * Throws away what was only meant to last a while: old codes, sessions that ended long ago (they tell what device someone
 * used), uploaded lists (they hold names and addresses), keys of repeated requests, answer links of sessions long over.
 */
export function sweepOut(db: Database, now: Instant): void {
  db.delete(signInCode)
    .where(lt(signInCode.createdAt, now - dayMs))
    .run();
  db.delete(authSession)
    .where(lt(authSession.createdAt, now - sessionDays * dayMs))
    .run();
  db.delete(importDraft)
    .where(lt(importDraft.createdAt, now - draftDays * dayMs))
    .run();
  db.delete(idempotencyKey)
    .where(lt(idempotencyKey.at, now - keyDays * dayMs))
    .run();
  const longOver = db
    .select({ id: booking.id })
    .from(booking)
    .innerJoin(session, eq(session.id, booking.sessionId))
    .where(lt(session.endInstant, now - linkDays * dayMs));
  db.delete(bookingLink).where(inArray(bookingLink.bookingId, longOver)).run();
}

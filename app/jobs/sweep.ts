import { lt } from "drizzle-orm";
import type { Database } from "#db/client.server";
import { authSession, idempotencyKey, importDraft, signInCode } from "#db/schema.server";
import type { Instant } from "~/domain/dates";

const dayMs = 24 * 3_600_000;
const sessionDays = 30;
/** Long enough to decide about a list of names. */
const draftDays = 7;
const keyDays = 30;

/**
 * Throws away what was only meant to last a while: old codes, sessions that ended long ago (they tell what device someone
 * used), uploaded lists (they hold names and addresses), keys of repeated requests.
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
}

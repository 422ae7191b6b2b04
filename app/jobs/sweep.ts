import { lt } from "drizzle-orm";
import type { Database } from "#db/client.server";
import { idempotencyKey, importDraft, signInCode } from "#db/schema.server";
import type { Instant } from "~/domain/dates";

const dayMs = 24 * 3_600_000;

/** Throws away what was only meant to last a while: old codes, lists that were never confirmed, keys of repeated requests. */
export function sweepOut(db: Database, now: Instant): void {
  db.delete(signInCode)
    .where(lt(signInCode.createdAt, now - dayMs))
    .run();
  db.delete(importDraft)
    .where(lt(importDraft.createdAt, now - 7 * dayMs))
    .run();
  db.delete(idempotencyKey)
    .where(lt(idempotencyKey.at, now - 30 * dayMs))
    .run();
}

import { createHash } from "node:crypto";
import { asc, desc, gt } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { journal } from "#db/schema.server";
import type { Verb } from "./permissions";
import type { WriteContext } from "./write";

/** What one write did. `detail` holds ids and values, never a secret. */
export interface JournalEntry {
  subject: string;
  id: number | string;
  trainingId?: number;
  detail: Record<string, unknown>;
}

type Row = typeof journal.$inferSelect;

const hashOf = (row: Omit<Row, "id" | "hash">): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        row.previousHash,
        row.at,
        row.userId,
        row.verb,
        row.subjectKind,
        row.subjectId,
        row.trainingId,
        row.detail,
      ]),
    )
    .digest("hex");

export function appendToJournal(ctx: WriteContext, verb: Verb, entry: JournalEntry): void {
  const last = ctx.db.select({ hash: journal.hash }).from(journal).orderBy(desc(journal.id)).limit(1).get();
  const row = {
    at: ctx.now,
    userId: ctx.user?.id || null,
    verb,
    subjectKind: entry.subject,
    subjectId: String(entry.id),
    trainingId: entry.trainingId ?? null,
    detail: JSON.stringify(entry.detail),
    previousHash: last?.hash ?? "",
  };
  ctx.db
    .insert(journal)
    .values({ ...row, hash: hashOf(row) })
    .run();
}

/** Walks the chain in pages; returns the first row that does not fit the one before it. */
export function findBrokenLink(db: Reader, pageSize = 1000): { checked: number; brokenId: number | null } {
  let checked = 0;
  let previousHash = "";
  let lastId = 0;
  for (;;) {
    const page = db.select().from(journal).where(gt(journal.id, lastId)).orderBy(asc(journal.id)).limit(pageSize).all();
    for (const row of page) {
      if (row.previousHash !== previousHash || row.hash !== hashOf(row)) return { checked, brokenId: row.id };
      previousHash = row.hash;
      lastId = row.id;
      checked += 1;
    }
    if (page.length < pageSize) return { checked, brokenId: null };
  }
}

import { createHash } from "node:crypto";
import { asc, gt } from "drizzle-orm";
import { type Reader, statement } from "#db/client.server";
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

const insertRow = `INSERT INTO journal (at, user_id, verb, subject_kind, subject_id, training_id, detail, previous_hash, hash)
  VALUES (:at, :userId, :verb, :subjectKind, :subjectId, :trainingId, :detail, :previousHash, :hash)`;

export function appendToJournal(ctx: WriteContext, verb: Verb, entry: JournalEntry): void {
  const last = statement<{ hash: string }>(ctx.db, "SELECT hash FROM journal ORDER BY id DESC LIMIT 1").get();
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
  statement(ctx.db, insertRow).run({ ...row, hash: hashOf(row) });
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

import { statfsSync } from "node:fs";
import path from "node:path";
import { and, count, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "#db/client.server";
import { certificate, message, person, training } from "#db/schema.server";
import { findBrokenLink } from "~/domain/journal";

/** Less free space than this, and the next backup may not fit. */
const enoughMegabytes = 200;

export interface Health {
  isWell: boolean;
  counts: { people: number; trainings: number; certificates: number };
  mail: { waiting: number; failing: number };
  freeMegabytes: number;
  brokenJournalId: number | null;
}

/** The state of a sound database: what it holds, the mail that waits, the disk it stands on, its journal. */
export function examine(db: Database, file: string): Health {
  const rows = (table: typeof person | typeof training | typeof certificate) =>
    db.select({ rows: count() }).from(table).get()?.rows ?? 0;
  const open = and(isNull(message.sentAt), isNull(message.cancelledAt));
  const messages = (condition = open) => db.select({ rows: count() }).from(message).where(condition).get()?.rows ?? 0;
  const disk = statfsSync(path.dirname(file));
  const freeMegabytes = Math.floor((disk.bavail * disk.bsize) / 1_000_000);
  const { brokenId } = findBrokenLink(db);
  return {
    isWell: brokenId === null && freeMegabytes >= enoughMegabytes,
    counts: { people: rows(person), trainings: rows(training), certificates: rows(certificate) },
    mail: { waiting: messages(), failing: messages(and(open, isNotNull(message.lastError))) },
    freeMegabytes,
    brokenJournalId: brokenId,
  };
}

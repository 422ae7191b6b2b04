import { renameSync, statSync } from "node:fs";
import path from "node:path";
import type { Database } from "#db/client.server";
import type { Instant } from "~/domain/dates";

const everyMs = 24 * 3_600_000;

/** Where the daily backup stands. */
export const backupFile = (dataDir: string): string => path.join(dataDir, "backup.sqlite");

/** Copies the database once a day while it is in use; the old copy stays until the new one is whole. */
export async function backUpDaily(db: Database, dataDir: string, now: Instant): Promise<void> {
  const file = backupFile(dataDir);
  const last = statSync(file, { throwIfNoEntry: false });
  if (last && now - last.mtimeMs < everyMs) return;
  await db.$client.backup(`${file}.new`);
  renameSync(`${file}.new`, file);
}

import { statSync } from "node:fs";
import { statfs } from "node:fs/promises";
import type { RequestHandler } from "express";
import type { Database } from "#db/client.server";

const freeBytesNeeded = 200 * 1024 * 1024;
const backupHours = 48;

/** The process answers. */
export const healthz: RequestHandler = (_request, response) => {
  response.json({ status: "ok" });
};

interface Readiness {
  database: boolean;
  diskSpace: boolean;
  /** Hours since the last backup; null when there is none yet. */
  backupAgeHours: number | null;
}

/** Whether the database takes writes, the disk has room, and how old the last backup is. */
export async function readiness(db: Database, dataDir: string): Promise<Readiness & { ready: boolean }> {
  const database = takesWrites(db);
  const diskSpace = await hasRoom(dataDir);
  const backupAgeHours = ageOfBackup(`${dataDir}/backup.sqlite`);
  return { ready: database && diskSpace, database, diskSpace, backupAgeHours };
}

export function readyz(db: Database, dataDir: string): RequestHandler {
  return async (_request, response) => {
    const result = await readiness(db, dataDir);
    const isBackupOld = result.backupAgeHours !== null && result.backupAgeHours > backupHours;
    response.status(result.ready ? 200 : 503).json({ ...result, ...(isBackupOld ? { warning: "backup is old" } : {}) });
  };
}

function takesWrites(db: Database): boolean {
  try {
    db.$client.exec("BEGIN IMMEDIATE; ROLLBACK");
    return true;
  } catch {
    return false;
  }
}

async function hasRoom(directory: string): Promise<boolean> {
  const disk = await statfs(directory);
  return disk.bavail * disk.bsize > freeBytesNeeded;
}

function ageOfBackup(file: string): number | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? Math.round((Date.now() - stat.mtimeMs) / 3_600_000) : null;
}

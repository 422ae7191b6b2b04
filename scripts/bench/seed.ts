import { statSync } from "node:fs";
import path from "node:path";
import { openMigrated } from "#db/migrate";
import type { LocalDate } from "~/domain/dates";
import { type DemoSummary, loadDemoWorld } from "../demo/world";

export interface SeededWorld {
  databaseFile: string;
  people: DemoSummary["people"];
  /** Wall-clock milliseconds from an empty, migrated file to the whole world on disk. */
  ms: number;
  /** Of this process, in milliseconds. */
  cpuMs: number;
  /** Megabytes that the process held at most so far. */
  peakMemoryMb: number;
  fileMb: number;
  rows: Record<string, number>;
}

/** Loads the demo world at this scale into a new file in the folder, and measures that. */
export async function seedWorld(folder: string, scale: number, today: LocalDate): Promise<SeededWorld> {
  const databaseFile = path.join(folder, `scale-${scale}.sqlite`);
  const db = openMigrated(databaseFile);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const { counts, people } = await loadDemoWorld(db, { scale, today });
  const [ms, used] = [performance.now() - start, process.cpuUsage(cpu)];
  db.$client.close();
  return {
    databaseFile,
    people,
    ms: Math.round(ms),
    cpuMs: Math.round((used.user + used.system) / 1000),
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    fileMb: Math.round(statSync(databaseFile).size / 1_048_576),
    rows: counts,
  };
}

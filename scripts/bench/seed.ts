import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openMigrated } from "#db/migrate";
import type { LocalDate } from "~/domain/dates";
import { loadDemoWorld } from "../demo/world";

export interface SeedMeasure {
  scale: number;
  /** Wall-clock milliseconds from an empty, migrated file to the whole world on disk. */
  ms: number;
  /** Of this process, in milliseconds. */
  cpuMs: number;
  /** Megabytes that the process held at most so far. */
  peakMemoryMb: number;
  fileMb: number;
  rows: Record<string, number>;
}

/** Loads the demo world into a file of its own at each scale, one after the other, and measures it; leaves no file. */
export async function benchSeed(
  scales: readonly number[] = [1],
  today: LocalDate = "2026-11-24",
): Promise<SeedMeasure[]> {
  const measures: SeedMeasure[] = [];
  for (const scale of scales) measures.push(await measureSeed(scale, today));
  return measures;
}

async function measureSeed(scale: number, today: LocalDate): Promise<SeedMeasure> {
  const directory = mkdtempSync(path.join(tmpdir(), "jim-seed-"));
  try {
    const file = path.join(directory, "jim.sqlite");
    const db = openMigrated(file);
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    const { counts } = await loadDemoWorld(db, { scale, today });
    const [ms, used] = [performance.now() - start, process.cpuUsage(cpu)];
    db.$client.close();
    return {
      scale,
      ms: Math.round(ms),
      cpuMs: Math.round((used.user + used.system) / 1000),
      peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
      fileMb: Math.round(statSync(file).size / 1_048_576),
      rows: counts,
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

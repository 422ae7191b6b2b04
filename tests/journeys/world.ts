import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { type RunningDemo, startDemo } from "../../scripts/demo/child";

/** A Tuesday; the server's clock stands on it too. */
export const today = "2026-11-24";

declare module "vitest" {
  interface ProvidedContext {
    demos: Omit<RunningDemo, "stop">[];
    /** A folder that notes which kinds of pages axe has seen. */
    examined: string;
  }
}

/** As many demo worlds and servers as journeys that run side by side; each journey changes what is its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const starts = Array.from({ length: project.config.maxWorkers }, () => startDemo(today));
  const demos = (await Promise.allSettled(starts)).flatMap((start) =>
    start.status === "fulfilled" ? start.value : [],
  );
  const examined = mkdtempSync(path.join(tmpdir(), "jim-examined-"));
  const stop = async () => {
    rmSync(examined, { recursive: true });
    await Promise.all(demos.map((demo) => demo.stop()));
  };
  if (demos.length < starts.length) await stop();
  await Promise.all(starts);
  project.provide("examined", examined);
  project.provide(
    "demos",
    demos.map(({ stop: _, ...demo }) => demo),
  );
  return stop;
}

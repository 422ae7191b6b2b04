import type { TestProject } from "vitest/node";
import { type RunningDemo, startDemo } from "../../scripts/demo/child";

/** A Tuesday; the server's clock stands on it too. */
export const today = "2026-11-24";

declare module "vitest" {
  interface ProvidedContext {
    baseUrl: string;
    databaseFile: string;
    people: RunningDemo["people"];
  }
}

/** One demo world and server for all journeys; each journey changes what is its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const demo = await startDemo(today);
  project.provide("baseUrl", demo.baseUrl);
  project.provide("databaseFile", demo.databaseFile);
  project.provide("people", demo.people);
  return demo.stop;
}

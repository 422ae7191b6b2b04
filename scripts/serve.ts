import { once } from "node:events";
import { mkdirSync } from "node:fs";
import type { Server as HttpServer } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { openMigrated } from "#db/migrate";
import type { Instant } from "~/domain/dates";
import { openLog } from "~/http/log";
import type { DemoPerson } from "~/http/request-context";
import { createApp } from "~/http/server/app";
import type { Settings } from "~/http/settings";
import { openThrottles } from "~/http/throttles.server";
import { PlanRunner } from "~/jobs/plan-runs";
import { startJobs } from "~/jobs/run";

const buildDir = path.resolve(import.meta.dirname, "../build");

/** A request that is under way when the server stops has this long to finish. */
const graceMs = 10_000;

export interface ServeOptions {
  settings: Settings;
  databaseFile: string;
  clock?: () => Instant;
  demoPeople?: DemoPerson[] | null;
}

/**
 * Serves the built application until the process is asked to stop (SIGTERM, SIGINT): then it finishes what runs,
 * refuses what is new, and closes the database. Returns the address it listens on.
 */
export async function serve({ settings, databaseFile, clock = Date.now, demoPeople = null }: ServeOptions) {
  mkdirSync(path.dirname(databaseFile), { recursive: true });
  const log = openLog(settings);
  const db = openMigrated(databaseFile);
  const build = (await import(pathToFileURL(path.join(buildDir, "server/index.js")).href)) as ServerBuild;
  const jobs = startJobs({ db, settings, log, clock });
  const planRuns = new PlanRunner({ db, log, clock });
  planRuns.recover();
  const app = createApp({
    db,
    settings,
    throttles: await openThrottles(db),
    log,
    build,
    clientDir: path.join(buildDir, "client"),
    clock,
    demoPeople,
    afterwards: jobs.afterwards,
    planRuns,
  });
  const server = app.listen(settings.port, settings.host);
  await once(server, "listening");
  stopOnSignal(server, async () => {
    await planRuns.close();
    await jobs.stop();
    db.$client.close();
  });
  log.info({ event: "listening", port: settings.port, host: settings.host });
  return { address: `http://${settings.host}:${settings.port}` };
}

function stopOnSignal(server: HttpServer, close: () => Promise<void>): void {
  const stop = async () => {
    const closed = once(server, "close");
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), graceMs).unref();
    await closed;
    await close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
}

import { readdirSync } from "node:fs";
import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express } from "express";
import type { Logger } from "pino";
import type { Database } from "#db/client.server";
import type { Instant } from "~/domain/dates";
import type { PlanRuns } from "~/jobs/plan-runs";
import type { DemoPerson } from "../request-context";
import type { Settings } from "../settings";
import type { Throttles } from "../throttles.server";
import { BodyTooBig } from "./body";
import { requestContext } from "./context";
import { securityHeaders } from "./headers";
import { healthz, readyz } from "./health";
import { originCheck } from "./origin-check";
import { refuseDuplicateParameters } from "./parameters";
import { remixRouter } from "./remix-handler";
import { requestIdOf, requestLog } from "./request-log";
import { broken, saySorry, tooBig } from "./sorry";

export interface Server {
  db: Database;
  settings: Settings;
  throttles: Throttles;
  log: Logger;
  /** The built application and the folder of its public files. */
  build: ServerBuild;
  clientDir: string;
  clock: () => Instant;
  demoPeople: DemoPerson[] | null;
  afterwards: (work: () => Promise<void>) => void;
  planRuns: PlanRuns;
}

/** Everything a request passes on its way to a route. */
export function createApp(server: Server): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("query parser");
  app.set("trust proxy", server.settings.trustProxy);
  app.get("/healthz", healthz);
  app.get("/readyz", readyz(server.db, server.settings.dataDir));
  app.use(requestLog(server.log), ...securityHeaders(server.settings));
  app.use(allowedMethods, refuseDuplicateParameters, originCheck(server.settings.appUrl), compression());
  const assets = path.join(server.clientDir, "assets");
  app.use("/assets", express.static(assets, { immutable: true, maxAge: "1y", index: false }));
  for (const file of publicFiles(server.clientDir)) app.get(`/${file}`, sendPublic(server.clientDir, file));
  app.use(
    remixRouter(server.build, server.settings.appUrl, (request, response) => requestContext(server, request, response)),
  );
  app.use(lastResort(server.log));
  return app;
}

/** The few files beside the assets, known beforehand: other addresses never ask the disk. */
const publicFiles = (clientDir: string): string[] =>
  readdirSync(clientDir, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));

const sendPublic =
  (root: string, file: string): express.RequestHandler =>
  (_request, response) =>
    response.sendFile(file, { root, maxAge: "1h" });

const allowedMethods: express.RequestHandler = (request, response, next) => {
  if (["GET", "HEAD", "POST"].includes(request.method)) return next();
  response.status(405).set("Allow", "GET, HEAD, POST").end();
};

function lastResort(log: Logger): ErrorRequestHandler {
  return (error: Error, request, response, _next) => {
    if (error instanceof BodyTooBig) return saySorry(request, response, tooBig(error.limit));
    const requestId = requestIdOf(response);
    log.error({ requestId, error: { name: error.name, stack: error.stack } });
    saySorry(request, response, broken(requestId));
  };
}

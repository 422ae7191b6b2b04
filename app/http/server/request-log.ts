import { randomUUID } from "node:crypto";
import type { RequestHandler, Response } from "express";
import type { Logger } from "pino";
import { loggedPath } from "../log";

export const requestIdOf = (response: Response): string => String(response.locals.requestId);

/** One line per request when it is answered: what, by whom (an id), with which result. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const started = process.hrtime.bigint();
    response.locals.requestId = randomUUID();
    response.on("finish", () => {
      log.info({
        requestId: requestIdOf(response),
        method: request.method,
        path: loggedPath(request.originalUrl),
        status: response.statusCode,
        userId: response.locals.userId ?? null,
        ms: Number(process.hrtime.bigint() - started) / 1e6,
      });
    });
    next();
  };
}

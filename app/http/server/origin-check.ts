import type { IncomingHttpHeaders } from "node:http";
import type { RequestHandler } from "express";
import { foreign, saySorry } from "./sorry";

/**
 * Whether a request that may change something comes from our own pages. Browsers tell by `Sec-Fetch-Site`, older ones
 * by `Origin`; a client that sends neither carries no one's cookies by itself.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, ownOrigin: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site) return site === "same-origin" || site === "none";
  return headers.origin === undefined || headers.origin === ownOrigin;
}

export function originCheck(appUrl: string): RequestHandler {
  const ownOrigin = new URL(appUrl).origin;
  return (request, response, next) => {
    if (request.method === "GET" || request.method === "HEAD" || isOwnOrigin(request.headers, ownOrigin)) return next();
    saySorry(request, response, foreign);
  };
}

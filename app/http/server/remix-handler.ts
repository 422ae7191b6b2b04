import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import express, {
  type ErrorRequestHandler,
  type Request as ExpressRequest,
  type Response as ExpressResponse,
  type RequestHandler,
  type Router,
} from "express";
import type { RequestContext } from "../request-context";
import { readBody } from "./body";
import { missing, saySorry } from "./sorry";

type ContextOf = (request: ExpressRequest, response: ExpressResponse) => Promise<RequestContext>;
type Answer = (request: Request, context: AppLoadContext) => Promise<Response>;

/**
 * Hands requests to Remix. Express finds the route with patterns that were compiled once; Remix, which ranks its whole
 * table anew several times a request, then knows of that one route only.
 */
export function remixRouter(build: ServerBuild, appUrl: string, contextOf: ContextOf): Router {
  const router = express.Router({ caseSensitive: true });
  for (const id of routeIdsBySpecificity(build)) {
    const answer = createRequestHandler(buildOf(build, id), "production");
    router.all(patternOf(build, id), handler(answer, appUrl, contextOf));
  }
  router.use(unreadableAddress);
  return router;
}

/** An address whose percent signs spell no text leads nowhere; it is no failure of ours. */
const unreadableAddress: ErrorRequestHandler = (error, request, response, next) => {
  if (error instanceof URIError) return saySorry(request, response, missing);
  next(error);
};

const patternOf = (build: ServerBuild, id: string): string => `/${build.routes[id]?.path ?? ""}`;

/** Fixed words before parameters, parameters before "everything else", as Remix would rank them. */
function routeIdsBySpecificity(build: ServerBuild): string[] {
  const rank = (id: string) =>
    patternOf(build, id)
      .split("/")
      .map((segment) => (segment === "*" ? "2" : segment.startsWith(":") ? (segment.includes(".") ? "0.5" : "1") : "0"))
      .join("/");
  return Object.keys(build.routes)
    .filter((id) => id !== "root")
    .sort((one, other) => rank(one).localeCompare(rank(other)));
}

function buildOf(build: ServerBuild, id: string): ServerBuild {
  const only = <Value>(all: Record<string, Value>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => name === "root" || name === id));
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } };
}

/** The rendered page goes out as one buffer of known length, not through a web stream. */
function handler(answer: Answer, appUrl: string, contextOf: ContextOf): RequestHandler {
  const respond = async (request: ExpressRequest, response: ExpressResponse) => {
    const context = await contextOf(request, response);
    const webResponse = await answer(await webRequest(request, appUrl), context as AppLoadContext);
    if (isFileMissing(request, webResponse)) return saySorry(request, response, missing);
    response.status(webResponse.status);
    for (const [name, value] of webResponse.headers) {
      if (name === "set-cookie") response.append(name, value);
      else response.setHeader(name, value);
    }
    const body = context.html ? Buffer.from(context.html) : Buffer.from(await webResponse.arrayBuffer());
    response.setHeader("Content-Length", body.length);
    response.end(request.method === "HEAD" ? undefined : body);
  };
  return (request, response, next) => {
    respond(request, response).catch(next);
  };
}

/** A pdf or list that is not there, asked for by someone who reads pages: they get one, not the JSON for scripts. */
const isFileMissing = (request: ExpressRequest, { status, headers }: Response): boolean =>
  status === 404 &&
  request.method === "GET" &&
  (headers.get("content-type") ?? "").startsWith("application/json") &&
  (request.headers.accept ?? "").includes("text/html");

/** Checked before routing; Remix's own check stumbles over the `null` that browsers send under `no-referrer`. */
const checkedBefore = "origin";

async function webRequest(request: ExpressRequest, appUrl: string): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (name === checkedBefore) continue;
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, one);
  }
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  return new Request(new URL(request.originalUrl, appUrl), {
    method: request.method,
    headers,
    ...(hasBody ? { body: new Uint8Array(await readBody(request)) } : {}),
  });
}

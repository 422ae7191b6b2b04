import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { Request as ExpressRequest, Response as ExpressResponse, RequestHandler } from "express";
import type { RequestContext } from "../request-context";
import { readBody } from "./body";

type ContextOf = (request: ExpressRequest, response: ExpressResponse) => Promise<RequestContext>;

/** Hands a request to Remix; the rendered page goes out as one buffer, not through a web stream. */
export function remixHandler(build: ServerBuild, appUrl: string, contextOf: ContextOf): RequestHandler {
  const handle = createRequestHandler(build, "production");
  return (request, response, next) => {
    answer(request, response).catch(next);
  };

  async function answer(request: ExpressRequest, response: ExpressResponse): Promise<void> {
    const context = await contextOf(request, response);
    const webResponse = await handle(await webRequest(request, response, appUrl), context as AppLoadContext);
    response.status(webResponse.status);
    for (const [name, value] of webResponse.headers) {
      if (name === "set-cookie") response.append(name, value);
      else response.setHeader(name, value);
    }
    const body = context.html ?? Buffer.from(await webResponse.arrayBuffer());
    response.end(request.method === "HEAD" ? undefined : body);
  }
}

async function webRequest(request: ExpressRequest, response: ExpressResponse, appUrl: string): Promise<Request> {
  const aborted = new AbortController();
  response.once("close", () => !response.writableFinished && aborted.abort());
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, one);
  }
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  return new Request(new URL(request.originalUrl, appUrl), {
    method: request.method,
    headers,
    signal: aborted.signal,
    ...(hasBody ? { body: new Uint8Array(await readBody(request)) } : {}),
  });
}

import type { Request, Response } from "express";
import { findUser } from "~/domain/sign-in/session";
import { languageCookie, sessionCookie } from "../cookies";
import { languageOf, languageOfLink } from "../language";
import type { RequestContext } from "../request-context";
import type { Server } from "./app";
import { nonceOf } from "./headers";
import { requestIdOf } from "./request-log";

/** Who asks, in which language, at what time. */
export async function requestContext(server: Server, request: Request, response: Response): Promise<RequestContext> {
  const { db, settings, throttles, demoPeople, afterwards, planRuns } = server;
  const cookies = request.headers.cookie ?? null;
  const now = server.clock();
  const token: unknown = cookies && (await sessionCookie(settings).parse(cookies));
  const user = typeof token === "string" ? findUser(db, token, now) : null;
  const chosen: unknown = cookies && (await languageCookie(settings).parse(cookies));
  const requestId = requestIdOf(response);
  response.locals.userId = user?.id;
  return {
    db,
    settings,
    throttles,
    demoPeople,
    afterwards,
    planRuns,
    now,
    user,
    requestId,
    sessionToken: user && typeof token === "string" ? token : null,
    locale: languageOf(user, chosen ?? languageOfLink(db, request.path), request.headers["accept-language"]),
    nonce: nonceOf(response),
    address: request.ip ?? "",
    log: server.log.child({ requestId, userId: user?.id ?? null }),
  };
}

import { redirect } from "@remix-run/node";
import { startDemoSession } from "~/domain/sign-in/demo";
import { challengeCookie, sessionCookie } from "./cookies";
import type { RequestContext } from "./request-context";

/** What the list of own sessions calls this browser. */
export const deviceOf = (request: Request): string => (request.headers.get("user-agent") ?? "").slice(0, 200);

/** Sets the cookie of a new session and goes on to where the person was heading. */
export async function enter(context: RequestContext, token: string, to: string): Promise<Response> {
  const headers = new Headers();
  headers.append("Set-Cookie", await sessionCookie(context.settings).serialize(token));
  headers.append("Set-Cookie", await challengeCookie(context.settings).serialize("", { maxAge: 0 }));
  return redirect(to, { headers });
}

/** Signs in as a demo person; only where the server has demo people. */
export function signInAs(context: RequestContext, personId: number, request: Request, to: string): Promise<Response> {
  const { db, now } = context;
  const token = startDemoSession({ db, now, user: null }, { personId, device: deviceOf(request) });
  return enter(context, token, to);
}

import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import type { Database } from "#db/client.server";
import type { Locale } from "#db/lists";
import type { User } from "~/domain/user";
import { openLog } from "~/http/log";
import type { RequestContext } from "~/http/request-context";
import { readSettings } from "~/http/settings";
import { memoryThrottles } from "~/http/throttles.server";
import type { PlanRuns } from "~/jobs/plan-runs";
import { now } from "./factories";

const settings = readSettings({ LOG_LEVEL: "silent" }, { mode: "test" });

interface Visit {
  db: Database;
  user?: User | null;
  locale?: Locale;
  at?: number;
  params?: Record<string, string>;
  planRuns?: PlanRuns;
}

const noRuns: PlanRuns = { start: () => {}, stop: async () => {}, progressOf: () => null };

export function visitContext({ db, user = null, locale = "nl", at = now, planRuns = noRuns }: Visit): RequestContext {
  return {
    db,
    settings,
    throttles: memoryThrottles(),
    log: openLog(settings),
    now: at,
    user,
    sessionToken: null,
    locale,
    nonce: "nonce",
    requestId: "request",
    address: "127.0.0.1",
    demoPeople: null,
    afterwards: () => {},
    planRuns,
  };
}

/** The arguments of a loader for a GET of this path. */
export function getting(path: string, visit: Visit): LoaderFunctionArgs {
  return argsFor(new Request(new URL(path, settings.appUrl)), visit);
}

/** The arguments of an action for a form posted to this path. */
export function posting(path: string, form: Record<string, string | Blob>, visit: Visit): ActionFunctionArgs {
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.append(name, value);
  return argsFor(new Request(new URL(path, settings.appUrl), { method: "POST", body }), visit);
}

const argsFor = (request: Request, visit: Visit) => ({
  request,
  params: visit.params ?? {},
  context: visitContext(visit) as AppLoadContext,
});

/** The status of what a loader or action threw or returned. */
export async function statusOf(outcome: Promise<unknown>): Promise<number> {
  const result = await outcome.catch((thrown: unknown) => thrown);
  return result instanceof Response ? result.status : 200;
}

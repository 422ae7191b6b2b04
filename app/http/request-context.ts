import type { Logger } from "pino";
import type { Database } from "#db/client.server";
import type { Locale, Role } from "#db/lists";
import type { Context } from "~/domain/context";
import type { Instant } from "~/domain/dates";
import { anonymous, type User } from "~/domain/user";
import type { PlanRuns } from "~/jobs/plan-runs";
import type { Settings } from "./settings";
import type { Throttles } from "./throttles.server";

/** A demo person whom the sign-in page offers by role. */
export interface DemoPerson {
  role: Role;
  id: number;
  name: string;
}

/** What the server knows of a request before any route runs; Remix hands it to every loader and action. */
export interface RequestContext {
  db: Database;
  settings: Settings;
  throttles: Throttles;
  log: Logger;
  now: Instant;
  user: User | null;
  /** The token from the session cookie, if it opens a session. */
  sessionToken: string | null;
  locale: Locale;
  nonce: string;
  requestId: string;
  address: string;
  /** The people of the demo world; null outside the demo. */
  demoPeople: DemoPerson[] | null;
  /** Runs work that should not hold up the answer: rendering PDFs, sending mail. */
  afterwards: (work: () => Promise<void>) => void;
  /** The runs of the planner in this process. */
  planRuns: PlanRuns;
  /** The rendered document, past the web stream. */
  html?: string;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestContext {}
}

/** The domain's context of this request; whoever is not signed in acts as `anonymous`, never as the system. */
export function domainContext(context: RequestContext, once?: string): Context & { user: User } {
  const { db, user, now } = context;
  return { db, user: user ?? anonymous, now, ...(once ? { once } : {}) };
}

import type { Database } from "#db/client.server";
import type { Instant } from "./dates";
import type { User } from "./user";

/** What every verb works with. `user` is null for the system itself: a job, the command line. */
export interface Context {
  db: Database;
  user: User | null;
  now: Instant;
  /** A key the sender made up, so that the same request sent twice is carried out once; other input under it is another request. */
  once?: string;
}

import { and, eq, isNull } from "drizzle-orm";
import { coachingRequest } from "#db/schema.server";
import { refuse } from "../refusal";
import { write } from "../write";
import { AskForCoaching } from "./schemas";

/** A professional asks for coaching, with a theme of the list. Refuses `coaching_request_open` while one is. Returns its id. */
export const askForCoaching = write("coaching.ask", {
  input: AskForCoaching,
  subject: (_ctx, { personId }) => ({ personId }),
  work: ({ db, now }, { personId, theme }) => {
    const open = and(eq(coachingRequest.personId, personId), isNull(coachingRequest.closedAt));
    if (db.select({ id: coachingRequest.id }).from(coachingRequest).where(open).get()) {
      refuse("conflict", "coaching_request_open");
    }
    const row = { personId, theme, at: now };
    return db.insert(coachingRequest).values(row).returning({ id: coachingRequest.id }).get().id;
  },
  journal: (id) => ({ subject: "coachingRequest", id, detail: {} }),
});

import { eq } from "drizzle-orm";
import { coachingRequest } from "#db/schema.server";
import { write } from "../write";
import { TakeBackRequest } from "./schemas";
import { requireRequest } from "./subject";

/** A professional does not ask any more; nothing happens when it was answered or taken back before. */
export const takeBackRequest = write("coaching.ask", {
  input: TakeBackRequest,
  subject: ({ db }, { requestId }) => {
    const request = requireRequest(db, requestId);
    return { personId: request.personId, request };
  },
  work: ({ db, now }, { requestId }, { request }) => {
    if (request.closedAt !== null) return false;
    db.update(coachingRequest).set({ closedAt: now }).where(eq(coachingRequest.id, requestId)).run();
    return true;
  },
  journal: (isClosed, { requestId }) =>
    isClosed ? { subject: "coachingRequest", id: requestId, detail: { takenBack: true } } : null,
});

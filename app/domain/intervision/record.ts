import { intervisionRecord } from "#db/schema.server";
import { found, refuse } from "../refusal";
import { findSession } from "../session/find";
import { write } from "../write";
import { RecordMeeting } from "./schemas";
import { meetingSubject } from "./subject";

/**
 * Records of an intervision how long it took and a theme from the list, with perhaps a remark about the organisation of it;
 * again corrects it. What was said has no place. Refuses `not_found` for another kind of session, `conflict` before it began
 * and in a cancelled training. The journal keeps the minutes alone.
 */
export const recordMeeting = write("intervision.record", {
  input: RecordMeeting,
  subject({ db }, { sessionId }) {
    const row = found(findSession(db, sessionId));
    if (row.session.kind !== "intervision") refuse("not_found", "not_found");
    return { ...meetingSubject(db, row), row };
  },
  work({ db, user, now }, { sessionId, ...facts }, { row }) {
    if (row.training.status === "cancelled") refuse("conflict", "training_cancelled");
    if (row.session.startInstant > now) refuse("conflict", "intervision_not_begun");
    const record = { ...facts, recordedAt: now, recordedById: user?.id ?? null };
    db.insert(intervisionRecord)
      .values({ sessionId, ...record })
      .onConflictDoUpdate({ target: intervisionRecord.sessionId, set: record })
      .run();
    return sessionId;
  },
  journal: (sessionId, { minutes }, { row }) => ({
    subject: "session",
    id: sessionId,
    trainingId: row.training.id,
    detail: { minutes },
  }),
});

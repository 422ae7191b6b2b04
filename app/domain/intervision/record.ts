import { type Reader, statement } from "#db/client.server";
import { intervisionRecord } from "#db/schema.server";
import { isAgreed } from "../booking/state";
import { found, refuse } from "../refusal";
import { findSession } from "../session/find";
import { write } from "../write";
import { RecordMeeting } from "./schemas";

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
    return { organisationId: row.training.clientOrganisationId, trainerIds: trainersOn(db, sessionId), row };
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

const trainersSql = `SELECT b.person_id AS personId FROM booking b JOIN session s ON s.id = b.session_id
  WHERE b.session_id = ? AND b.function = 'trainer' AND ${isAgreed("b", "s")}`;

/** Who said yes to this meeting: another group's guide has no business here. */
const trainersOn = (db: Reader, sessionId: number): number[] =>
  statement<{ personId: number }>(db, trainersSql)
    .all(sessionId)
    .map(({ personId }) => personId);

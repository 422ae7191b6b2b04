import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { intervisionRecord } from "#db/schema.server";
import type { Instant } from "../dates";
import { may } from "../permissions";
import { refuse } from "../refusal";
import { findSession, requireSession } from "../session/find";
import type { User } from "../user";
import { isBegun } from "./division-rules";
import { meetingSubject, type Session, type Training } from "./subject";

/** An intervision with what was recorded of it, for who may record it; refuses `not_found` otherwise, and for another kind. */
export function requireMeeting(db: Reader, user: User, sessionId: number, now: Instant) {
  const { session, training, group } = requireSession(db, user, sessionId);
  if (!isRecordable(db, user, { session, training })) refuse("not_found", "not_found");
  const { id, name, date, startsAt, endsAt, netMinutes } = session;
  const record = db.select().from(intervisionRecord).where(eq(intervisionRecord.sessionId, id)).get();
  return {
    ...{ id, name, date, startsAt, endsAt, netMinutes },
    trainingCode: training.code,
    group,
    isBegun: isBegun(session, now),
    isCancelled: training.status === "cancelled",
    record: record ? { minutes: record.minutes, theme: record.theme, remark: record.organisationalRemark } : null,
  };
}

/** Whether a session is an intervision of which the user may record how it was. */
export function mayRecordMeeting(db: Reader, user: User, sessionId: number): boolean {
  const row = findSession(db, sessionId);
  return row !== undefined && isRecordable(db, user, row);
}

const isRecordable = (db: Reader, user: User, row: { session: Session; training: Training }): boolean =>
  row.session.kind === "intervision" && may(user, "intervision.record", meetingSubject(db, row));

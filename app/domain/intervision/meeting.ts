import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { intervisionGroup, intervisionRecord } from "#db/schema.server";
import type { Instant } from "../dates";
import { may } from "../permissions";
import { refuse } from "../refusal";
import { requireSession } from "../session/find";
import { trainingSubject } from "../training/visible";
import type { User } from "../user";
import { isBegun } from "./division-rules";

/** An intervision with what was recorded of it, for who may record it; refuses `not_found` otherwise, and for another kind. */
export function requireMeeting(db: Reader, user: User, sessionId: number, now: Instant) {
  const { session, training } = requireSession(db, user, sessionId);
  const isOpen = session.kind === "intervision" && may(user, "intervision.record", trainingSubject(db, training));
  if (!isOpen) refuse("not_found", "not_found");
  const { id, name, date, startsAt, endsAt, netMinutes, groupId } = session;
  const group = groupId === null ? null : db.select().from(intervisionGroup).where(eq(intervisionGroup.id, groupId)).get();
  const record = db.select().from(intervisionRecord).where(eq(intervisionRecord.sessionId, id)).get();
  return {
    ...{ id, name, date, startsAt, endsAt, netMinutes },
    trainingCode: training.code,
    group: group?.name ?? null,
    isBegun: isBegun(session, now),
    isCancelled: training.status === "cancelled",
    record: record ? { minutes: record.minutes, theme: record.theme, remark: record.organisationalRemark } : null,
  };
}

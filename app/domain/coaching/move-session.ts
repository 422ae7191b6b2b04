import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { coachingSession } from "#db/schema.server";
import { Refusal, reason, refuse, refuseField } from "../refusal";
import { assertVersion } from "../version";
import { write } from "../write";
import { clashesWith } from "./clashes";
import { sendBooked, sendCancelled } from "./mails";
import { type Span, spanOf } from "./rules";
import { MoveSession } from "./schemas";
import { type CoachingSession, isCoachOn, nameOf, sessionSubject, standingBookings } from "./subject";

/**
 * A coach moves an offered time; whoever has a place in it keeps it and hears of both moments. Refuses `stale`,
 * `coaching_withdrawn`, `coaching_begun`, times that cannot be, what the coach has then already, and
 * `coaching_other_cannot` for who has a place and is elsewhere then: where, is for them to say.
 */
export const moveSession = write("coaching.move", {
  input: MoveSession,
  subject: (ctx, { sessionId }) => sessionSubject(ctx, sessionId),
  work: (ctx, { sessionId, version, ...wanted }, { session }) => {
    const { date, startsAt, endsAt } = session;
    assertVersion(session.version, version, { date, startsAt, endsAt });
    if (session.withdrawnAt !== null) refuse("conflict", "coaching_withdrawn");
    if (session.startInstant <= ctx.now) refuse("conflict", "coaching_begun");
    const weighed = spanOf(wanted.date, wanted.startsAt, wanted.endsAt, ctx.now);
    if ("code" in weighed) return refuseField(weighed.field, weighed.code);
    const { span } = weighed;
    if (!isCoachOn(ctx.db, session.coachId, span.date))
      refuseField("date", "coach_not_then", { date: { date: span.date } });
    const people = standingBookings(ctx.db, sessionId).map(({ personId }) => personId);
    assertAllCan(ctx.db, session, people, span);
    const moved = { ...session, ...span, version: version + 1 };
    ctx.db
      .update(coachingSession)
      .set({ ...span, version: version + 1 })
      .where(eq(coachingSession.id, sessionId))
      .run();
    const pairs = people.map((to) => ({ to, other: session.coachId }));
    sendCancelled(ctx, session, pairs);
    sendBooked(ctx, moved, pairs);
    return { from: { date, startsAt, endsAt }, told: people.length };
  },
  journal: ({ from }, { sessionId, date, startsAt, endsAt }) => ({
    subject: "coachingSession",
    id: sessionId,
    detail: { from, to: { date, startsAt, endsAt } },
  }),
});

function assertAllCan(db: Reader, { id, coachId }: CoachingSession, people: readonly number[], span: Span): void {
  const own = clashesWith(db, coachId, [span], [id]).get(0) ?? [];
  const others = people.filter((personId) => clashesWith(db, personId, [span], [id]).size > 0);
  const reasons = [...own, ...others.map((one) => reason("coaching_other_cannot", { person: nameOf(db, one) }))];
  if (reasons.length > 0) throw new Refusal("conflict", [], { date: reasons });
}

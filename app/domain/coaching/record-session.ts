import { eq } from "drizzle-orm";
import { coachingBooking, coachingSession } from "#db/schema.server";
import { refuse, refuseField } from "../refusal";
import { assertVersion } from "../version";
import { write } from "../write";
import { RecordSession } from "./schemas";
import { byIdOf, sessionSubject, standingBookings } from "./subject";

/**
 * After a session its coach records how long it took, what it was about (a theme of the list) and who came; again corrects
 * it. Nothing that was said has a place. Refuses `stale`, `coaching_not_begun`, `coaching_withdrawn`,
 * `coaching_no_bookings`, and `not_in_list` for somebody without a place in it. Returns how many came.
 */
export const recordSession = write("coaching.record", {
  input: RecordSession,
  subject: (ctx, { sessionId }) => sessionSubject(ctx, sessionId),
  work: ({ db, user, now }, { sessionId, version, minutes, theme, came }, { session }) => {
    assertVersion(session.version, version, { minutes: session.minutes, theme: session.theme });
    if (session.withdrawnAt !== null) refuse("conflict", "coaching_withdrawn");
    if (session.startInstant > now) refuse("conflict", "coaching_not_begun");
    const bookings = standingBookings(db, sessionId);
    if (bookings.length === 0) refuse("conflict", "coaching_no_bookings");
    if (came.some((id) => bookings.every((one) => one.id !== id))) refuseField("came", "not_in_list");
    for (const { id } of bookings) {
      db.update(coachingBooking)
        .set({ isPresent: came.includes(id) })
        .where(eq(coachingBooking.id, id))
        .run();
    }
    const facts = { minutes, theme, recordedAt: now, recordedById: byIdOf(user), version: version + 1 };
    db.update(coachingSession).set(facts).where(eq(coachingSession.id, sessionId)).run();
    return came.length;
  },
  journal: (came, { sessionId, minutes }) => ({
    subject: "coachingSession",
    id: sessionId,
    detail: { minutes, came },
  }),
});

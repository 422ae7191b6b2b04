import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { booking, careTalk, person, session } from "#db/schema.server";
import { localDateOf } from "../dates";
import { found, refuse, refuseField } from "../refusal";
import { type WriteContext, write } from "../write";
import { RecordTalk } from "./schemas";

/**
 * Notes that a talk with an actor was held: before a session, or the aftercare after it; who held it and when, never what
 * was said. Refuses a day to come, a talk beforehand that was after the session's day, aftercare before the session was over,
 * a talk that was noted already, and a booking that ended or is no actor's (`conflict`).
 */
export const recordTalk = write("actor.recordTalk", {
  input: RecordTalk,
  subject({ db }, { bookingId }) {
    const row = found(
      db
        .select({ booking, session, organisationId: person.organisationId })
        .from(booking)
        .innerJoin(session, eq(session.id, booking.sessionId))
        .innerJoin(person, eq(person.id, booking.personId))
        .where(eq(booking.id, bookingId))
        .get(),
    );
    return { organisationId: row.organisationId, personId: row.booking.personId, row };
  },
  work(ctx, input, { row }) {
    if (row.booking.function !== "actor") refuse("conflict", "booking_not_acted");
    if (row.booking.endedAt !== null) refuse("conflict", "booking_ended_already");
    refuseDay(ctx, input, row.session);
    const { bookingId, kind } = input;
    const same = and(eq(careTalk.bookingId, bookingId), eq(careTalk.kind, kind));
    if (ctx.db.select().from(careTalk).where(same).get()) refuse("conflict", "talk_recorded");
    ctx.db
      .insert(careTalk)
      .values({ ...input, heldById: ctx.user?.id ?? null, recordedAt: ctx.now })
      .run();
    return { personId: row.booking.personId };
  },
  journal: ({ personId }, { bookingId, kind, heldOn }) => ({
    subject: "person",
    id: personId,
    detail: { bookingId, kind, heldOn },
  }),
});

function refuseDay(
  { now }: WriteContext,
  { kind, heldOn }: z.output<typeof RecordTalk>,
  { date, endInstant }: typeof session.$inferSelect,
): void {
  if (heldOn > localDateOf(now)) refuseField("heldOn", "date_to_come");
  const day = { day: { date } };
  if (kind === "pre_talk" && heldOn > date) refuseField("heldOn", "talk_after_session", day);
  if (kind === "aftercare" && (heldOn < date || now < endInstant)) refuseField("heldOn", "talk_before_session", day);
}

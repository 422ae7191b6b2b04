import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { statement } from "#db/client.server";
import {
  booking,
  bookingCall,
  bookingLink,
  makeUpSeat,
  message,
  session,
  sessionMove,
  sessionWaiver,
} from "#db/schema.server";
import { endRow } from "../booking/ending";
import { listStandingOn } from "../booking/find";
import { sendOverMails } from "../booking/over-mails";
import { withoutSecrets } from "../message/secrets";
import { refuse } from "../refusal";
import type { WriteContext } from "../write";
import type { Session } from "./subject";

/** What the journal keeps of a meeting that was taken away. */
export interface TakenAway {
  sessionId: number;
  position: number;
  date: string;
  startsAt: string;
  endsAt: string;
  locationId: number | null;
  /** Who stood on it. */
  staff: { personId: number; function: string; capacity: string }[];
}

/** What someone relies on, or what was recorded: such a meeting stays. */
const hangsOnSql = `SELECT EXISTS (SELECT 1 FROM attendance_mark m WHERE m.session_id = :id)
  OR EXISTS (SELECT 1 FROM attendance_submission a WHERE a.session_id = :id)
  OR EXISTS (SELECT 1 FROM intervision_record r WHERE r.session_id = :id)
  OR EXISTS (SELECT 1 FROM make_up_seat u WHERE u.session_id = :id AND u.ended_at IS NULL)
  OR EXISTS (SELECT 1 FROM make_up_seat u WHERE u.missed_session_id = :id)
  OR EXISTS (SELECT 1 FROM assessment a WHERE a.session_id = :id)
  OR EXISTS (SELECT 1 FROM booking b JOIN care_talk c ON c.booking_id = b.id WHERE b.session_id = :id)
  OR EXISTS (SELECT 1 FROM booking b JOIN allowance a ON a.booking_id = b.id WHERE b.session_id = :id) AS hangsOn`;

/**
 * Takes away meetings that never began, with the bookings on them and the guests' places that were given back: whoever stood
 * on one gets a mail, once told. Refuses `conflict` for a meeting on which anything else rests. Returns what was there, for the journal.
 */
export const takeAway = (ctx: WriteContext, meetings: readonly Session[]): TakenAway[] =>
  meetings.map((meeting) => takeOneAway(ctx, meeting));

function takeOneAway(ctx: WriteContext, meeting: Session): TakenAway {
  const { id, name, position, date, startsAt, endsAt, locationId } = meeting;
  const { hangsOn } = statement<{ hangsOn: number }>(ctx.db, hangsOnSql).get({ id }) ?? { hangsOn: 0 };
  if (hangsOn === 1) refuse("conflict", "intervision_in_use", { session: name, date: { date } });
  const standing = listStandingOn(ctx.db, id);
  for (const row of standing) endRow(ctx, row.booking, { end: "withdrawn" });
  sendOverMails(ctx, "booking_ended", standing);
  withdrawMoveMails(ctx, meeting);
  erase(ctx, id);
  const staff = standing.map((row) => ({
    personId: row.booking.personId,
    function: row.booking.function,
    capacity: row.booking.capacity,
  }));
  return { sessionId: id, position, date, startsAt, endsAt, locationId, staff };
}

/** That it moved is of no use to anyone any more. */
function withdrawMoveMails({ db, now }: WriteContext, { id, trainingId }: Session): void {
  db.update(message)
    .set({ cancelledAt: now, params: withoutSecrets })
    .where(
      and(
        eq(message.kind, "session_moved"),
        eq(message.trainingId, trainingId),
        sql`json_extract(${message.params}, '$.sessionId') = ${String(id)}`,
        isNull(message.sentAt),
        isNull(message.cancelledAt),
      ),
    )
    .run();
}

function erase({ db }: WriteContext, sessionId: number): void {
  db.delete(makeUpSeat).where(eq(makeUpSeat.sessionId, sessionId)).run();
  const bookings = db.select({ id: booking.id }).from(booking).where(eq(booking.sessionId, sessionId));
  db.delete(bookingLink).where(inArray(bookingLink.bookingId, bookings)).run();
  db.delete(booking).where(eq(booking.sessionId, sessionId)).run();
  db.delete(bookingCall).where(eq(bookingCall.sessionId, sessionId)).run();
  db.delete(sessionMove).where(eq(sessionMove.sessionId, sessionId)).run();
  db.delete(sessionWaiver).where(eq(sessionWaiver.sessionId, sessionId)).run();
  db.delete(session).where(eq(session.id, sessionId)).run();
}

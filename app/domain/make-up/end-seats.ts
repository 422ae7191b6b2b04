import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { MakeUpEnd } from "#db/lists-after";
import { makeUpSeat, message } from "#db/schema.server";
import type { WriteContext } from "../write";

/** Ends these places; who acts is the one who ended them. What was told of them and has not left yet is withdrawn. */
export function endSeats({ db, user, now }: WriteContext, ids: readonly number[], end: MakeUpEnd): void {
  if (ids.length === 0) return;
  db.update(makeUpSeat)
    .set({ endedAt: now, endedById: user?.id ?? null, end })
    .where(inArray(makeUpSeat.id, [...ids]))
    .run();
  const toldOf = sql`${message.params} ->> 'seatId'`;
  const waits = and(eq(message.kind, "make_up_booked"), isNull(message.sentAt), isNull(message.cancelledAt));
  db.update(message)
    .set({ cancelledAt: now })
    .where(and(waits, inArray(toldOf, ids.map(String))))
    .run();
}

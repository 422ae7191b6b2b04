import { queueMessages } from "../message/queue";
import type { WriteContext } from "../write";
import type { FoundBooking } from "./find";
import { isTold } from "./state";

/**
 * Tells people that they need not come: someone else was first, or they are not needed any more. Nobody hears of what they
 * were never asked, nor of a session that has begun.
 */
export function sendOverMails(
  ctx: WriteContext,
  kind: "booking_filled" | "booking_ended",
  rows: readonly FoundBooking[],
): void {
  const told = rows.filter(({ booking, session }) => isTold(booking) && session.startInstant > ctx.now);
  queueMessages(
    ctx,
    told.map(({ booking, session, training, client }) => ({
      kind,
      personId: booking.personId,
      trainingId: training.id,
      params: { organisation: client, sessionName: session.name, date: session.date },
    })),
  );
}

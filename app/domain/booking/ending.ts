import { eq } from "drizzle-orm";
import type { BookingEnd } from "#db/lists";
import { booking } from "#db/schema.server";
import type { WriteContext } from "../write";

interface Ending {
  end: BookingEnd;
  endReason?: string | null;
}

/** Ends a booking; the row stays. */
export function endRow(ctx: WriteContext, { id }: typeof booking.$inferSelect, ending: Ending): void {
  ctx.db
    .update(booking)
    .set({ ...ending, endedAt: ctx.now, endedById: ctx.user?.id || null })
    .where(eq(booking.id, id))
    .run();
}

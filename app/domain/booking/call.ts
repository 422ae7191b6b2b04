import { eq } from "drizzle-orm";
import { bookingCall, type session } from "#db/schema.server";
import type { WriteContext } from "../write";
import { endRow } from "./ending";
import { listStandingOfCall } from "./find";
import { sendOverMails } from "./over-mails";
import { saidYes } from "./state";

/** Several people are asked for the same places of a session. */
export function openCall(ctx: WriteContext, { id }: typeof session.$inferSelect, places: number): number {
  return ctx.db
    .insert(bookingCall)
    .values({ sessionId: id, places, at: ctx.now, byId: ctx.user?.id ?? null })
    .returning({ id: bookingCall.id })
    .get().id;
}

/** Once as many said yes as there are places, the others need not answer: theirs end as `filled`, with a kind word. */
export function settleCall(ctx: WriteContext, callId: number | null): void {
  if (callId === null) return;
  const places = ctx.db.select().from(bookingCall).where(eq(bookingCall.id, callId)).get()?.places ?? 1;
  const rows = listStandingOfCall(ctx.db, callId);
  const waiting = rows.filter(({ booking, session }) => !saidYes(booking, session));
  if (rows.length - waiting.length < places) return;
  for (const { booking } of waiting) endRow(ctx, booking, { end: "filled" });
  sendOverMails(ctx, "booking_filled", waiting);
}

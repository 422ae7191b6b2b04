import { eq } from "drizzle-orm";
import { booking } from "#db/schema.server";
import { found, Refusal, refuse, refuseField } from "../refusal";
import { whyNoPlanning } from "../training/rules";
import { type WriteContext, write } from "../write";
import { endRow } from "./ending";
import { engage } from "./engage";
import { bookingSubject, type FoundBooking, findBooking } from "./find";
import { sendOverMails } from "./over-mails";
import { ReplaceBooking } from "./schemas";

/**
 * Puts another person in the place of one who drops out, or who said no: in the same function and capacity, asked or agreed.
 * The old booking ends as `replaced` (a no stays a no) and points at the new one, which takes its place among those who
 * were asked together. Refuses as `engage` does, and `conflict`
 * for a booking that ended otherwise or has a successor already.
 */
export const replaceBooking = write("booking.replace", {
  input: ReplaceBooking,
  subject: ({ db }, { bookingId }) => bookingSubject(found(findBooking(db, bookingId))),
  work(ctx, { personId, how }, { row }) {
    const over = whyNoPlanning(row.training.status);
    if (over) return refuse("conflict", over.code);
    refuseUnlessReplaceable(row, personId);
    const { function: as, capacity, callId, id } = row.booking;
    giveUp(ctx, row);
    const who = { personIds: [personId], function: as, capacity, how, callId, field: "personId" } as const;
    const [successor] = engage(ctx, { training: row.training, sessions: [row.session], ...who });
    const successorId = found(successor).bookingId;
    ctx.db.update(booking).set({ successorId }).where(eq(booking.id, id)).run();
    return { trainingId: row.training.id, bookingId: id, successorId };
  },
  journal: ({ trainingId, bookingId, successorId }, { personId, how }, { row }) => ({
    subject: "training",
    id: trainingId,
    trainingId,
    detail: {
      ...{ bookingId, successorId, personId, how, replacedId: row.booking.personId },
      ...{ sessionId: row.booking.sessionId, function: row.booking.function },
    },
  }),
});

function refuseUnlessReplaceable({ booking: { personId, end, successorId } }: FoundBooking, by: number): void {
  if (personId === by) refuseField("personId", "not_in_list");
  const isDeclined = end === "declined" && successorId === null;
  if (end !== null && !isDeclined) throw new Refusal("conflict", [{ code: "booking_withdrawn" }]);
}

/** First, so that their yes does not count beside that of the one who takes their place. */
function giveUp(ctx: WriteContext, row: FoundBooking): void {
  if (row.booking.end !== null) return;
  endRow(ctx, row.booking, { end: "replaced" });
  sendOverMails(ctx, "booking_ended", [row]);
}

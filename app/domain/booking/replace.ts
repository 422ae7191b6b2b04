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
 * The old booking ends as `replaced` (a no stays a no) and points at the new one. Refuses as `engage` does, and `conflict`
 * for a booking that ended otherwise or has a successor already.
 */
export const replaceBooking = write("booking.replace", {
  input: ReplaceBooking,
  subject: ({ db }, { bookingId }) => bookingSubject(found(findBooking(db, bookingId))),
  work(ctx, { personId, how }, { row }) {
    const over = whyNoPlanning(row.training.status);
    if (over) return refuse("conflict", over.code);
    refuseUnlessReplaceable(row, personId);
    const { function: as, capacity, id } = row.booking;
    const who = { personIds: [personId], function: as, capacity, how, callId: null, field: "personId" } as const;
    const [successor] = engage(ctx, { training: row.training, sessions: [row.session], ...who });
    const successorId = found(successor).bookingId;
    giveUp(ctx, row, successorId);
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

function giveUp(ctx: WriteContext, row: FoundBooking, successorId: number): void {
  if (row.booking.end !== null) {
    ctx.db.update(booking).set({ successorId }).where(eq(booking.id, row.booking.id)).run();
    return;
  }
  endRow(ctx, row.booking, { end: "replaced", successorId });
  sendOverMails(ctx, "booking_ended", [row]);
}

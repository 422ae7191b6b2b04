import { write } from "../write";
import { assertOpen, fillFreePlaces } from "./places";
import { Withdraw } from "./schemas";
import { assertStands, endEnrolment, enrolmentById } from "./standing";

/**
 * Withdraws a participant, with the reason; the place that falls free goes to the first in line, who gets a mail.
 * Refuses what has ended, what a certificate rests on, and any training that is over or cancelled.
 */
export const withdrawParticipant = write("enrolment.withdraw", {
  input: Withdraw,
  subject: (ctx, input) => enrolmentById(ctx, input.enrolmentId),
  work: (ctx, { reason }, subject) => {
    assertOpen(subject.training);
    assertStands(ctx, subject);
    endEnrolment(ctx, subject.enrolment, { end: "withdrawn", endReason: reason, successorId: null });
    return { enrolmentId: subject.enrolment.id, promoted: fillFreePlaces(ctx, subject.training) };
  },
  journal: ({ enrolmentId, promoted }, { reason }, { training }) => ({
    subject: "enrolment",
    id: enrolmentId,
    trainingId: training.id,
    detail: { reason, promoted },
  }),
});

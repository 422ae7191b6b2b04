import { refuse, refuseField } from "../refusal";
import { type WriteContext, write } from "../write";
import { assertFree } from "./enrol-person";
import { assertOpen, listStanding, place, placesOf } from "./places";
import { promotions, whyNotPlace } from "./rules";
import { Place } from "./schemas";
import { assertStands, type EnrolmentSubject, enrolmentById } from "./standing";

/**
 * Places someone from the waiting list by an explicit decision: over the maximum (never over the hard maximum) or before
 * their turn, which both ask a reason. Refuses who has a place, who is elsewhere at that hour, and a full training.
 */
export const placeParticipant = write("enrolment.place", {
  input: Place,
  subject: (ctx, input) => enrolmentById(ctx, input.enrolmentId),
  work: (ctx, input, subject) => {
    assertOpen(subject.training);
    assertStands(ctx, subject);
    assertPlaceable(ctx, subject, input.reason ?? null);
    assertFree(ctx, subject.training.id, subject.enrolment.personId);
    place(ctx, subject.training, [subject.enrolment]);
    return { enrolmentId: subject.enrolment.id };
  },
  journal: ({ enrolmentId }, { reason }, { training }) => ({
    subject: "enrolment",
    id: enrolmentId,
    trainingId: training.id,
    detail: { reason: reason ?? null },
  }),
});

function assertPlaceable(ctx: WriteContext, { training, enrolment, name }: EnrolmentSubject, why: string | null): void {
  if (enrolment.placedAt !== null) refuse("conflict", "already_placed", { name });
  const standing = listStanding(ctx.db, training.id);
  const places = placesOf(ctx, training);
  const full = whyNotPlace(standing, places);
  if (full) refuse("conflict", full.code, full.params);
  const hasTurn = promotions(standing, places).some(({ id }) => id === enrolment.id);
  if (!hasTurn && why === null) refuseField("reason", "reason_needed");
}

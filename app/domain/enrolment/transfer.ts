import { eq } from "drizzle-orm";
import { enrolment, training } from "#db/schema.server";
import { may } from "../permissions";
import { found, refuseField } from "../refusal";
import { type WriteContext, write } from "../write";
import { enrolPerson } from "./enrol-person";
import { personById } from "./known-people";
import { assertOpen, fillFreePlaces, type TrainingRow } from "./places";
import { Transfer } from "./schemas";
import { assertStands, endEnrolment, enrolmentById } from "./standing";

/**
 * Moves a participant to another training, where they have a place or wait as anyone who enrols now; the place that falls
 * free goes to the first in line. Refuses as `enrolPerson` does, and a training that the user may not enrol in.
 */
export const transferParticipant = write("enrolment.transfer", {
  input: Transfer,
  subject: (ctx, input) => enrolmentById(ctx, input.enrolmentId),
  work: (ctx, { reason, toTrainingCode }, subject) => {
    assertOpen(subject.training);
    assertStands(ctx, subject);
    const target = requireTarget(ctx, toTrainingCode, subject.training.id);
    endEnrolment(ctx, subject.enrolment, { end: "transferred", endReason: reason, successorId: null });
    const next = enrolPerson(ctx, target, found(personById(ctx.db, subject.enrolment.personId)));
    const { id } = subject.enrolment;
    ctx.db.update(enrolment).set({ successorId: next.enrolmentId }).where(eq(enrolment.id, id)).run();
    return { ...next, toTrainingId: target.id, promoted: fillFreePlaces(ctx, subject.training) };
  },
  journal: (result, { reason }, subject) => ({
    subject: "enrolment",
    id: subject.enrolment.id,
    trainingId: subject.training.id,
    detail: { reason, ...result },
  }),
});

function requireTarget({ db, user }: WriteContext, code: string, ownId: number): TrainingRow {
  const row = db.select().from(training).where(eq(training.code, code)).get();
  const isOpenToUser = row && (!user || may(user, "enrolment.enrol", { organisationId: row.clientOrganisationId }));
  if (!row || !isOpenToUser) return refuseField("toTrainingCode", "training_unknown", { code });
  return row.id === ownId ? refuseField("toTrainingCode", "same_training") : row;
}

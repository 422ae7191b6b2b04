import { eq } from "drizzle-orm";
import { enrolment } from "#db/schema.server";
import { inheritGroup } from "../intervision/succession";
import { refuse } from "../refusal";
import { type WriteContext, write } from "../write";
import { assertFree, insertEnrolment } from "./enrol-person";
import type { KnownPerson } from "./known-people";
import { findOrAddParticipant, requireKnown } from "./participant";
import { assertOpen, listStanding } from "./places";
import { SubstituteKnown, SubstituteNew } from "./schemas";
import { assertStands, type EnrolmentSubject, endEnrolment, enrolmentById } from "./standing";

export interface Substituted {
  enrolmentId: number;
  successorId: number;
  personId: number;
}

/**
 * Someone whom the records know takes over a participant's place; who waited for this training leaves the line for it.
 * Refuses a participant without a place, who has a place already, and who is elsewhere at that hour.
 */
export const substituteKnown = write("enrolment.substitute", {
  input: SubstituteKnown,
  subject: (ctx, input) => enrolmentById(ctx, input.enrolmentId),
  work: (ctx, { personId, reason }, subject) => takeOver(ctx, subject, reason, () => requireKnown(ctx, personId)),
  journal: entry,
});

/** As `substituteKnown`, by name and e-mail; see `enrolNew` for who that is and what is asked. */
export const substituteNew = write("enrolment.substitute", {
  input: SubstituteNew,
  subject: (ctx, input) => enrolmentById(ctx, input.enrolmentId),
  work: (ctx, input, subject) =>
    takeOver(ctx, subject, input.reason, () => findOrAddParticipant(ctx, input, input.isSomeoneElse)),
  journal: entry,
});

function entry(
  { enrolmentId, ...detail }: Substituted,
  { reason }: { reason: string },
  { training }: EnrolmentSubject,
) {
  return { subject: "enrolment", id: enrolmentId, trainingId: training.id, detail: { ...detail, reason } };
}

function takeOver(ctx: WriteContext, subject: EnrolmentSubject, reason: string, find: () => KnownPerson): Substituted {
  assertOpen(subject.training);
  assertStands(ctx, subject);
  if (subject.enrolment.placedAt === null) refuse("conflict", "not_placed", { name: subject.name });
  const who = find();
  const successorId = placeSuccessor(ctx, subject.training.id, who);
  endEnrolment(ctx, subject.enrolment, { end: "substituted", endReason: reason, successorId });
  inheritGroup(ctx, subject.enrolment.id, successorId);
  return { enrolmentId: subject.enrolment.id, successorId, personId: who.id };
}

function placeSuccessor(ctx: WriteContext, trainingId: number, who: KnownPerson): number {
  const standing = listStanding(ctx.db, trainingId).find(({ personId }) => personId === who.id);
  if (standing?.placedAt) refuse("conflict", "already_enrolled", { name: who.name });
  assertFree(ctx, trainingId, who.id);
  if (!standing) return insertEnrolment(ctx, trainingId, who, true);
  ctx.db.update(enrolment).set({ placedAt: ctx.now }).where(eq(enrolment.id, standing.id)).run();
  return standing.id;
}

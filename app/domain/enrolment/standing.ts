import { and, eq, isNull } from "drizzle-orm";
import { certificate, enrolment, person, training } from "#db/schema.server";
import { displayName } from "../person/name";
import { found, refuse } from "../refusal";
import type { WriteContext } from "../write";
import { subjectOf } from "./places";

export type EnrolmentRow = typeof enrolment.$inferSelect;

/** What verbs on one enrolment act upon: the enrolment, whose it is and its training. */
export function enrolmentById({ db }: WriteContext, id: number) {
  const row = found(
    db
      .select({ enrolment, person, training })
      .from(enrolment)
      .innerJoin(person, eq(person.id, enrolment.personId))
      .innerJoin(training, eq(training.id, enrolment.trainingId))
      .where(eq(enrolment.id, id))
      .get(),
  );
  const { givenName, infix, familyName } = row.person;
  return { ...subjectOf(row.training), enrolment: row.enrolment, name: displayName(givenName, infix, familyName) };
}

export type EnrolmentSubject = ReturnType<typeof enrolmentById>;

/** Refuses when it has ended already, or when a certificate rests on it. */
export function assertStands({ db }: WriteContext, { enrolment: { id, endedAt }, name }: EnrolmentSubject): void {
  if (endedAt !== null) refuse("conflict", "enrolment_ended", { name });
  const standing = and(eq(certificate.enrolmentId, id), isNull(certificate.endedAt));
  if (db.select({ id: certificate.id }).from(certificate).where(standing).get()) {
    refuse("conflict", "certificate_stands", { name });
  }
}

export type Ending = Pick<EnrolmentRow, "end" | "endReason" | "successorId">;

/** Ends an enrolment: it stays, with who ended it, when, how and why. */
export function endEnrolment(ctx: WriteContext, { id, version }: EnrolmentRow, ending: Ending): void {
  ctx.db
    .update(enrolment)
    .set({ ...ending, endedAt: ctx.now, endedById: ctx.user?.id ?? null, version: version + 1 })
    .where(eq(enrolment.id, id))
    .run();
}

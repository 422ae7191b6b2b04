import type { Database } from "#db/client.server";
import { certificate } from "#db/schema.server";
import { makeEnrolment, makeTraining, now } from "../factories";
import { plainFacts } from "./facts";

/** A certificate's row, without its PDF. */
export function makeCertificate(db: Database, row: Partial<typeof certificate.$inferInsert> = {}) {
  const training = makeTraining(db);
  const enrolment = makeEnrolment(db, training.id);
  const sequence = row.sequence ?? 1;
  const number = `JIM-2026-0000${sequence}`;
  return db
    .insert(certificate)
    .values({
      number,
      year: 2026,
      sequence,
      code: `code-${sequence}`,
      enrolmentId: enrolment.id,
      personId: enrolment.personId,
      trainingId: training.id,
      facts: { ...plainFacts, number },
      issuedAt: now,
      ...row,
    })
    .returning()
    .get();
}

import { eq } from "drizzle-orm";
import { assessment } from "#db/schema.server";
import { found, refuse } from "../refusal";
import { write } from "../write";
import { WithdrawAssessment } from "./schemas";
import { assertOpen, candidacySubject } from "./subject";

/** A judgement counts no more, with the reason; it stays on record. Refuses `assessment_withdrawn` and `candidacy_closed`. */
export const withdrawAssessment = write("assessment.withdraw", {
  input: WithdrawAssessment,
  subject: ({ db }, { assessmentId }) => {
    const row = found(db.select().from(assessment).where(eq(assessment.id, assessmentId)).get());
    return { ...candidacySubject(db, row.candidacyId), row };
  },
  work: (ctx, { assessmentId, reason }, { row, candidacy }) => {
    if (row.withdrawnAt !== null) refuse("conflict", "assessment_withdrawn");
    assertOpen(candidacy);
    ctx.db
      .update(assessment)
      .set({ withdrawnAt: ctx.now, withdrawnById: ctx.user?.id ?? null, withdrawnReason: reason })
      .where(eq(assessment.id, assessmentId))
      .run();
    return assessmentId;
  },
  journal: (id, { reason }, { personId, row }) => ({
    subject: "assessment",
    id,
    detail: { personId, candidacyId: row.candidacyId, stepId: row.stepId, reason },
  }),
});

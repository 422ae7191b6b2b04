import { Refusal, refuse } from "../refusal";
import { write } from "../write";
import { nextSteps, type Step } from "./rules";
import { refuseStale, statusSubject, takeStep } from "./step";
import { readState } from "./step-facts";
import { AdvanceTraining } from "./step-schema";

/**
 * Brings a training to its next status. Refuses `stale` when someone else changed it first, `conflict` with all that is
 * missing and cannot be passed, and `invalid` on `reason` when what is missing may be passed but no reason is given.
 */
export const advanceTraining = write("training.advance", {
  input: AdvanceTraining,
  subject: ({ db }, { code }) => statusSubject(db, code),
  work(ctx, { to, version, reason }, { row }) {
    refuseStale(row, version);
    const next = nextSteps(readState(ctx.db, row, ctx.now).facts).find(({ status }) => status === to);
    if (!next) return refuse("conflict", "step_not_next");
    refuseUnlessReady(next, reason);
    takeStep(ctx, row, to, next.asksReason ? reason : null);
    return { from: row.status, status: to, passed: next.missing.map((one) => one.reason.code) };
  },
  journal: (detail, { reason }, { row }) => ({
    subject: "training",
    id: row.id,
    trainingId: row.id,
    detail: { ...detail, ...(detail.passed.length > 0 ? { reason } : {}) },
  }),
});

function refuseUnlessReady({ allowed, asksReason, missing }: Step, reason: string | null): void {
  const blocking = missing.filter(({ waivable }) => !waivable).map((one) => one.reason);
  if (!allowed) throw new Refusal("conflict", blocking);
  if (asksReason && !reason) {
    const passable = missing.map((one) => one.reason);
    throw new Refusal("invalid", passable, { reason: [{ code: "reason_needed" }] });
  }
}

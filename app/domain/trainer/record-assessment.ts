import type { z } from "zod";
import { assessment } from "#db/schema.server";
import { localDateOf } from "../dates";
import { refuse, refuseField } from "../refusal";
import { isJudged } from "../track/rules";
import { type WriteContext, write } from "../write";
import { assertAssessor, certifiedAmong } from "./assessor";
import type { TrackFacts } from "./facts";
import { deliveredByThem } from "./observed";
import { trainerVerdict } from "./rules";
import { RecordAssessment } from "./schemas";
import type { StepVerdict } from "./step-rules";
import { assertOpen, candidacySubject, factsFor } from "./subject";

type Input = z.output<typeof RecordAssessment>;

/**
 * Records what an assessor found of a step: an observed delivery with its form, an interview, a document that was seen (never
 * the file); or that something else is equivalent, with the reason. An equivalent may be granted for any step, also before
 * the earlier ones; a judgement waits for them. Refuses `candidacy_closed`, `step_of_other_track`, `step_not_judged`,
 * `step_blocked`, `day_in_future`, `assessor_is_candidate`, `assessor_not_certified`, `assessor_not_coordination`,
 * `criteria_not_scored` and `session_not_theirs`. Returns its id.
 */
export const recordAssessment = write("assessment.record", {
  input: RecordAssessment,
  subject: (ctx, input) => subjectOf(ctx, input),
  work: (ctx, input, subject) => {
    assertOpen(subject.candidacy);
    assertStep(input, subject.steps);
    assertDays(ctx, input);
    const assessorId = assertAssessor(ctx, input, { ...subject, step: requireStep(input, subject.steps).step });
    const { candidacyId, stepId, verdict, isEquivalent, assessedOn, remark } = input;
    const { sessionId, documentOn, screeningProfile, scores } = input;
    assertSession(ctx, input, subject);
    return ctx.db
      .insert(assessment)
      .values({
        ...{ candidacyId, stepId, verdict, isEquivalent, assessedOn, assessorId, scores, remark },
        ...{ sessionId, documentOn, screeningProfile },
        recordedAt: ctx.now,
        recordedById: ctx.user?.id ?? null,
      })
      .returning({ id: assessment.id })
      .get().id;
  },
  journal: (id, { candidacyId, stepId, verdict, isEquivalent }, { personId }) => ({
    subject: "assessment",
    id,
    detail: { personId, candidacyId, stepId, verdict, isEquivalent },
  }),
});

/** A certified trainer may judge only a step that asks one, and grants no equivalents. */
function subjectOf(ctx: WriteContext, input: Input) {
  const subject = candidacySubject(ctx.db, input.candidacyId);
  const facts = factsFor(ctx, subject.personId, subject.track.qualification);
  const own = trainerVerdict(facts).tracks.find(({ candidacy }) => candidacy?.id === input.candidacyId);
  const steps = own?.steps ?? [];
  const asksTrainer = steps.find(({ step }) => step.id === input.stepId)?.step.assessor === "certified_trainer";
  const actor = ctx.user && asksTrainer && !input.isEquivalent ? [ctx.user.id] : [];
  return { ...subject, steps, assessorIds: certifiedAmong(ctx.db, actor, input.assessedOn) };
}

const requireStep = ({ stepId }: Input, steps: readonly StepVerdict[]): StepVerdict =>
  steps.find(({ step }) => step.id === stepId) ?? refuseField("stepId", "step_of_other_track");

function assertStep(input: Input, steps: readonly StepVerdict[]): void {
  const { step, state, reasons } = requireStep(input, steps);
  if (input.isEquivalent) return;
  if (!isJudged(step.kind)) refuseField("stepId", "step_not_judged");
  if (state === "blocked") {
    const before = reasons.filter(({ code }) => code === "step_after").map(({ params }) => String(params?.step));
    refuse("conflict", "step_blocked", { steps: before.join(", ") });
  }
  assertScores(input, step);
}

/** Every point of the step once, and no other. */
function assertScores({ scores }: Input, { criteria }: TrackFacts["edition"]["steps"][number]): void {
  const scored = new Set(scores.map(({ criterion }) => criterion));
  const isWhole = scores.length === criteria.length && criteria.every((one) => scored.has(one));
  if (!isWhole) refuseField("scores", "criteria_not_scored");
}

function assertDays({ now }: WriteContext, { assessedOn, documentOn }: Input): void {
  const today = localDateOf(now);
  if (assessedOn > today) refuseField("assessedOn", "day_in_future");
  if (documentOn !== null && documentOn > today) refuseField("documentOn", "day_in_future");
}

function assertSession(
  { db }: WriteContext,
  { sessionId, assessedOn }: Input,
  { personId, name }: { personId: number; name: string },
): void {
  if (sessionId === null) return;
  const isTheirs = deliveredByThem(db, personId, assessedOn).some(({ id }) => id === sessionId);
  if (!isTheirs) refuseField("sessionId", "session_not_theirs", { person: name });
}

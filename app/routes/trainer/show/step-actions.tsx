import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import type { StepView } from "../track-view.server";
import { ReasonForm } from "./reason-form";

interface StepActionsProps {
  personId: number;
  step: StepView;
  refusal: RefusalView | null;
}

/** Judging a step or granting an equivalent, and taking a judgement back. */
export function StepActions({ personId, step, refusal }: StepActionsProps) {
  const address = `/trainers/${personId}/beoordelen/${step.id}`;
  const [latest] = step.judgements;
  return (
    <>
      {step.isJudged && step.state === "open" && (
        <LinkButton compact to={address}>
          {m.trainer_assess_step({ step: step.name })}
        </LinkButton>
      )}
      {!(step.isJudged && step.state === "open") && step.state !== "done" && (
        <LinkButton compact variant="quiet" to={`${address}?gelijkwaardig`}>
          {m.trainer_assess_equivalent_of({ step: step.name })}
        </LinkButton>
      )}
      {latest && (
        <ReasonForm
          title={m.trainer_withdraw_assessment()}
          part="withdraw-assessment"
          of={["assessmentId", latest.id]}
          lead={m.trainer_withdraw_assessment_lead()}
          refusal={refusal}
        />
      )}
    </>
  );
}

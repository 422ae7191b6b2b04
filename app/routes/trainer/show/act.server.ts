import type { Context } from "~/domain/context";
import { addGuideRegistration, endGuideRegistration } from "~/domain/intervision/registrations";
import { AddGuideRegistration, EndGuideRegistration } from "~/domain/intervision/schemas";
import { refuse } from "~/domain/refusal";
import { grantCertification } from "~/domain/trainer/grant-certification";
import { pauseTrainer } from "~/domain/trainer/pause";
import { renewCertification } from "~/domain/trainer/renew-certification";
import { returnTrainer } from "~/domain/trainer/return";
import {
  GrantCertification,
  PauseTrainer,
  RenewCertification,
  ReturnTrainer,
  StartCandidacy,
  StopCandidacy,
  WithdrawAssessment,
  WithdrawCertification,
} from "~/domain/trainer/schemas";
import { startCandidacy } from "~/domain/trainer/start-candidacy";
import { stopCandidacy } from "~/domain/trainer/stop-candidacy";
import { withdrawAssessment } from "~/domain/trainer/withdraw-assessment";
import { withdrawCertification } from "~/domain/trainer/withdraw-certification";
import type { Form } from "~/http/form";

type Act = (ctx: Context, form: Form, personId: number) => unknown;

/** What each form of the page does, by the part it says it is. */
const acts: Record<string, Act> = {
  start: (ctx, form, personId) => startCandidacy(ctx, form.input(StartCandidacy, { personId })),
  stop: (ctx, form) => stopCandidacy(ctx, form.input(StopCandidacy)),
  grant: (ctx, form) => grantCertification(ctx, form.input(GrantCertification)),
  renew: (ctx, form) => renewCertification(ctx, form.input(RenewCertification)),
  withdraw: (ctx, form) => withdrawCertification(ctx, form.input(WithdrawCertification)),
  "withdraw-assessment": (ctx, form) => withdrawAssessment(ctx, form.input(WithdrawAssessment)),
  pause: (ctx, form, personId) => pauseTrainer(ctx, form.input(PauseTrainer, { personId })),
  "add-registration": (ctx, form, personId) =>
    addGuideRegistration(ctx, form.input(AddGuideRegistration, { personId })),
  "end-registration": (ctx, form) => endGuideRegistration(ctx, form.input(EndGuideRegistration)),
  return: (ctx, form, personId) => returnTrainer(ctx, form.input(ReturnTrainer, { personId })),
};

/** Does what the form asks; returns the word for the next page. */
export function act(ctx: Context, form: Form, personId: number): string {
  const part = form.text("part");
  const carryOut = acts[part] ?? (() => refuse("invalid", "malformed"));
  carryOut(ctx, form, personId);
  return part;
}

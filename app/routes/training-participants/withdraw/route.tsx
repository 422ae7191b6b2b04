import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireParticipant } from "~/domain/enrolment/queries";
import { Withdraw } from "~/domain/enrolment/schemas";
import { withdrawParticipant } from "~/domain/enrolment/withdraw";
import { done, idParam, reader, textParam, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { participantsPath } from "../crumbs";
import { ReasonPage } from "../reason-page";

export const meta: MetaFunction = () => [{ title: m.enrolment_withdraw() }];

export const loader = reader(({ context: { db }, user, params }) => {
  const id = idParam(params, "enrolment");
  const found = requireParticipant(db, user, "enrolment.withdraw", textParam(params, "code"), id);
  const { code, waiting } = found.training;
  const { name, placedAt } = found.participant;
  return { code, name, promotes: waiting > 0 && placedAt !== null, once: crypto.randomUUID() };
});

export const action = writer(({ ctx, context: { db }, user, form, params }) => {
  const code = textParam(params, "code");
  const enrolmentId = idParam(params, "enrolment");
  requireParticipant(db, user, "enrolment.withdraw", code, enrolmentId);
  const { promoted } = withdrawParticipant(ctx, form.input(Withdraw, { enrolmentId }));
  return done(participantsPath(code), promoted.length > 0 ? "doorgeschoven" : "afgemeld");
});

export default function WithdrawParticipant() {
  const { code, name, promotes, once } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  return (
    <ReasonPage
      code={code}
      title={m.enrolment_withdraw_title({ name })}
      lead={[m.enrolment_withdraw_lead({ name }), promotes && m.enrolment_withdraw_next()].filter(Boolean).join(" ")}
      submit={m.enrolment_withdraw_submit()}
      variant="danger"
      once={once}
      refusal={refusal}
    />
  );
}

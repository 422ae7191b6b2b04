import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localDateOf } from "~/domain/dates";
import { listTransferTargets, requireParticipant } from "~/domain/enrolment/queries";
import { Transfer } from "~/domain/enrolment/schemas";
import { transferParticipant } from "~/domain/enrolment/transfer";
import { done, idParam, reader, textParam, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { SelectField } from "~/ui/form";
import { EmptyState } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { participantsPath, trainingCrumbs } from "../crumbs";
import { typedIn } from "../person-fields";
import { ReasonPage } from "../reason-page";

export const meta: MetaFunction = () => [{ title: m.enrolment_transfer() }];

export const loader = reader(({ context: { db, now }, user, params }) => {
  const id = idParam(params, "enrolment");
  const { training, participant } = requireParticipant(db, user, "enrolment.transfer", textParam(params, "code"), id);
  const targets = listTransferTargets(db, user, training, localDateOf(now));
  return { code: training.code, name: participant.name, targets, once: crypto.randomUUID() };
});

export const action = writer(({ ctx, context: { db }, user, form, params }) => {
  const code = textParam(params, "code");
  const enrolmentId = idParam(params, "enrolment");
  requireParticipant(db, user, "enrolment.transfer", code, enrolmentId);
  const { isPlaced } = transferParticipant(ctx, form.input(Transfer, { enrolmentId }));
  return done(participantsPath(code), isPlaced ? "overgezet" : "overgezet-wachtlijst");
});

export default function TransferParticipant() {
  const { code, name, targets, once } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const title = m.enrolment_transfer_title({ name });
  if (targets.length === 0) return <NowhereToGo code={code} title={title} />;
  return (
    <ReasonPage
      code={code}
      title={title}
      lead={m.enrolment_transfer_lead({ name })}
      submit={m.enrolment_transfer_submit()}
      once={once}
      refusal={refusal}
      labels={{ toTrainingCode: m.enrolment_transfer_to() }}
    >
      <SelectField
        label={m.enrolment_transfer_to()}
        hint={m.enrolment_transfer_hint()}
        name="toTrainingCode"
        errors={refusal?.fields.toTrainingCode}
        defaultValue={typedIn(refusal, "toTrainingCode")}
        choices={targets.map((target) => ({ value: target.code, label: targetLabel(target) }))}
      />
    </ReasonPage>
  );
}

interface Target {
  code: string;
  client: string;
  firstDate: string | null;
  free: number;
}

function targetLabel({ code, client, firstDate, free }: Target): string {
  const date = firstDate ? formatDate(firstDate, currentLocale()) : m.enrolment_transfer_undated();
  const room = free > 0 ? m.enrolment_room({ count: free }) : m.enrolment_full().toLowerCase();
  return m.enrolment_transfer_option({ code, client, date, room });
}

const NowhereToGo = ({ code, title }: { code: string; title: string }) => (
  <Stack gap="wide">
    <PageHeader title={title} breadcrumbs={trainingCrumbs(code, title)} />
    <EmptyState
      icon="calendar"
      title={m.enrolment_transfer_none()}
      action={<LinkButton to={participantsPath(code)}>{m.enrolment_back()}</LinkButton>}
    />
  </Stack>
);

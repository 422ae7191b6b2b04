import type { ReactNode } from "react";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FormActions, TextArea } from "~/ui/form";
import { Panel, Section, Stack } from "~/ui/page";
import type { ManageData } from "./manage-data.server";

interface Refused {
  fields: Record<string, string[]>;
  values: Record<string, string | string[]>;
}

interface ManageProps {
  manage: ManageData;
  refusal: Refused | null;
  once: string;
}

/** What the coordination can do with a certificate that stands, or that was revoked while what earned it stands. */
export function Manage({ manage, refusal, once }: ManageProps) {
  if (manage.can === "issueAgain") return <Again {...{ manage, refusal, once }} />;
  const { nameNow, whyNot, isQualification } = manage;
  const hint = isQualification ? m.certificate_reason_trainer_hint() : m.certificate_reason_hint();
  return (
    <Section title={m.certificate_manage_title()} lead={<p>{m.certificate_manage_lead()}</p>}>
      <Panel>
        <Act summary={m.certificate_replace_open()} open={isOf(refusal, "replace")}>
          {whyNot ? (
            <WhyNot reasons={whyNot} />
          ) : (
            <ReasonForm
              intent="replace"
              {...{ refusal, once, hint }}
              lead={m.certificate_replace_lead({ name: nameNow })}
              button={<Button>{m.certificate_replace()}</Button>}
            />
          )}
        </Act>
        <Act summary={m.certificate_revoke_open()} open={isOf(refusal, "revoke")}>
          <ReasonForm
            intent="revoke"
            {...{ refusal, once, hint }}
            lead={isQualification ? m.certificate_revoke_trainer_lead() : m.certificate_revoke_lead()}
            button={<Button variant="danger">{m.certificate_revoke()}</Button>}
          />
        </Act>
      </Panel>
    </Section>
  );
}

const Again = ({ manage: { nameNow }, once }: ManageProps) => (
  <Section title={m.certificate_again_title()}>
    <Panel>
      <form method="post">
        <input type="hidden" name="intent" value="issueAgain" />
        <input type="hidden" name="_once" value={`${once}-again`} />
        <p>{m.certificate_again_lead({ name: nameNow })}</p>
        <FormActions>
          <Button>{m.certificate_again()}</Button>
        </FormActions>
      </form>
    </Panel>
  </Section>
);

type Intent = "replace" | "revoke";

const isOf = (refusal: Refused | null, intent: Intent): boolean => refusal?.values.which === intent;

const Act = ({ summary, open, children }: { summary: string; open: boolean; children: ReactNode }) => (
  <details className="certificate-act" open={open}>
    <summary>{summary}</summary>
    <div>{children}</div>
  </details>
);

const WhyNot = ({ reasons }: { reasons: string[] }) => (
  <>
    <p>{m.certificate_replace_not()}</p>
    <ul>
      {reasons.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  </>
);

interface ReasonFormProps extends Omit<ManageProps, "manage"> {
  intent: Intent;
  lead: string;
  hint: string;
  button: ReactNode;
}

function ReasonForm({ intent, lead, hint, button, refusal, once }: ReasonFormProps) {
  const mine = isOf(refusal, intent) ? refusal : null;
  const typed = mine?.values.reason;
  return (
    <form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="which" value={intent} />
      <input type="hidden" name="_once" value={`${once}-${intent}`} />
      <Stack>
        <p>{lead}</p>
        <TextArea
          label={m.certificate_reason()}
          name="reason"
          id={mine ? undefined : `${intent}-reason`}
          rows={2}
          maxLength={500}
          hint={hint}
          defaultValue={typeof typed === "string" ? typed : undefined}
          errors={mine?.fields.reason}
        />
      </Stack>
      <FormActions>{button}</FormActions>
    </form>
  );
}

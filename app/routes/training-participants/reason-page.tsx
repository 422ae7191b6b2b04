import type { ReactNode } from "react";
import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { Button, type ButtonVariant, LinkButton } from "~/ui/button";
import { FormActions, TextArea } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { PageHeader, Panel, Stack } from "~/ui/page";
import { participantsPath, trainingCrumbs } from "./crumbs";
import { typedIn } from "./person-fields";

interface ReasonPageProps {
  code: string;
  title: string;
  lead: string;
  submit: string;
  variant?: ButtonVariant;
  hint?: string;
  once: string;
  refusal: RefusalView | null;
  /** What is asked before the reason. */
  children?: ReactNode;
  labels?: Record<string, string>;
}

/** One thing done to one participant, with the reason why. */
export function ReasonPage({ code, title, lead, submit, variant, hint, once, refusal, ...rest }: ReasonPageProps) {
  return (
    <Stack gap="wide">
      <PageHeader title={title} breadcrumbs={trainingCrumbs(code, title)} lead={<p>{lead}</p>} />
      <FormErrors refusal={refusal} labels={{ reason: m.enrolment_reason(), ...rest.labels }} />
      <Panel>
        <form method="post">
          <input type="hidden" name="_once" value={once} />
          {rest.children}
          <TextArea
            label={m.enrolment_reason()}
            name="reason"
            hint={hint ?? m.enrolment_reason_hint()}
            errors={refusal?.fields.reason}
            defaultValue={typedIn(refusal, "reason")}
            maxLength={500}
            rows={2}
          />
          <FormActions>
            <Button variant={variant ?? "primary"}>{submit}</Button>
            <LinkButton variant="quiet" to={participantsPath(code)}>
              {m.enrolment_cancel()}
            </LinkButton>
          </FormActions>
        </form>
      </Panel>
    </Stack>
  );
}

import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { TextArea } from "~/ui/form";
import { Icon } from "~/ui/icon";

interface CancelPartProps {
  version: number;
  once: string;
  refusal: { fields: Record<string, string[]>; values: Record<string, string | string[]> } | undefined;
}

/** Folded away: it happens seldom, and it cannot be undone. */
export function CancelPart({ version, once, refusal }: CancelPartProps) {
  const typed = refusal?.values.reason;
  return (
    <details className="cancel-part" open={refusal !== undefined}>
      <summary>
        {m.training_page_cancel()}
        <Icon name="chevron-down" />
      </summary>
      <form method="post" className="step-form">
        <p>{m.training_page_cancel_lead()}</p>
        <input type="hidden" name="_once" value={`${once}-cancel`} />
        <input type="hidden" name="version" value={version} />
        <TextArea
          id="veld-annuleren-reden"
          label={m.training_page_cancel_reason()}
          hint={m.training_page_cancel_reason_hint()}
          name="reason"
          rows={2}
          minLength={3}
          maxLength={500}
          required
          defaultValue={typeof typed === "string" ? typed : undefined}
          errors={refusal?.fields.reason}
        />
        <Button variant="danger" name="intent" value="cancel">
          {m.training_page_cancel()}
        </Button>
      </form>
    </details>
  );
}

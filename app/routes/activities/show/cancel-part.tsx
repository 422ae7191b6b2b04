import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FormActions, TextArea } from "~/ui/form";
import { Icon } from "~/ui/icon";

/** Folded away: it happens seldom, and it cannot be undone. */
export function CancelPart({ version, refusal }: { version: number; refusal: RefusalView | null }) {
  return (
    <details className="activity-cancel" open={refusal !== null}>
      <summary>
        {m.activity_cancel()}
        <Icon name="chevron-down" />
      </summary>
      <form method="post">
        <p>{m.activity_cancel_lead()}</p>
        <input type="hidden" name="version" value={version} />
        <TextArea
          label={m.activity_cancel_reason()}
          hint={m.activity_no_names()}
          name="reason"
          rows={2}
          minLength={3}
          maxLength={500}
          required
          defaultValue={String(refusal?.values.reason ?? "")}
          errors={refusal?.fields.reason}
        />
        <FormActions>
          <Button variant="danger" name="part" value="cancel">
            {m.activity_cancel()}
          </Button>
        </FormActions>
      </form>
    </details>
  );
}

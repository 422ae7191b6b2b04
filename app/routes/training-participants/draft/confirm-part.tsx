import { m } from "~/text/messages";
import { Button, LinkButton } from "~/ui/button";
import { countText } from "~/ui/count-text";
import { Facts } from "~/ui/facts";
import { CheckboxField, FormActions } from "~/ui/form";
import { Panel } from "~/ui/page";
import type { summaryOf } from "./draft-view.server";

interface ConfirmPartProps {
  summary: ReturnType<typeof summaryOf>;
  path: string;
  id: string;
}

/** What enrolling this list does, and the one button that does it. */
export function ConfirmPart({ summary, path, id }: ConfirmPartProps) {
  const { accepted, placed, waiting, refused, newOrganisations } = summary;
  return (
    <Panel>
      <Facts
        shape="tiles"
        items={[
          { label: m.enrolment_draft_rows(), value: countText(summary.all) },
          { label: m.enrolment_draft_new(), value: countText(summary.new) },
          { label: m.enrolment_draft_known(), value: countText(summary.known) },
          { label: m.enrolment_draft_undecided(), value: countText(summary.undecided) },
          { label: m.enrolment_draft_refused(), value: countText(refused) },
        ]}
      />
      {accepted > 0 && (
        <p>
          {m.enrolment_draft_outcome({ placed: countText(placed), waiting: countText(waiting) })}{" "}
          {newOrganisations > 0 && m.enrolment_draft_organisations({ count: newOrganisations })}
        </p>
      )}
      {refused > 0 && accepted > 0 && (
        <CheckboxField label={m.enrolment_draft_leave_out({ count: refused })} name="leaveOutRefused" />
      )}
      <FormActions>
        {accepted > 0 && (
          <Button variant="primary" name="intent" value="confirm">
            {m.enrolment_draft_confirm({ count: accepted })}
          </Button>
        )}
        {refused > 0 && (
          <LinkButton icon="download" to={`${path}/${id}/geweigerd.csv`}>
            {m.enrolment_draft_download()}
          </LinkButton>
        )}
        <LinkButton variant="quiet" to={path}>
          {m.enrolment_draft_again()}
        </LinkButton>
      </FormActions>
    </Panel>
  );
}

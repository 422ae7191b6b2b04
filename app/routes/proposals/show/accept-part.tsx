import type { RefusalView } from "~/http/refusal-view";
import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { countText } from "~/ui/count-text";
import { FormActions, TextField } from "~/ui/form";
import { Panel } from "~/ui/page";
import type { ComparedView } from "./view.server";

interface AcceptPartProps {
  view: ComparedView;
  refusal: RefusalView | null;
}

/** The two ways to accept, with the reason that goes along with warnings. */
export function AcceptPart({ view: { openIds, madeOn }, refusal }: AcceptPartProps) {
  const usual = m.planning_proposal_accept_reason_default({ date: formatDate(madeOn, currentLocale(), "plain") });
  return (
    <Panel>
      <h3>{m.planning_proposal_accept_title()}</h3>
      <p>{m.planning_proposal_accept_lead()}</p>
      <TextField
        label={m.planning_proposal_accept_reason()}
        name="waiverReason"
        hint={m.planning_proposal_accept_reason_hint()}
        required
        maxLength={500}
        defaultValue={refusal ? String(refusal.values.waiverReason ?? usual) : usual}
        errors={refusal?.fields.waiverReason}
      />
      <FormActions>
        <Button variant="primary" name="intent" value="chosen">
          {m.planning_proposal_accept_chosen()}
        </Button>
        <Button name="intent" value="all">
          {m.planning_proposal_accept_all({ count: countText(openIds) })}
        </Button>
      </FormActions>
    </Panel>
  );
}

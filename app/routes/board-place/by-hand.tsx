import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateField, FormActions } from "~/ui/form";
import { Panel, Section } from "~/ui/page";
import type { PlacePage } from "./place-page.server";

/** A first day of one's own choice: the form that plans by hand goes on from there. */
export const ByHand = ({ training, date }: Pick<PlacePage, "training" | "date">) => (
  <Section title={m.planning_place_by_hand()} id="zelf" lead={<p>{m.planning_place_by_hand_lead()}</p>}>
    <Panel>
      <form method="get" action="/trainingen/nieuw#voorstel">
        <input type="hidden" name="voor" value={training.code} />
        <DateField label={m.training_new_first_date()} name="firstDate" defaultValue={date ?? ""} required />
        <FormActions>
          <Button name="stap" value="voorstel">
            {m.planning_place_by_hand_button()}
          </Button>
        </FormActions>
      </form>
    </Panel>
  </Section>
);

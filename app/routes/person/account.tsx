import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { Panel, Section } from "~/ui/page";

/** Closing someone's account, or opening it again. */
export function Account({ isDisabled }: { isDisabled: boolean }) {
  return (
    <Section title={m.person_account()}>
      <Panel>
        <p>{isDisabled ? m.person_account_closed() : m.person_account_open()}</p>
        <form method="post">
          <input type="hidden" name="part" value={isDisabled ? "enable" : "disable"} />
          <Button variant={isDisabled ? "secondary" : "danger"}>
            {isDisabled ? m.person_enable() : m.person_disable()}
          </Button>
        </form>
      </Panel>
    </Section>
  );
}

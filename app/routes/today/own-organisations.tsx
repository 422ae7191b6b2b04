import type { OrganisationProgress } from "~/domain/report/own-organisation";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Panel, Section } from "~/ui/page";

/** For a contact: how far their people are. */
export function OwnOrganisations({ organisations }: { organisations: OrganisationProgress[] }) {
  return organisations.map(({ id, name, waiting, following, certified }) => (
    <Section
      key={id}
      title={m.today_people_of({ name })}
      actions={<LinkButton to={`/mensen?organisatie=${id}`}>{m.today_people_more()}</LinkButton>}
    >
      <Panel>
        <Facts
          shape="tiles"
          items={[
            { label: m.today_following(), value: String(following) },
            { label: m.today_certified(), value: String(certified) },
            { label: m.today_waiting(), value: String(waiting) },
          ]}
        />
      </Panel>
    </Section>
  ));
}

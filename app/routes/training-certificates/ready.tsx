import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { Hidden, Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";
import type { Participant } from "./participants.server";
import { Reasons } from "./reasons";

interface ReadyProps {
  people: Participant[];
  once: string;
}

/** Who qualifies and has no certificate yet. */
export function Ready({ people, once }: ReadyProps) {
  if (people.length === 0) return null;
  const columns = [
    { key: "name" as const, label: m.certificate_column_name() },
    { key: "organisation" as const, label: m.certificate_column_organisation() },
    { key: "why" as const, label: m.certificate_column_why() },
    { key: "act" as const, label: m.certificate_column_do(), hidden: true },
  ];
  return (
    <Section title={m.certificate_count_ready()} lead={<p>{m.certificate_ready_lead()}</p>}>
      <Table caption={m.certificate_count_ready()} captionHidden columns={columns}>
        {people.map((one) => (
          <Row
            key={one.enrolmentId}
            columns={columns}
            cells={{
              name: one.sortName,
              organisation: one.organisation,
              why: <Reasons reasons={one.reasons} />,
              act: <IssueOne enrolmentId={one.enrolmentId} name={one.name} once={once} />,
            }}
          />
        ))}
      </Table>
    </Section>
  );
}

const IssueOne = ({ enrolmentId, name, once }: { enrolmentId: number; name: string; once: string }) => (
  <form method="post">
    <input type="hidden" name="enrolmentId" value={enrolmentId} />
    <input type="hidden" name="_once" value={`${once}-${enrolmentId}`} />
    <Button compact name="intent" value="one">
      {m.certificate_issue_one()} <Hidden>{m.certificate_issue_one_to({ name })}</Hidden>
    </Button>
  </form>
);

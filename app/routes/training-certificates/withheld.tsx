import { m } from "~/text/messages";
import { Hidden, Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";
import type { Participant } from "./participants.server";
import { Reasons } from "./reasons";

interface WithheldProps {
  people: Participant[];
  title: string;
  lead: string;
}

/** Who gets no certificate, and what each lacks. */
export function Withheld({ people, title, lead }: WithheldProps) {
  if (people.length === 0) return null;
  const columns = [
    { key: "name" as const, label: m.certificate_column_name() },
    { key: "organisation" as const, label: m.certificate_column_organisation() },
    { key: "why" as const, label: m.certificate_column_missing() },
  ];
  return (
    <Section title={title} lead={<p>{lead}</p>}>
      <Table caption={title} captionHidden columns={columns}>
        {people.map(({ enrolmentId, sortName, name, organisation, reasons, makeUps }) => (
          <Row
            key={enrolmentId}
            columns={columns}
            cells={{
              name: sortName,
              organisation,
              why: (
                <>
                  <Reasons reasons={reasons} />
                  <MakeUps enrolmentId={enrolmentId} name={name} makeUps={makeUps} />
                </>
              ),
            }}
          />
        ))}
      </Table>
    </Section>
  );
}

/** The way to the places at which someone can make up what they missed. */
const MakeUps = ({ enrolmentId, name, makeUps }: Pick<Participant, "enrolmentId" | "name" | "makeUps">) =>
  makeUps.map(({ sessionId, session, isPlanned }) => (
    <p key={sessionId}>
      <a href={`/inhalen/${enrolmentId}/${sessionId}`}>
        {isPlanned ? m.make_up_change() : m.make_up_arrange()}{" "}
        <Hidden>{m.make_up_arrange_hidden({ session, name })}</Hidden>
      </a>
    </p>
  ));

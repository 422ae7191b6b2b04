import { m } from "~/text/messages";
import { Facts } from "~/ui/facts";
import { Panel, Section } from "~/ui/page";

interface RecordFactsProps {
  person: {
    name: string;
    email: string;
    organisation: string | null;
    jobTitle: string | null;
    manager: { id: number; name: string; isInSight: boolean } | null;
  };
}

type Manager = NonNullable<RecordFactsProps["person"]["manager"]>;

const ManagerName = ({ id, name, isInSight }: Manager) =>
  isInSight ? <a href={`/mensen/${id}`}>{name}</a> : <span>{name}</span>;

/** The record as it stands. */
export function RecordFacts({ person: { name, email, organisation, jobTitle, manager } }: RecordFactsProps) {
  return (
    <Section title={m.person_record()}>
      <Panel>
        <Facts
          items={[
            { label: m.person_data_name(), value: name },
            { label: m.person_data_email(), value: email },
            { label: m.person_data_organisation(), value: organisation ?? m.person_data_none() },
            { label: m.person_data_job(), value: jobTitle ?? m.person_data_none() },
            { label: m.person_data_manager(), value: manager ? <ManagerName {...manager} /> : m.person_data_none() },
          ]}
        />
      </Panel>
    </Section>
  );
}

import type { OrganisationActors } from "~/domain/actor/per-organisation";
import { m } from "~/text/messages";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";

/** The organisations with fewer actors than the programme asks of each. */
export function Organisations({ few }: { few: OrganisationActors[] }) {
  const columns = [
    { key: "organisation", label: m.actor_column_organisation() },
    { key: "actors", label: m.actor_organisations_column(), align: "end" },
  ] as const;
  return (
    <Section title={m.actor_organisations_title()} lead={<p>{m.actor_organisations_lead()}</p>}>
      {few.length === 0 && <Notice tone="good">{m.actor_organisations_enough()}</Notice>}
      {few.length > 0 && (
        <Table caption={m.actor_organisations_title()} captionHidden columns={columns}>
          {few.map(({ id, name, actors }) => (
            <Row
              key={id}
              columns={columns}
              cells={{ organisation: <a href={`/organisaties/${id}`}>{name}</a>, actors }}
            />
          ))}
        </Table>
      )}
    </Section>
  );
}

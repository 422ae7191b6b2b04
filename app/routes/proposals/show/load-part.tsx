import { m } from "~/text/messages";
import { countText } from "~/ui/count-text";
import { Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";
import type { ComparedView } from "./view.server";

type Load = ComparedView["loads"][number];

/** How much work everyone has in these trainings, today and in the proposal. */
export function LoadPart({ loads }: { loads: readonly Load[] }) {
  if (loads.length === 0) return null;
  const changed = loads.filter(({ before, after }) => before !== after);
  return (
    <Section title={m.planning_proposal_load_title()} lead={<p>{m.planning_proposal_load_lead()}</p>}>
      {changed.length > 0 && <LoadTable loads={changed} />}
      {changed.length < loads.length && (
        <details className="proposal-everybody">
          <summary>{m.planning_proposal_load_show()}</summary>
          <LoadTable loads={loads} />
        </details>
      )}
    </Section>
  );
}

function LoadTable({ loads }: { loads: readonly Load[] }) {
  const columns = [
    { key: "person", label: m.planning_proposal_load_person() },
    { key: "function", label: m.planning_proposal_load_function() },
    { key: "before", label: m.planning_proposal_load_before(), align: "end" },
    { key: "after", label: m.planning_proposal_load_after(), align: "end" },
    { key: "difference", label: m.planning_proposal_load_difference(), align: "end" },
  ] as const;
  return (
    <Table caption={m.planning_proposal_load_title()} captionHidden columns={columns} shape="grid">
      {loads.map((load) => (
        <Row
          key={`${load.personId} ${load.function}`}
          columns={columns}
          cells={{
            person: load.name,
            function:
              load.function === "trainer" ? m.planning_proposal_load_trainer() : m.planning_proposal_load_actor(),
            before: countText(load.before),
            after: countText(load.after),
            difference: difference(load.after - load.before),
          }}
        />
      ))}
    </Table>
  );
}

const difference = (count: number): string => (count > 0 ? `+${count}` : count < 0 ? `−${-count}` : "0");

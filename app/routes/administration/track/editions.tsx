import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";

export interface EditionRow {
  id: number;
  number: number;
  createdOn: string;
  steps: number;
  candidates: number;
  completed: number;
}

/** The editions, the latest first, with how many people are on each. */
export function Editions({ editions }: { editions: readonly EditionRow[] }) {
  const columns = [
    { key: "number", label: m.track_edition() },
    { key: "created", label: m.track_edition_since() },
    { key: "steps", label: m.track_edition_steps(), align: "end" },
    { key: "candidates", label: m.track_edition_candidates(), align: "end" },
    { key: "completed", label: m.track_edition_completed(), align: "end" },
  ] as const;
  return (
    <Section title={m.track_editions()} lead={<p>{m.track_editions_lead()}</p>}>
      <Table caption={m.track_editions()} captionHidden columns={columns}>
        {editions.map(({ id, number, createdOn, steps, candidates, completed }) => (
          <Row
            key={id}
            columns={columns}
            cells={{ number, created: <DateText date={createdOn} />, steps, candidates, completed }}
          />
        ))}
      </Table>
    </Section>
  );
}

import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Row, Table } from "~/ui/table";

interface Line {
  id: number;
  date: string;
  time: string;
  who: string | null;
  trainingCode: string | null;
  words: { title: string; notes: string[] };
}

/** What was done, by whom and when. */
export function Lines({ lines }: { lines: Line[] }) {
  const columns = [
    { key: "what", label: m.administration_journal_what() },
    { key: "who", label: m.administration_journal_who() },
    { key: "when", label: m.administration_journal_when() },
    { key: "training", label: m.organisation_training() },
  ] as const;
  return (
    <Table caption={m.administration_journal()} captionHidden columns={columns}>
      {lines.map(({ id, date, time, who, trainingCode, words }) => (
        <Row
          key={id}
          columns={columns}
          cells={{
            what: [words.title, ...words.notes].join(". "),
            who: who ?? m.administration_journal_system(),
            when: <DateText date={date} time={time} />,
            training: trainingCode ? <a href={`/trainingen/${trainingCode}`}>{trainingCode}</a> : "–",
          }}
        />
      ))}
    </Table>
  );
}

import { m } from "~/text/messages";
import { ColumnPicture } from "~/ui/column-picture";
import { DateText } from "~/ui/date-text";
import { EmptyState } from "~/ui/notice";
import { Panel, Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";
import type { TrainerFileView } from "./file.server";
import { quarterName } from "./quarter-name";

interface WorkedProps {
  file: Pick<TrainerFileView, "quarters" | "deliveries" | "load">;
  linksSessions: boolean;
}

/** What someone delivered and will deliver, per quarter, and the latest of it one by one. */
export function Worked({ file: { quarters, deliveries, load }, linksSessions }: WorkedProps) {
  const isEmpty = quarters.every(({ delivered, planned }) => delivered + planned === 0);
  return (
    <Section title={m.trainer_worked_title()}>
      {isEmpty ? (
        <EmptyState icon="calendar" title={m.trainer_worked_none()} />
      ) : (
        <Panel>
          <ColumnPicture
            title={m.trainer_worked_picture()}
            description={m.trainer_worked_description({ mean: load.mean })}
            labelHeading={m.trainer_quarter()}
            actualLabel={m.trainer_worked_delivered()}
            expectedLabel={m.trainer_worked_with_planned()}
            columns={quarters.map(({ key, delivered, planned }) => ({
              ...quarterName(key),
              actual: delivered === 0 && planned > 0 ? null : delivered,
              expected: planned > 0 ? delivered + planned : null,
            }))}
            line={load.mean > 0 ? { value: load.mean, label: m.trainer_worked_mean({ mean: load.mean }) } : null}
          />
        </Panel>
      )}
      <Recent deliveries={deliveries} linksSessions={linksSessions} />
    </Section>
  );
}

function Recent({
  deliveries: { recent, total },
  linksSessions,
}: { deliveries: TrainerFileView["deliveries"] } & Pick<WorkedProps, "linksSessions">) {
  if (recent.length === 0) return null;
  const columns = [
    { key: "session", label: m.trainer_worked_session() },
    { key: "date", label: m.trainer_worked_date() },
    { key: "as", label: m.trainer_worked_as() },
    { key: "where", label: m.trainer_worked_where() },
  ] as const;
  return (
    <>
      <h3>{m.trainer_worked_recent({ shown: recent.length, count: total })}</h3>
      <Table caption={m.trainer_worked_title()} captionHidden columns={columns}>
        {recent.map(({ sessionId, trainingCode, name, date, capacity, isOutside }) => (
          <Row
            key={sessionId}
            columns={columns}
            cells={{
              session: linksSessions ? (
                <a href={`/bijeenkomsten/${sessionId}`}>{`${trainingCode} · ${name}`}</a>
              ) : (
                `${trainingCode} · ${name}`
              ),
              date: <DateText date={date} />,
              as: capacity === "full" ? m.trainer_as_trainer() : m.trainer_as_co_trainer(),
              where: isOutside ? m.trainer_outside() : m.trainer_inside(),
            }}
          />
        ))}
      </Table>
    </>
  );
}

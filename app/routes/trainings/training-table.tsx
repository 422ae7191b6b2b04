import type { TrainingStatus } from "#db/lists";
import { m } from "~/text/messages";
import { statusName, statusTone } from "~/text/training-status";
import { DateText } from "~/ui/date-text";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";
import { type Chosen, sortLink } from "./address";

interface TrainingRow {
  code: string;
  client: string;
  region: string;
  status: TrainingStatus;
  firstDate: string | null;
  placed: number;
  maxParticipants: number;
}

export function TrainingTable({ rows, chosen }: { rows: TrainingRow[]; chosen: Chosen }) {
  const columns = [
    { key: "code", label: m.training_list_code(), sort: sortLink(chosen, "code") },
    { key: "client", label: m.training_list_client(), sort: sortLink(chosen, "client") },
    { key: "region", label: m.training_list_region(), sort: sortLink(chosen, "region") },
    { key: "date", label: m.training_list_first(), sort: sortLink(chosen, "date", "descending") },
    { key: "status", label: m.training_list_status(), sort: sortLink(chosen, "status") },
    { key: "placed", label: m.training_list_participants(), align: "end" },
  ] as const;
  return (
    <Table caption={m.training_list_title()} captionHidden columns={columns}>
      {rows.map(({ code, client, region, status, firstDate, placed, maxParticipants }) => (
        <Row
          key={code}
          columns={columns}
          cells={{
            code: <a href={`/trainingen/${code}`}>{code}</a>,
            client,
            region,
            date: firstDate ? <DateText date={firstDate} /> : m.training_list_no_date(),
            status: <Status tone={statusTone[status]}>{statusName(status)}</Status>,
            placed: m.training_list_places({ placed, maximum: maxParticipants }),
          }}
        />
      ))}
    </Table>
  );
}

import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Row, Table } from "~/ui/table";

interface Moment {
  date: string;
  time: string;
}

interface OpenSession {
  device: string;
  since: Moment;
  seen: Moment;
  isCurrent: boolean;
}

export function OpenSessions({ sessions }: { sessions: OpenSession[] }) {
  const columns = [
    { key: "device", label: m.person_sessions_device() },
    { key: "since", label: m.person_sessions_since() },
    { key: "seen", label: m.person_sessions_seen() },
  ] as const;
  return (
    <Table caption={m.person_sessions_title()} captionHidden columns={columns}>
      {sessions.map(({ device, since, seen, isCurrent }) => (
        <Row
          key={`${since.date}${since.time}${device}`}
          columns={columns}
          cells={{
            device: isCurrent ? m.person_sessions_this() : device,
            since: <DateText {...since} />,
            seen: <DateText {...seen} />,
          }}
        />
      ))}
    </Table>
  );
}

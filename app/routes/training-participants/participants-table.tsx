import type { Participant } from "~/domain/enrolment/participants";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";
import "./participants-table.css";
import { RowMenu } from "./row-menu";

interface ParticipantsTableProps {
  kind: "placed" | "waiting";
  people: readonly Participant[];
  rights: { mayChange: boolean; seesContact: boolean };
  path: string;
  /** The place in line of the first one. */
  first?: number;
}

type Key = "name" | "organisation" | "job" | "registration" | "attendance" | "since" | "actions";

export function ParticipantsTable({ kind, people, rights, path, first = 1 }: ParticipantsTableProps) {
  const columns = columnsOf(kind, rights);
  const caption = kind === "placed" ? m.enrolment_placed_title() : m.enrolment_waiting_title();
  return (
    <Table caption={caption} captionHidden columns={columns}>
      {people.map((one, index) => (
        <Row
          key={one.id}
          columns={columns}
          cells={{
            name: <Name one={one} place={kind === "waiting" ? first + index : null} />,
            organisation: one.organisation,
            job: one.jobTitle,
            registration: one.registrations.join(", "),
            attendance: <Attendance {...one.attendance} />,
            since: <DateText date={one.registeredOn} />,
            actions: <RowMenu name={one.name} path={`${path}/${one.id}`} isPlaced={kind === "placed"} />,
          }}
        />
      ))}
    </Table>
  );
}

function columnsOf(kind: "placed" | "waiting", { mayChange, seesContact }: ParticipantsTableProps["rights"]) {
  const all: { key: Key; label: string; hidden?: boolean; shown: boolean }[] = [
    { key: "name", label: m.enrolment_name(), shown: true },
    { key: "organisation", label: m.enrolment_organisation(), shown: true },
    { key: "job", label: m.enrolment_job(), shown: seesContact },
    { key: "registration", label: m.enrolment_registration(), shown: seesContact },
    { key: "attendance", label: m.enrolment_attendance(), shown: kind === "placed" },
    { key: "since", label: m.enrolment_since(), shown: kind === "waiting" },
    { key: "actions", label: m.enrolment_actions(), hidden: true, shown: mayChange },
  ];
  return all.filter(({ shown }) => shown).map(({ shown: _shown, ...column }) => column);
}

function Name({ one, place }: { one: Participant; place: number | null }) {
  return (
    <div className="participant">
      <span className="participant-name">
        {place !== null && <span className="participant-place">{place}. </span>}
        {one.name}
      </span>
      {one.email && (
        <a className="participant-email" href={`mailto:${one.email}`}>
          {one.email}
        </a>
      )}
      {one.isWalkIn && <Status tone="info">{m.enrolment_walk_in()}</Status>}
    </div>
  );
}

function Attendance({ over, recorded, attended }: Participant["attendance"]) {
  if (over === 0) return m.enrolment_nothing_over();
  return (
    <>
      {m.enrolment_attended({ attended, over })}
      {recorded < over && (
        <span className="participant-missing"> · {m.enrolment_not_recorded({ count: over - recorded })}</span>
      )}
    </>
  );
}

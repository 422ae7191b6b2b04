import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { EmptyState } from "~/ui/notice";
import { Section } from "~/ui/page";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";
import type { TrainingPageData } from "./training-page.server";

type Data = Pick<TrainingPageData, "sessions" | "places" | "attendanceOff" | "may">;
type Session = Data["sessions"][number];

export function SessionTable({ sessions, places, attendanceOff, may }: Data) {
  const columns = [
    { key: "name", label: m.training_page_session() },
    { key: "when", label: m.training_page_when() },
    { key: "where", label: m.training_page_where() },
    { key: "staff", label: m.training_page_staff() },
    { key: "attendance", label: m.training_page_attendance() },
  ] as const;
  return (
    <Section title={m.training_page_sessions()} id="bijeenkomsten">
      {sessions.length === 0 ? (
        <EmptyState icon="calendar" title={m.training_page_no_sessions()}>
          <p>{m.training_page_no_sessions_text()}</p>
        </EmptyState>
      ) : (
        <Table caption={m.training_page_sessions()} captionHidden columns={columns}>
          {sessions.map((session) => (
            <Row
              key={session.id}
              columns={columns}
              cells={{
                name: <a href={`/bijeenkomsten/${session.id}`}>{session.name}</a>,
                when: <DateText date={session.date} time={[session.startsAt, session.endsAt]} />,
                where: session.place ?? m.training_page_no_place(),
                staff: <Staff {...session} />,
                attendance: <Attendance session={session} placed={places.placed} off={attendanceOff} may={may} />,
              }}
            />
          ))}
        </Table>
      )}
    </Section>
  );
}

function Staff({ people, trainers, actors }: Session) {
  return (
    <div className="session-staff">
      {people.length > 0 && <span>{people.join(", ")}</span>}
      {trainers.count < trainers.needed && (
        <Status tone="warning">{m.training_page_short_trainers({ ...trainers })}</Status>
      )}
      {actors.count < actors.needed && <Status tone="warning">{m.training_page_short_actors({ ...actors })}</Status>}
    </div>
  );
}

interface AttendanceProps {
  session: Session;
  placed: number;
  /** The training's status allows none. */
  off: boolean;
  may: Data["may"];
}

function Attendance({ session, placed, off, may }: AttendanceProps) {
  const state = <AttendanceState {...{ session, placed, off }} />;
  const isOpen = !off && (session.isOver || session.marked > 0);
  if (!may.attendance || !isOpen) return state;
  return (
    <a className="attendance-link" href={`/bijeenkomsten/${session.id}/presentie`}>
      {state}
    </a>
  );
}

function AttendanceState({ session, placed, off }: Omit<AttendanceProps, "may">) {
  const { attendanceSubmitted, marked, isOver } = session;
  if (attendanceSubmitted) return <Status tone="good">{m.training_page_attendance_submitted()}</Status>;
  if (marked > 0) return <Status tone="warning">{m.training_page_attendance_partly({ marked, placed })}</Status>;
  if (!isOver) return m.training_page_attendance_later();
  if (off) return m.training_page_attendance_off();
  return <Status tone="warning">{m.training_page_attendance_none()}</Status>;
}

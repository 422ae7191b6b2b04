import { m } from "~/text/messages";
import { sessionName } from "~/text/session-name";
import { DateText } from "~/ui/date-text";
import { EmptyState } from "~/ui/notice";
import { Section } from "~/ui/page";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";
import type { TrainingPageData } from "./training-page.server";

type Data = Pick<TrainingPageData, "training" | "sessions" | "places" | "attendanceOff" | "may">;
type Session = Data["sessions"][number];

export function SessionTable({ training, sessions, places, attendanceOff, may }: Data) {
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
                name: <a href={`/bijeenkomsten/${session.id}`}>{sessionName(session.name, session.group)}</a>,
                when: <DateText date={session.date} time={[session.startsAt, session.endsAt]} />,
                where: session.place ?? m.training_page_no_place(),
                staff: <Staff code={training.code} {...session} />,
                attendance: (
                  <Attendance
                    session={session}
                    placed={session.groupSize ?? places.placed}
                    off={attendanceOff}
                    may={may}
                  />
                ),
              }}
            />
          ))}
        </Table>
      )}
    </Section>
  );
}

function Staff({ code, id, people, staffing }: Session & { code: string }) {
  return (
    <div className="session-staff">
      {people.length > 0 && <span>{people.map(called).join(", ")}</span>}
      {staffing && staffing.level !== "whole" && (
        <a className="attendance-link" href={`/trainingen/${code}/inzet#bijeenkomst-${id}`}>
          <StaffingState {...staffing} />
        </a>
      )}
    </div>
  );
}

const called = ({ name, isAgreed }: Session["people"][number]): string =>
  isAgreed ? name : m.training_page_not_answered({ name });

/** The gravest: what is wrong, what wants attention, or else how many are still to be found. */
function StaffingState({ red, orange, counts: { trainers, certified, actors } }: NonNullable<Session["staffing"]>) {
  if (red > 0) return <Status tone="danger">{m.training_page_staff_red({ count: red })}</Status>;
  if (orange > 0) return <Status tone="warning">{m.training_page_staff_orange({ count: orange })}</Status>;
  const words = [
    trainers.agreed < trainers.needed && m.training_page_short_trainers(said(trainers)),
    certified.agreed < certified.needed && m.training_page_short_certified(said(certified)),
    actors.agreed < actors.needed && m.training_page_short_actors(said(actors)),
  ].filter((word) => word !== false);
  return <Status tone="neutral">{words.length > 0 ? words.join(" · ") : m.training_page_staff_open()}</Status>;
}

const said = ({ agreed, needed }: { agreed: number; needed: number }) => ({ count: agreed, needed });

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

import { formatTimeRange } from "~/text/dates";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { Hidden } from "~/ui/page";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";
import type { SessionView } from "./route";
import "./staff.css";

interface SessionStaffProps {
  sessions: SessionView[];
  isOpen: boolean;
  once: string;
}

/** Each session with who is booked and how many are needed. */
export function SessionStaff({ sessions, isOpen, once }: SessionStaffProps) {
  const columns = [
    { key: "session" as const, label: m.session_title() },
    { key: "when" as const, label: m.session_when() },
    { key: "trainers" as const, label: m.session_trainers() },
    { key: "actors" as const, label: m.session_actors() },
  ];
  return (
    <Table caption={m.session_staff_caption()} captionHidden columns={columns}>
      {sessions.map((one) => (
        <Row
          key={one.id}
          columns={columns}
          tone={isShort(one) ? "warning" : undefined}
          cells={{
            session: <a href={`/bijeenkomsten/${one.id}`}>{one.name}</a>,
            when: <When {...one} />,
            trainers: <People session={one} as="trainer" needed={one.trainersNeeded} {...{ isOpen, once }} />,
            actors: <People session={one} as="actor" needed={one.actorsNeeded} {...{ isOpen, once }} />,
          }}
        />
      ))}
    </Table>
  );
}

const When = ({ date, startsAt, endsAt }: SessionView) => (
  <>
    <DateText date={date} />
    <br />
    {formatTimeRange(startsAt, endsAt)}
  </>
);

const bookedAs = ({ people }: SessionView, as: "trainer" | "actor") => people.filter((one) => one.function === as);

const isShort = (session: SessionView): boolean =>
  bookedAs(session, "trainer").length < session.trainersNeeded ||
  bookedAs(session, "actor").length < session.actorsNeeded;

interface PeopleProps {
  session: SessionView;
  as: "trainer" | "actor";
  needed: number;
  isOpen: boolean;
  once: string;
}

function People({ session, as, needed, isOpen, once }: PeopleProps) {
  const people = bookedAs(session, as);
  const enough = people.length >= needed;
  return (
    <div className="staff">
      {(needed > 0 || people.length > 0) && (
        <Status tone={enough ? "good" : "warning"}>{m.session_booked_of({ count: people.length, needed })}</Status>
      )}
      {needed === 0 && people.length === 0 && m.session_none_needed()}
      <ul>
        {people.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            {isOpen && (
              <form method="post">
                <input type="hidden" name="bookingId" value={id} />
                <input type="hidden" name="_once" value={`${once}-${id}`} />
                <Button variant="quiet" compact icon="close" name="intent" value="end">
                  <Hidden>{m.session_staff_remove({ name, session: session.name })}</Hidden>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

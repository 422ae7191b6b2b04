import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { Panel } from "~/ui/page";
import { Status } from "~/ui/status";
import type { SessionView } from "./people.server";
import { PersonRow } from "./person-row";

interface SessionCardProps {
  code: string;
  session: SessionView;
  isOpen: boolean;
  once: string;
}

/** A session with what it needs, and who stands where. */
export function SessionCard({ code, session, isOpen, once }: SessionCardProps) {
  const { id, name, date, startsAt, endsAt, place, people, isOver } = session;
  return (
    <section className="staff-session" id={`bijeenkomst-${id}`} aria-labelledby={`naam-${id}`}>
      <Panel>
        <div className="staff-head">
          <h2 id={`naam-${id}`}>
            <a href={`/bijeenkomsten/${id}`}>{name}</a>
          </h2>
          <Level session={session} />
        </div>
        <p className="staff-when">
          <DateText date={date} time={[startsAt, endsAt]} />
          {place && ` · ${place}`}
        </p>
        {!isOver && <Needs {...session.counts} />}
        {people.length === 0 && <p>{m.session_staffing_nobody()}</p>}
        <ul className="staff-people">
          {people.map((person) => (
            <PersonRow key={person.bookingId} {...{ code, session, person, once }} />
          ))}
        </ul>
        {isOpen && !isOver && (
          <LinkButton to={`/trainingen/${code}/inzet?bijeenkomst=${id}#toevoegen`} icon="plus" compact>
            {m.session_staffing_add_here({ session: name })}
          </LinkButton>
        )}
      </Panel>
    </section>
  );
}

function Level({ session: { level, isOver } }: { session: SessionView }) {
  if (isOver || level === null) return <Status tone="neutral">{m.session_staffing_over()}</Status>;
  if (level === "whole") return <Status tone="good">{m.session_staffing_whole()}</Status>;
  if (level === "red") return <Status tone="danger">{m.session_staffing_red()}</Status>;
  if (level === "orange") return <Status tone="warning">{m.session_staffing_orange()}</Status>;
  return <Status tone="neutral">{m.session_staffing_open()}</Status>;
}

type Count = SessionView["counts"]["trainers"];

function Needs({ trainers, certified, actors }: SessionView["counts"]) {
  return (
    <ul className="staff-needs">
      <Need count={trainers} label={m.session_staffing_trainers} />
      <Need count={certified} label={m.session_staffing_certified} />
      <Need count={actors} label={m.session_staffing_actors} />
    </ul>
  );
}

/** How many said yes of those needed, and how many were asked beside them. */
function Need({
  count: { agreed, pending, needed },
  label,
}: {
  count: Count;
  label: typeof m.session_staffing_trainers;
}) {
  if (needed === 0) return null;
  const isMet = agreed >= needed;
  return (
    <li>
      <Status tone={isMet ? "good" : "neutral"}>{label({ count: agreed, needed })}</Status>
      {!isMet && pending > 0 && <span className="staff-pending">{m.session_staffing_pending({ count: pending })}</span>}
    </li>
  );
}

import { formatMinutes } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { themeName } from "~/text/themes";
import { DateText } from "~/ui/date-text";
import { Hidden } from "~/ui/page";
import type { ShownMeeting } from "./groups-view.server";

interface MeetingsPartProps {
  meetings: ShownMeeting[];
  mayMove: boolean;
  mayRecord: boolean;
}

/** When and where a group meets: what is to come can be moved, what was is recorded. */
export function MeetingsPart({ meetings, mayMove, mayRecord }: MeetingsPartProps) {
  return (
    <div>
      <h3>{m.intervision_meetings()}</h3>
      {meetings.length === 0 && <p>{m.intervision_meetings_none()}</p>}
      <ul className="intervision-meetings">
        {meetings.map((meeting) => (
          <li key={meeting.sessionId}>
            <MeetingWords meeting={meeting} />
            <MeetingLink {...{ meeting, mayMove, mayRecord }} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function MeetingWords({ meeting }: { meeting: ShownMeeting }) {
  const { sessionId, name, date, startsAt, endsAt, place, record } = meeting;
  return (
    <div>
      <p>
        <a href={`/bijeenkomsten/${sessionId}`}>{name}</a>
      </p>
      <p className="intervision-soft">
        <DateText date={date} time={[startsAt, endsAt]} />
        {" · "}
        {place ?? m.intervision_no_place()}
      </p>
      {record && (
        <p className="intervision-soft">
          {m.intervision_recorded({
            minutes: formatMinutes(record.minutes, currentLocale()),
            theme: themeName[record.theme](),
          })}
          {record.remark && ` · ${record.remark}`}
        </p>
      )}
    </div>
  );
}

function MeetingLink({ meeting, mayMove, mayRecord }: { meeting: ShownMeeting } & Omit<MeetingsPartProps, "meetings">) {
  const { sessionId, name, isBegun, isSubmitted, record } = meeting;
  if (!isBegun) {
    return mayMove ? (
      <a className="intervision-act" href={`/bijeenkomsten/${sessionId}#verplaatsen`}>
        {m.intervision_move()} <Hidden>{name}</Hidden>
      </a>
    ) : null;
  }
  if (!mayRecord) return null;
  return (
    <span className="intervision-acts">
      <a className="intervision-act" href={`/bijeenkomsten/${sessionId}/presentie`}>
        {isSubmitted ? m.intervision_register_view() : m.intervision_register()} <Hidden>{name}</Hidden>
      </a>
      <a className="intervision-act" href={`/bijeenkomsten/${sessionId}/vastleggen`}>
        {record ? m.intervision_record_again() : m.intervision_record()} <Hidden>{name}</Hidden>
      </a>
    </span>
  );
}

import type { SessionOutcome } from "~/domain/certificate/facts";
import { formatMinutes } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Status, type StatusTone } from "~/ui/status";
import { MakeUp } from "./make-up";
import type { MySession } from "./my-training.server";

/** When and where you are expected next. */
export function NextSession({ session: { name, date, times, place } }: { session: MySession }) {
  return (
    <p className="my-next">
      <span>{m.certificate_mine_next()}</span>
      <strong>
        <DateText date={date} time={times} style="long" />
      </strong>
      <span>
        {name}
        {place && <> · {place}</>}
      </span>
    </p>
  );
}

interface SessionListProps {
  enrolmentId: number;
  sessions: MySession[];
  label: string;
}

/** Every session with what came of it. */
export function SessionList({ enrolmentId, sessions, label }: SessionListProps) {
  return (
    <ul className="my-sessions" aria-label={label}>
      {sessions.map((session) => (
        <li key={session.id}>
          <div>
            <p>
              <strong>{session.name}</strong>
            </p>
            <p className="my-session-when">
              <DateText date={session.date} time={session.times} />
              {session.place && <> · {session.place}</>}
            </p>
          </div>
          <Status tone={tones[session.outcome]}>{outcomeWords(session)}</Status>
          {session.makeUp && <MakeUp enrolmentId={enrolmentId} session={session} makeUp={session.makeUp} />}
        </li>
      ))}
    </ul>
  );
}

const tones: Record<SessionOutcome, StatusTone> = {
  attended: "good",
  partly: "warning",
  missed: "danger",
  excused: "warning",
  not_recorded: "neutral",
  to_come: "info",
  made_up: "good",
  to_make_up: "info",
};

function outcomeWords({ outcome, minutes }: MySession): string {
  if (outcome === "partly") return m.certificate_outcome_partly({ minutes: formatMinutes(minutes, currentLocale()) });
  const words: Record<Exclude<SessionOutcome, "partly">, () => string> = {
    attended: m.certificate_outcome_attended,
    missed: m.certificate_outcome_missed,
    excused: m.certificate_outcome_excused,
    not_recorded: m.certificate_outcome_not_recorded,
    to_come: m.certificate_outcome_to_come,
    made_up: m.certificate_outcome_made_up,
    to_make_up: m.certificate_outcome_to_make_up,
  };
  return words[outcome]();
}

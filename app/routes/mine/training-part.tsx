import type { OwnGroup } from "~/domain/intervision/own";
import { m } from "~/text/messages";
import { Notice } from "~/ui/notice";
import { Status, type StatusTone } from "~/ui/status";
import type { MyState, MyTraining } from "./my-training.server";
import { NextSession, SessionList } from "./session-list";

interface TrainingPartProps {
  training: MyTraining & { group: OwnGroup | null };
  /** Shows its sessions at once; otherwise behind a click. */
  isOpen: boolean;
}

/** One training: what comes next, what is missing, and every session. */
export function TrainingPart({ training, isOpen }: TrainingPartProps) {
  const { enrolmentId, code, title, state, sessions, group } = training;
  const next = sessions.find(({ outcome }) => outcome === "to_come");
  return (
    <article className="my-training">
      <header className="my-training-head">
        <h3>
          {title} <span className="my-training-code">{code}</span>
        </h3>
        <Status tone={looks[state].tone}>{looks[state].words()}</Status>
      </header>
      {isOpen && next && <NextSession session={next} />}
      {isOpen && group && <p>{groupWords(group)}</p>}
      <Missing training={training} />
      {sessions.length > 0 && (
        <details open={isOpen}>
          <summary>{m.certificate_mine_sessions()}</summary>
          <SessionList
            enrolmentId={enrolmentId}
            sessions={sessions}
            label={m.certificate_mine_sessions_of({ title, code })}
          />
        </details>
      )}
    </article>
  );
}

const groupWords = ({ name, guide }: OwnGroup): string =>
  guide ? m.intervision_mine({ name, guide }) : m.intervision_mine_unguided({ name });

function Missing({ training: { state, lacks, toGo } }: { training: MyTraining }) {
  if (state === "ready") return <p>{m.certificate_mine_state_ready_text()}</p>;
  if (state === "waiting") return <p>{m.certificate_mine_state_waiting_text()}</p>;
  if (lacks.length > 0) {
    const title = state === "cannot" || state === "ended" ? m.certificate_mine_why_not() : m.certificate_mine_missing();
    return (
      <Notice tone={state === "missing" ? "warning" : "info"} title={title}>
        <ul>
          {lacks.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  return state === "running" && toGo > 0 ? <p>{m.certificate_mine_on_track({ count: toGo })}</p> : null;
}

const looks: Record<MyState, { tone: StatusTone; words: () => string }> = {
  certified: { tone: "good", words: m.certificate_mine_state_certified },
  ready: { tone: "good", words: m.certificate_mine_state_ready },
  running: { tone: "info", words: m.certificate_mine_state_running },
  coming: { tone: "info", words: m.certificate_mine_state_coming },
  missing: { tone: "warning", words: m.certificate_mine_state_missing },
  waiting: { tone: "neutral", words: m.certificate_mine_state_waiting },
  cancelled: { tone: "danger", words: m.certificate_mine_state_cancelled },
  ended: { tone: "neutral", words: m.certificate_mine_state_ended },
  cannot: { tone: "neutral", words: m.certificate_mine_state_cannot },
};

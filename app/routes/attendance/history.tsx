import type { ShownMark } from "~/domain/attendance/queries";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { markWords } from "./mark-words";

/** The marks that were replaced: what it said, who wrote it, when and why. */
export function History({ marks }: { marks: readonly ShownMark[] }) {
  if (marks.length === 0) return null;
  return (
    <details className="register-history">
      <summary>
        {m.attendance_history()} ({marks.length})
      </summary>
      <ul>
        {marks.map((mark) => (
          <li key={mark.id}>
            <MarkText mark={mark} /> · <Written mark={mark} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** `te laat, 20 min gemist: trein`. */
export function MarkText({ mark }: { mark: ShownMark }) {
  const minutes = mark.minutesMissed > 0 ? `, ${m.attendance_minutes_text({ minutes: mark.minutesMissed })}` : "";
  return (
    <>
      <strong>{markWords[mark.mark]()}</strong>
      {minutes}
      {mark.reason && `: ${mark.reason}`}
    </>
  );
}

export function Written({ mark }: { mark: ShownMark }) {
  return (
    <span className="register-written">
      <DateText date={mark.at.date} time={mark.at.time} />
      {mark.by && ` ${m.attendance_by({ name: mark.by })}`}
    </span>
  );
}

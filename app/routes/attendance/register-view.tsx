import type { ShownLine } from "~/domain/attendance/queries";
import { m } from "~/text/messages";
import { Status } from "~/ui/status";
import { History, Written } from "./history";
import { MakeUpNotes } from "./make-up-notes";
import { markIcons, markTones, markWords } from "./mark-words";
import "./register-row.css";

/** The register to read: each participant with what was recorded. */
export function RegisterView({ lines }: { lines: readonly ShownLine[] }) {
  return (
    <ol className="register-rows">
      {lines.map((line) => (
        <li key={line.enrolmentId}>
          <div className="register-row register-read">
            <div>
              <p className="register-name">{line.name}</p>
              <p className="register-notes">
                {line.organisation && <span>{line.organisation}</span>}
                {line.isWalkIn && <span>{m.attendance_walk_in()}</span>}
                <MakeUpNotes line={line} />
              </p>
            </div>
            <Recorded line={line} />
          </div>
          <History marks={line.earlier} />
        </li>
      ))}
    </ol>
  );
}

function Recorded({ line: { mark, earlier } }: { line: ShownLine }) {
  if (!mark) return <Status tone="neutral">{m.attendance_open()}</Status>;
  const minutes = mark.minutesMissed > 0 && m.attendance_minutes_text({ minutes: mark.minutesMissed });
  return (
    <div className="register-recorded">
      <Status tone={markTones[mark.mark]} icon={markIcons[mark.mark]}>
        {markWords[mark.mark]()}
      </Status>
      {(minutes || mark.reason) && <p>{[minutes, mark.reason].filter(Boolean).join(" · ")}</p>}
      {earlier.length > 0 && (
        <p>
          <Written mark={mark} />
        </p>
      )}
    </div>
  );
}

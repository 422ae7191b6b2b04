import type { StepVerdict } from "~/domain/trainer/step-rules";
import { m } from "~/text/messages";
import { Icon } from "~/ui/icon";
import { Hidden } from "~/ui/page";
import "./track-path.css";

export interface PathStepView {
  id: number;
  name: string;
  state: StepVerdict["state"];
  counted: number;
  needed: number;
}

/** A track at a glance: what is done, what is for now and how far that is, and what waits. */
export function TrackPath({ name, steps }: { name: string; steps: readonly PathStepView[] }) {
  return (
    <ol className="track-path" aria-label={m.trainer_path_label({ track: name })}>
      {steps.map((step) => (
        <li key={step.id} data-state={step.state}>
          <Ring {...step} />
          <span className="track-path-words">
            <span className="track-path-name">{step.name}</span>
            <span className="track-path-count">
              <Hidden>{`${stateWords(step.state)}, `}</Hidden>
              {m.trainer_step_count({ counted: step.counted, needed: step.needed })}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

const size = 44;
const middle = size / 2;
const radius = 19;

/** A ring that closes with each time that counts. */
function Ring({ state, counted, needed }: PathStepView) {
  const length = Math.max(1, needed);
  return (
    <span className="track-path-mark">
      <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
        <circle className="track-path-ring" cx={middle} cy={middle} r={radius} />
        {counted > 0 && (
          <circle
            className="track-path-counted"
            cx={middle}
            cy={middle}
            r={radius}
            pathLength={length}
            strokeDasharray={`${counted} ${length}`}
            transform={`rotate(-90 ${middle} ${middle})`}
          />
        )}
      </svg>
      {state === "done" && <Icon name="check" />}
      {state === "blocked" && <Icon name="lock" />}
      {state === "open" && <span aria-hidden="true">{counted}</span>}
    </span>
  );
}

function stateWords(state: StepVerdict["state"]): string {
  if (state === "done") return m.trainer_step_done();
  return state === "open" ? m.trainer_step_open() : m.trainer_step_blocked();
}

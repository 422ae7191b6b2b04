import type { ReactNode } from "react";
import { m } from "~/text/messages";
import { countText } from "./count-text";
import { Icon } from "./icon";
import "./picture.css";

export interface Bar {
  label: string;
  actual: number;
  /** Null where nothing was meant to be reached: the count alone. */
  target: number | null;
}

export interface BarPictureProps {
  caption: string;
  /** What stands above the labels: "Jaar". */
  labelHeading: string;
  bars: readonly Bar[];
}

/** What was reached against what was meant, a bar for each year; the table is the picture. */
export function BarPicture({ caption, labelHeading, bars }: BarPictureProps) {
  const longest = Math.max(1, ...bars.map(({ actual, target }) => Math.max(actual, target ?? 0)));
  return (
    <table className="bars">
      <caption>
        <span>{caption}</span>
        <span className="bars-legend" aria-hidden="true">
          <span data-of="actual">{m.shell_bar_actual()}</span>
          <span data-of="target">{m.shell_bar_target()}</span>
        </span>
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{labelHeading}</th>
          <th scope="col">{m.shell_bar_actual()}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.label}>
            <th scope="row">{bar.label}</th>
            <td>
              <BarDrawing {...bar} longest={longest} />
              <span className="bar-words">{barWords(bar)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const barWords = ({ actual, target }: Bar): string =>
  target === null ? countText(actual) : m.shell_bar_of({ actual: countText(actual), target: countText(target) });

function BarDrawing({ actual, target, longest }: Bar & { longest: number }) {
  const share = (count: number) => `${Math.round((count / longest) * 1000) / 10}%`;
  return (
    <svg className="bar" width="100%" height="20" aria-hidden="true" focusable="false">
      {target !== null && <rect className="bar-target" width={share(target)} height="20" rx="3" />}
      <rect
        className="bar-actual"
        width={share(actual)}
        y="4"
        height="12"
        rx="2"
        data-reached={(target !== null && actual >= target) || undefined}
      />
    </svg>
  );
}

export interface PathStep {
  label: string;
  state: "done" | "current" | "upcoming" | "stopped";
  /** When it was reached, or what is missing. */
  note?: ReactNode;
}

/** The states that something goes through, and where it is. */
export function Steps({ label, steps }: { label: string; steps: readonly PathStep[] }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ label, state, note }, index) => (
        <li key={label} data-state={state} aria-current={state === "current" ? "step" : undefined}>
          <span className="step-mark">
            {state === "done" && <Icon name="check" />}
            {state === "stopped" && <Icon name="close" />}
            {(state === "current" || state === "upcoming") && <span aria-hidden="true">{index + 1}</span>}
          </span>
          <span className="step-words">
            <span className="step-label">{label}</span>
            <span className="visually-hidden"> ({stateWords(state)})</span>
            {note && <span className="step-note">{note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function stateWords(state: PathStep["state"]) {
  if (state === "done") return m.shell_step_done();
  if (state === "stopped") return m.shell_step_stopped();
  return state === "current" ? m.shell_step_current() : m.shell_step_upcoming();
}

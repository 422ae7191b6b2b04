import type { ReactNode } from "react";
import { fieldId } from "./field";
import "./progress.css";

export interface ProgressProps {
  label: string;
  value: number;
  max: number;
  /** The same in words, beside the bar: "12 van 15". */
  words: ReactNode;
}

/** How far something is that will be finished. */
export function ProgressBar({ label, value, max, words }: ProgressProps) {
  const id = fieldId(`voortgang-${label}`);
  return (
    <div className="progress" data-full={value >= max || undefined}>
      <label htmlFor={id}>{label}</label>
      <span className="progress-words">{words}</span>
      <progress id={id} value={Math.min(value, max)} max={Math.max(max, 1)} />
    </div>
  );
}

export interface MeterProps extends ProgressProps {
  tone?: "info" | "good" | "warning" | "danger" | undefined;
}

/** How much of something is in use: places of a training, hours of a year. */
export function Meter({ label, value, max, words, tone = "info" }: MeterProps) {
  const id = fieldId(`meter-${label}`);
  return (
    <div className="progress" data-tone={tone}>
      <label htmlFor={id}>{label}</label>
      <span className="progress-words">{words}</span>
      <meter id={id} value={Math.min(value, max)} min={0} max={Math.max(max, 1)} />
    </div>
  );
}

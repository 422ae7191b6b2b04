import type { ReactNode } from "react";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Panel, Section, Stack } from "~/ui/page";
import { Status } from "~/ui/status";
import { StepList } from "./step-list";
import { TrackPath } from "./track-path";
import type { StepView, TrackView } from "./track-view.server";

interface TrackSectionProps {
  track: TrackView;
  /** What may be done with the track as a whole: start it, grant what it leads to, stop it. */
  actions?: ReactNode;
  /** What may be done with one step. */
  stepActions?: ((step: StepView) => ReactNode) | undefined;
  linksSessions: boolean;
  linksCertificates: boolean;
}

/** A track at a glance, what is missing, and each step with what counted. */
export function TrackSection({ track, actions, stepActions, ...links }: TrackSectionProps) {
  const { id, name, steps, candidacy, isOpen, complete } = track;
  const summary = m.trainer_steps_summary({
    done: steps.filter(({ state }) => state === "done").length,
    steps: steps.length,
  });
  return (
    <Section title={name} id={`traject-${id}`} actions={<TrackStatus track={track} />}>
      <Panel>
        <Stack>
          {candidacy && <TrackPath name={name} steps={steps} />}
          {isOpen && !complete && <Next track={track} />}
          {!candidacy && <p>{m.trainer_track_not_begun({ count: steps.length })}</p>}
          {candidacy?.endReason && <p>{m.trainer_track_stopped_because({ why: candidacy.endReason })}</p>}
          {actions}
          {candidacy && (
            <details className="step-details" open={isOpen}>
              <summary>{summary}</summary>
              <StepList steps={steps} actions={stepActions} {...links} />
            </details>
          )}
        </Stack>
      </Panel>
    </Section>
  );
}

function TrackStatus({ track: { candidacy, isOpen, complete } }: { track: TrackView }) {
  if (complete) return <Status tone="good">{m.trainer_track_complete()}</Status>;
  if (!candidacy) return <Status tone="neutral">{m.trainer_track_open()}</Status>;
  const { startedOn, endedOn, end } = candidacy;
  if (isOpen || endedOn === null) {
    return (
      <Status tone="info" icon="path">
        {m.trainer_track_since()} <DateText date={startedOn} />
      </Status>
    );
  }
  return (
    <Status tone={end === "completed" ? "good" : "neutral"} icon={end === "completed" ? "check" : "stop"}>
      {end === "completed" ? m.trainer_track_completed() : m.trainer_track_stopped()} <DateText date={endedOn} />
    </Status>
  );
}

/** What comes first of all that is missing: the rest waits for it. */
function Next({ track: { steps, first } }: { track: TrackView }) {
  const open = steps.filter(({ state }) => state === "open");
  return (
    <div className="track-next">
      <h3>{m.trainer_track_next()}</h3>
      <ul>
        {first.map((words) => (
          <li key={words}>{words}</li>
        ))}
        {open.map(({ id, name, missing }) => (
          <li key={id}>
            <strong>{name}</strong>: {missing.join(" ")}
          </li>
        ))}
      </ul>
    </div>
  );
}

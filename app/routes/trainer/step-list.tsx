import type { ReactNode } from "react";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Icon, type IconName } from "~/ui/icon";
import { Status } from "~/ui/status";
import "./step-list.css";
import type { StepView } from "./track-view.server";

interface StepListProps {
  steps: StepView[];
  actions?: ((step: StepView) => ReactNode) | undefined;
  linksSessions: boolean;
  linksCertificates: boolean;
}

const icons: Record<StepView["state"], IconName> = { done: "check", open: "arrow", blocked: "lock" };

/** Each step with what shows it, what counted, who judged it, and what is missing. */
export function StepList({ steps, actions, ...links }: StepListProps) {
  return (
    <ol className="step-list">
      {steps.map((step) => (
        <li key={step.id} data-state={step.state}>
          <Icon name={icons[step.state]} />
          <div className="step-list-words">
            <h3>
              {step.name}{" "}
              <span className="step-list-count">
                {m.trainer_step_count({ counted: step.counted, needed: step.needed })}
              </span>
            </h3>
            {step.evidence && <p className="step-list-evidence">{step.evidence}</p>}
            <Counted step={step} {...links} />
            <Judgements step={step} />
            {step.state !== "done" && step.missing.map((words) => <p key={words}>{words}</p>)}
          </div>
          {actions && <div className="step-list-actions">{actions(step)}</div>}
        </li>
      ))}
    </ol>
  );
}

type Links = Pick<StepListProps, "linksSessions" | "linksCertificates">;

/** What follows from the records; a judgement is told below it. */
function Counted({ step: { items, isJudged, kind }, linksSessions, linksCertificates }: { step: StepView } & Links) {
  if (isJudged || items.length === 0) return null;
  const hrefOf = ({ sessionId, label }: StepView["items"][number]) => {
    if (sessionId !== null) return linksSessions ? `/bijeenkomsten/${sessionId}` : null;
    return linksCertificates && kind === "training_followed" ? `/certificaten/${label}` : null;
  };
  return (
    <ul className="step-list-items">
      {items.map((item) => {
        const href = hrefOf(item);
        return (
          <li key={`${item.date} ${item.label}`}>
            <DateText date={item.date} /> · {href ? <a href={href}>{item.label}</a> : item.label}
          </li>
        );
      })}
    </ul>
  );
}

function Judgements({ step: { judgements } }: { step: StepView }) {
  if (judgements.length === 0) return null;
  return (
    <ul className="step-list-items">
      {judgements.map((one) => (
        <li key={one.id} className="step-list-judgement">
          <span>
            <Status tone={one.verdict === "passed" ? "good" : "warning"}>{verdictWords(one)}</Status>{" "}
            <DateText date={one.assessedOn} /> · {one.assessor}
          </span>
          {one.scores.length > 0 && <Scores scores={one.scores} />}
          {one.documentOn && (
            <span>
              {m.trainer_document_of()} <DateText date={one.documentOn} />
              {one.screeningProfile && ` · ${m.trainer_screening_profile_of({ profile: one.screeningProfile })}`}
            </span>
          )}
          {one.remark && <q>{one.remark}</q>}
        </li>
      ))}
    </ul>
  );
}

function verdictWords({ verdict, isEquivalent }: { verdict: "passed" | "not_yet"; isEquivalent: boolean }): string {
  if (isEquivalent) return m.trainer_verdict_equivalent();
  return verdict === "passed" ? m.trainer_verdict_passed() : m.trainer_verdict_not_yet();
}

function Scores({ scores }: { scores: { criterion: string; score: number }[] }) {
  return (
    <details className="step-scores">
      <summary>{m.trainer_scores({ count: scores.length })}</summary>
      <dl>
        {scores.map(({ criterion, score }) => (
          <div key={criterion}>
            <dt>{criterion}</dt>
            <dd>{m.trainer_score_of({ score })}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

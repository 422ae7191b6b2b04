import { m } from "~/text/messages";
import { Button, ButtonGroup, LinkButton } from "~/ui/button";
import { TextArea } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { Panel, Section } from "~/ui/page";
import { Cancelled } from "./path";
import type { TrainingPageData } from "./training-page.server";

type Data = Pick<TrainingPageData, "training" | "step" | "sessions" | "taken" | "may" | "once">;
type StepData = NonNullable<Data["step"]>;
type Missing = StepData["missing"][number];

interface Refused {
  fields: Record<string, string[]>;
  values: Record<string, string | string[]>;
}

interface NextStepProps extends Data {
  refusal: Refused | undefined;
}

/** What comes next for this training, what is still missing for it, and the one button. */
export function NextStep({ training, step, sessions, taken, may, once, refusal }: NextStepProps) {
  if (training.status === "cancelled") {
    return (
      <Notice tone="danger">
        <Cancelled taken={taken} />
      </Notice>
    );
  }
  if (!step) return training.status === "closed" ? <Notice tone="good">{m.training_page_done()}</Notice> : null;
  const needsDates = sessions.length === 0 && may.planning;
  return (
    <Section title={m.training_page_next()}>
      <Panel>
        <p>{words[step.to]?.why()}</p>
        <MissingList step={step} code={training.code} />
        {needsDates && (
          <ButtonGroup>
            <LinkButton variant="primary" icon="calendar" to={`/planbord/inplannen/${training.code}`}>
              {m.planning_lock_suggestions()}
            </LinkButton>
            <LinkButton to={`/trainingen/nieuw?voor=${training.code}`}>{m.training_page_dates()}</LinkButton>
          </ButtonGroup>
        )}
        {step.allowed && <StepForm {...{ training, step, once, refusal }} />}
      </Panel>
    </Section>
  );
}

const words: Partial<Record<StepData["to"], { why: () => string; button: () => string }>> = {
  confirmed: { why: m.training_page_why_confirmed, button: m.training_page_next_confirmed },
  delivered: { why: m.training_page_why_delivered, button: m.training_page_next_delivered },
  closed: { why: m.training_page_why_closed, button: m.training_page_next_closed },
};

export const stepName = (to: string): string => words[to as StepData["to"]]?.button() ?? to;

function MissingList({ step: { missing, allowed }, code }: { step: StepData; code: string }) {
  if (missing.length === 0) return <p>{m.training_page_ready()}</p>;
  const blocking = missing.filter(({ waivable }) => !waivable);
  const passable = missing.filter(({ waivable }) => waivable);
  const solve = [...new Set(missing.flatMap((one) => one.solve ?? []))];
  return (
    <div className="missing">
      <MissingPart title={m.training_page_missing()} missing={blocking} />
      <MissingPart title={allowed ? m.training_page_passable() : m.training_page_also()} missing={passable} />
      <ul className="missing-links">
        {solve.map((place) => (
          <li key={place}>
            <a href={solutions[place].to(code)}>{solutions[place].label()}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function MissingPart({ title, missing }: { title: string; missing: Missing[] }) {
  if (missing.length === 0) return null;
  return (
    <>
      <p className="missing-title">{title}</p>
      <ul>
        {missing.map((one) => (
          <li key={one.words}>{one.words}</li>
        ))}
      </ul>
    </>
  );
}

const solutions: Record<NonNullable<Missing["solve"]>, { label: () => string; to: (code: string) => string }> = {
  participants: { label: m.training_page_solve_participants, to: (code) => `/trainingen/${code}/deelnemers` },
  staff: { label: m.training_page_solve_staff, to: (code) => `/trainingen/${code}/inzet` },
  sessions: { label: m.training_page_solve_sessions, to: () => "#bijeenkomsten" },
};

type StepFormProps = Pick<NextStepProps, "training" | "once" | "refusal"> & { step: StepData };

function StepForm({ training, step, once, refusal }: StepFormProps) {
  const typed = refusal?.values.reason;
  return (
    <form method="post" className="step-form">
      <input type="hidden" name="_once" value={once} />
      <input type="hidden" name="version" value={training.version} />
      <input type="hidden" name="to" value={step.to} />
      {step.asksReason && (
        <TextArea
          label={m.training_page_reason()}
          hint={m.training_page_reason_hint()}
          name="reason"
          rows={2}
          maxLength={500}
          required
          defaultValue={typeof typed === "string" ? typed : undefined}
          errors={refusal?.fields.reason}
        />
      )}
      <Button variant="primary" name="intent" value="advance">
        {stepName(step.to)}
      </Button>
    </form>
  );
}

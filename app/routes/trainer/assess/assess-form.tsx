import type { StepKind } from "#db/lists";
import type { AssessmentForm } from "~/domain/trainer/assessment-form";
import type { RefusalView } from "~/http/refusal-view";
import { type Typed, typed } from "~/http/typed";
import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Button, LinkButton } from "~/ui/button";
import { DateField, FormActions, RadioGroup, SelectField, TextArea } from "~/ui/form";
import { DocumentFields } from "./document-fields";
import { labelsOf } from "./labels";
import { Scores } from "./scores";

export interface AssessData extends Omit<AssessmentForm, "verdict"> {
  step: { id: number; name: string; kind: StepKind; criteria: string[] };
  isEquivalent: boolean;
  userId: number;
  once: string;
}

interface AssessFormProps {
  data: AssessData;
  refusal: RefusalView | null;
}

/** The verdict on a step, with its form; or that something else is equivalent, with the reason. */
export function AssessForm({ data, refusal }: AssessFormProps) {
  const { step, today, userId, once, isEquivalent, isCoordination, person } = data;
  const standing = { assessedOn: today, assessorId: userId };
  const values = typed(refusal?.values, standing);
  const isDocument = step.kind === "document" && !isEquivalent;
  return (
    <form method="post">
      <input type="hidden" name="_once" value={once} />
      {isEquivalent && <input type="hidden" name="isEquivalent" value="on" />}
      {isDocument && <input type="hidden" name="verdict" value="passed" />}
      {!isEquivalent && <Scores criteria={step.criteria} values={values} errors={refusal?.fields.scores} />}
      {!isEquivalent && !isDocument && <Verdict values={values} refusal={refusal} />}
      {isDocument && <DocumentFields today={today} values={values} refusal={refusal} />}
      {!isEquivalent && <Session data={data} values={values} refusal={refusal} />}
      <Remark isEquivalent={isEquivalent} values={values} refusal={refusal} />
      <DateField
        label={isDocument ? m.trainer_seen_on() : m.trainer_assessed_on()}
        name="assessedOn"
        max={today}
        required
        defaultValue={values.text("assessedOn")}
        errors={refusal?.fields.assessedOn}
      />
      <Assessor data={data} values={values} refusal={refusal} />
      <FormActions>
        <Button variant="primary">{isEquivalent ? m.trainer_equivalent_save() : m.trainer_assess_save()}</Button>
        <LinkButton variant="quiet" to={isCoordination ? `/trainers/${person.id}` : "/mijn/trainer"}>
          {m.trainer_cancel()}
        </LinkButton>
      </FormActions>
    </form>
  );
}

export interface PartProps {
  values: Typed;
  refusal: RefusalView | null;
}

function Verdict({ values, refusal }: PartProps) {
  return (
    <RadioGroup
      label={m.trainer_verdict()}
      name="verdict"
      required
      choices={[
        { value: "passed", label: m.trainer_verdict_passed(), hint: m.trainer_verdict_passed_hint() },
        { value: "not_yet", label: m.trainer_verdict_not_yet(), hint: m.trainer_verdict_not_yet_hint() },
      ]}
      defaultValue={values.text("verdict")}
      errors={refusal?.fields.verdict}
    />
  );
}

/** Which of their sessions was observed: of an observation alone. */
function Session({ data: { sessions, step }, values, refusal }: PartProps & { data: AssessData }) {
  if (step.kind !== "observed_delivery") return null;
  const wordsOf = ({ trainingCode, name, date }: AssessData["sessions"][number]) =>
    `${formatDate(date, currentLocale())} · ${trainingCode} · ${name}`;
  return (
    <SelectField
      label={m.trainer_observed_session()}
      name="sessionId"
      required={false}
      hint={sessions.length === 0 ? m.trainer_observed_none() : undefined}
      choices={sessions.map((session) => ({ value: String(session.id), label: wordsOf(session) }))}
      defaultValue={values.text("sessionId")}
      errors={refusal?.fields.sessionId}
    />
  );
}

function Remark({ isEquivalent, values, refusal }: PartProps & { isEquivalent: boolean }) {
  return (
    <TextArea
      label={isEquivalent ? m.trainer_equivalent_why() : m.trainer_remark()}
      hint={isEquivalent ? m.trainer_equivalent_why_hint() : m.trainer_remark_hint()}
      name="remark"
      required={isEquivalent}
      maxLength={2000}
      defaultValue={values.text("remark")}
      errors={refusal?.fields.remark}
    />
  );
}

/** The coordination may note down what somebody else found; a trainer judges for themselves. */
function Assessor({ data: { assessors, isCoordination }, values, refusal }: PartProps & { data: AssessData }) {
  const errors = refusal?.fields.assessorId;
  if (!isCoordination && !errors) return null;
  return (
    <SelectField
      label={labelsOf([]).assessorId}
      name="assessorId"
      empty={false}
      choices={assessors.map(({ id, name }) => ({ value: String(id), label: name }))}
      defaultValue={values.text("assessorId")}
      errors={errors}
    />
  );
}

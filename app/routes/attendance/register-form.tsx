import { type FormEvent, type MouseEvent, useEffect, useState } from "react";
import type { ShownRegister } from "~/domain/attendance/queries";
import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { Button, LinkButton } from "~/ui/button";
import { TextArea } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { EmptyState } from "~/ui/notice";
import { RegisterRow } from "./register-row";
import { placedRefusal, rowLabels, rowValues } from "./typed";
import { WalkIn } from "./walk-in";

interface RegisterFormProps {
  register: ShownRegister;
  refusal: RefusalView | null;
  once: string;
}

/** The register as one plain form; a script only counts along and fills in "everyone" without a round trip. */
export function RegisterForm({ register, refusal, once }: RegisterFormProps) {
  const { header, lines } = register;
  const values = lines.map((line) => rowValues(line, refusal));
  const [filled, setFilled] = useState(values.filter(({ mark }) => mark !== "").length);
  const [isDirty, setDirty] = useState(false);
  useWarning(isDirty);
  const onChange = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    setFilled(countMarks(currentTarget));
    setDirty(true);
  };
  const onEveryone = (event: MouseEvent<HTMLButtonElement>) => {
    const { form } = event.currentTarget;
    if (!form) return;
    event.preventDefault();
    markEveryone(form);
    setFilled(countMarks(form));
    setDirty(true);
  };
  const isCorrection = header.submitted !== null;
  return (
    <form method="post" className="register" noValidate onChange={onChange} onSubmit={() => setDirty(false)}>
      <FormErrors refusal={placedRefusal(refusal, lines)} labels={{ ...rowLabels(lines), ...ownLabels() }} />
      <input type="hidden" name="_once" value={once} />
      <button className="visually-hidden" type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" />
      {lines.length === 0 ? <NoParticipants /> : !isCorrection && <Everyone onClick={onEveryone} />}
      <ol className="register-rows">
        {lines.map((line, index) => (
          <RegisterRow
            key={line.enrolmentId}
            line={line}
            index={index}
            values={values[index] ?? rowValues(line, null)}
            netMinutes={header.netMinutes}
          />
        ))}
      </ol>
      <WalkIn refusal={refusal} />
      {isCorrection && (
        <TextArea
          label={m.attendance_correction_reason()}
          name="correctionReason"
          rows={2}
          maxLength={500}
          defaultValue={String(refusal?.values.correctionReason ?? "")}
          errors={refusal?.fields.correctionReason}
        />
      )}
      <Bar {...{ filled, isDirty, isCorrection }} total={lines.length} />
    </form>
  );
}

const ownLabels = () => ({
  name: m.attendance_walk_in_name(),
  email: m.attendance_walk_in_email(),
  correctionReason: m.attendance_correction_reason(),
});

const NoParticipants = () => (
  <EmptyState title={m.attendance_empty()} icon="people">
    {m.attendance_empty_text()}
  </EmptyState>
);

function Everyone({ onClick }: { onClick: (event: MouseEvent<HTMLButtonElement>) => void }) {
  return (
    <div className="register-everyone">
      <Button variant="secondary" icon="people" name="intent" value="everyone" onClick={onClick}>
        {m.attendance_everyone()}
      </Button>
      <p>{m.attendance_everyone_hint()}</p>
    </div>
  );
}

interface BarProps {
  filled: number;
  total: number;
  isDirty: boolean;
  isCorrection: boolean;
}

function Bar({ filled, total, isDirty, isCorrection }: BarProps) {
  const isComplete = total > 0 && filled >= total;
  return (
    <div className="register-bar">
      <p>
        <strong aria-live="polite">{m.attendance_count({ filled, total })}</strong>
        {isDirty && <span>{m.attendance_unsaved()}</span>}
      </p>
      {isCorrection ? (
        <div className="register-buttons">
          <LinkButton to="?" variant="quiet">
            {m.attendance_correct_cancel()}
          </LinkButton>
          <Button variant="primary" name="intent" value="save">
            {m.attendance_save_correction()}
          </Button>
        </div>
      ) : (
        <div className="register-buttons">
          <Button variant={isComplete ? "secondary" : "primary"} name="intent" value="save">
            {m.attendance_save()}
          </Button>
          <Button variant={isComplete ? "primary" : "secondary"} name="intent" value="submit">
            {m.attendance_submit()}
          </Button>
        </div>
      )}
    </div>
  );
}

const countMarks = (form: HTMLFormElement): number => form.querySelectorAll(".register-choices input:checked").length;

function markEveryone(form: HTMLFormElement): void {
  for (const choices of form.querySelectorAll(".register-choices")) {
    const present = choices.querySelector<HTMLInputElement>('input[value="present"]');
    if (present && !choices.querySelector("input:checked")) present.checked = true;
  }
}

function useWarning(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isDirty]);
}

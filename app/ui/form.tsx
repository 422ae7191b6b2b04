import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { m } from "~/text/messages";
import { type Choice, type ChoiceGroup, Field, type FieldProps, type FieldWords, wiring } from "./field";

export { CheckboxField, CheckboxGroup, RadioGroup } from "./choice";
export { ErrorSummary, type FormError } from "./error-summary";
export { type Choice, type ChoiceGroup, Field, fieldId } from "./field";

type Own = "name" | "id" | "required" | "className" | "style" | "children" | "width";
type InputProps = FieldWords & Pick<FieldProps, "width"> & Omit<InputHTMLAttributes<HTMLInputElement>, Own>;

function InputField({ label, hint, errors, width, name, id, required, ...input }: InputProps) {
  const words = { name, id, hint, errors, required };
  return (
    <Field label={label} width={width} {...words}>
      <input className="input" {...input} {...wiring(words)} />
    </Field>
  );
}

export const TextField = (props: InputProps) => <InputField type="text" {...props} />;

/** Value: `2026-03-02`. */
export const DateField = (props: Omit<InputProps, "type">) => <InputField width="short" {...props} type="date" />;

/** Value: `09:30`. */
export const TimeField = (props: Omit<InputProps, "type">) => <InputField width="short" {...props} type="time" />;

export const NumberField = (props: Omit<InputProps, "type">) => (
  <InputField width="short" inputMode="numeric" {...props} type="number" />
);

export const FileField = (props: Omit<InputProps, "type">) => <InputField {...props} type="file" />;

type TextAreaProps = FieldWords & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Own>;

export function TextArea({ label, hint, errors, name, id, required, rows = 4, ...input }: TextAreaProps) {
  const words = { name, id, hint, errors, required };
  return (
    <Field label={label} {...words}>
      <textarea className="input" rows={rows} {...input} {...wiring(words)} />
    </Field>
  );
}

type SelectProps = FieldWords &
  Pick<FieldProps, "width"> & {
    choices: readonly (Choice | ChoiceGroup)[];
    /** The words of the empty choice; `false` leaves it out. */
    empty?: string | false | undefined;
  } & Omit<SelectHTMLAttributes<HTMLSelectElement>, Own>;

export function SelectField({
  label,
  hint,
  errors,
  width,
  name,
  id,
  required,
  choices,
  empty = m.shell_choose(),
  ...input
}: SelectProps) {
  const words = { name, id, hint, errors, required };
  return (
    <Field label={label} width={width} {...words}>
      <select className="input" {...input} {...wiring(words)}>
        {empty !== false && <option value="">{empty}</option>}
        {choices.map((choice) => ("choices" in choice ? <Group key={choice.label} {...choice} /> : option(choice)))}
      </select>
    </Field>
  );
}

/** No component: a page of filters holds a hundred. */
const option = ({ value, label, disabled }: Choice) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
);

const Group = ({ label, choices }: ChoiceGroup) => <optgroup label={label}>{choices.map(option)}</optgroup>;

/** The end of a form: the primary button first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="form-actions">{children}</div>;
}

/** Fields beside each other where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="field-row">{children}</div>;
}

export interface FieldGroupProps {
  legend: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
}

/** Fields that belong together, under their own name. */
export function FieldGroup({ legend, hint, children }: FieldGroupProps) {
  return (
    <fieldset className="field-group">
      <legend>{legend}</legend>
      {hint !== undefined && <div className="field-hint">{hint}</div>}
      {children}
    </fieldset>
  );
}

import type { InputHTMLAttributes, ReactNode } from "react";
import "./choice.css";
import { type Choice, FieldNotes, type FieldWords, fieldId, Optional, wiring } from "./field";

type Own = "name" | "id" | "required" | "className" | "style" | "children" | "type";

type CheckboxProps = FieldWords & Omit<InputHTMLAttributes<HTMLInputElement>, Own>;

export function CheckboxField({ label, hint, errors, name, id = fieldId(name), required, ...input }: CheckboxProps) {
  const words = { name, id, hint, errors, required };
  return (
    <div className="field" data-wrong={errors?.length ? true : undefined}>
      <div className="choice">
        <input type="checkbox" value="on" {...input} {...wiring(words)} />
        <label htmlFor={id}>{label}</label>
      </div>
      <FieldNotes id={id} hint={hint} errors={errors} />
    </div>
  );
}

export interface DescribedChoice extends Choice {
  hint?: ReactNode;
}

export interface ChoicesProps extends FieldWords {
  choices: readonly DescribedChoice[];
  /** Beside each other, as a row of equal buttons that also fits a phone. */
  shape?: "list" | "row" | undefined;
}

/** One of several: the first choice carries the field's id, so that an error can link to it. */
export function RadioGroup({ defaultValue, ...props }: ChoicesProps & { defaultValue?: string | undefined }) {
  const isOn = (value: string) => value === defaultValue;
  return <Choices type="radio" isOn={isOn} {...props} />;
}

/** Any of several; the form sends the name once for each that is on. */
export function CheckboxGroup({ defaultValues = [], ...props }: ChoicesProps & { defaultValues?: readonly string[] }) {
  return <Choices type="checkbox" isOn={(value) => defaultValues.includes(value)} {...props} />;
}

type Kind = { type: "radio" | "checkbox"; isOn: (value: string) => boolean };

function Choices({
  label,
  hint,
  errors,
  name,
  choices,
  shape = "list",
  required,
  type,
  isOn,
  ...words
}: ChoicesProps & Kind) {
  const id = words.id ?? fieldId(name);
  const described = wiring({ name, id, hint, errors })["aria-describedby"];
  return (
    <fieldset className="field choices" data-wrong={errors?.length ? true : undefined} aria-describedby={described}>
      <legend className="field-label">
        {label}
        {required === false && <Optional />}
      </legend>
      <FieldNotes id={id} hint={hint} errors={errors} />
      <div className="choice-list" data-shape={shape}>
        {choices.map((choice, index) => (
          <OneOf
            key={choice.value}
            id={index === 0 ? id : `${id}-${index + 1}`}
            on={isOn(choice.value)}
            required={type === "radio" && required}
            {...{ name, type, choice }}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface OneOfProps {
  id: string;
  name: string;
  type: Kind["type"];
  on: boolean;
  required: boolean | undefined;
  choice: DescribedChoice;
}

function OneOf({ id, name, type, on, required, choice }: OneOfProps) {
  const hintId = choice.hint === undefined ? undefined : `${id}-hint-of-choice`;
  return (
    <div className="choice">
      <input
        {...{ id, name, type, required }}
        value={choice.value}
        defaultChecked={on}
        disabled={choice.disabled}
        aria-describedby={hintId}
      />
      <label htmlFor={id}>{choice.label}</label>
      {hintId && (
        <div className="choice-hint" id={hintId}>
          {choice.hint}
        </div>
      )}
    </div>
  );
}

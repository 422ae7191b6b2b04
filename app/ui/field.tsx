import type { ReactNode } from "react";
import { m } from "~/text/messages";
import "./form.css";
import { Icon } from "./icon";

/** What every field of a form has. `errors` are words, as the reader should see them. */
export interface FieldWords {
  label: ReactNode;
  name: string;
  hint?: ReactNode;
  errors?: readonly string[] | undefined;
  /** Made from the name when absent; give one when a page has two forms with the same names. */
  id?: string | undefined;
  required?: boolean | undefined;
}

export interface Choice {
  value: string;
  label: string;
  disabled?: boolean | undefined;
}

export interface ChoiceGroup {
  label: string;
  choices: readonly Choice[];
}

/** The id that a field of this name has, for links to it. */
export const fieldId = (name: string) => `veld-${name.replace(/[^\w-]+/g, "-")}`;

/** The attributes that tie an input to its label, hint and errors. */
export function wiring({ name, id = fieldId(name), hint, errors = [], required }: Omit<FieldWords, "label">) {
  const described = [hint !== undefined && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    name,
    required,
    "aria-describedby": described || undefined,
    "aria-invalid": errors.length > 0 || undefined,
  } as const;
}

export interface FieldProps extends FieldWords {
  /** How much the answer needs: a date is not as wide as an address. */
  width?: "short" | "medium" | "full" | undefined;
  /** The input, with `wiring(...)` of the same words spread on it. */
  children: ReactNode;
}

/** Label, hint, error and input, in that order. */
export function Field({ label, hint, errors, width = "full", required, children, ...words }: FieldProps) {
  const id = words.id ?? fieldId(words.name);
  return (
    <div className="field" data-width={width} data-wrong={errors?.length ? true : undefined}>
      <label className="field-label" htmlFor={id}>
        {label}
        {required === false && <Optional />}
      </label>
      <FieldNotes id={id} hint={hint} errors={errors} />
      {children}
    </div>
  );
}

export const Optional = () => <span className="field-optional"> ({m.shell_optional()})</span>;

export function FieldNotes({ id, hint, errors }: { id: string } & Pick<FieldWords, "hint" | "errors">) {
  return (
    <>
      {hint !== undefined && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {errors !== undefined && errors.length > 0 && (
        <div className="field-error" id={`${id}-error`}>
          <Icon name="warning" />
          <div>
            {errors.map((error) => (
              <p key={error}>
                <span className="visually-hidden">{m.shell_error_prefix()} </span>
                {error}
              </p>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

import { useEffect, useRef } from "react";
import { m } from "~/text/messages";
import { fieldId } from "./field";
import { Icon } from "./icon";
import "./notice.css";

export interface FormError {
  /** The name of the field that it is about; absent: the form as a whole. */
  field?: string | undefined;
  message: string;
  /** Where the field is, when its id is not made from its name. */
  id?: string | undefined;
}

/** What is wrong with a form, above it, with links to the fields; takes the focus when the page appears. */
export function ErrorSummary({ title, errors }: { title?: string | undefined; errors: readonly FormError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="notice error-summary" data-tone="danger" role="alert" tabIndex={-1} ref={box}>
      <Icon name="warning" />
      <div className="notice-words">
        <h2 className="notice-title">{title ?? m.shell_error_title()}</h2>
        <ul>
          {errors.map((error) => (
            <li key={`${error.field} ${error.message}`}>
              <ErrorLine {...error} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function ErrorLine({ field, id, message }: FormError) {
  const target = id ?? (field ? fieldId(field) : undefined);
  return target ? <a href={`#${target}`}>{message}</a> : message;
}

import { m } from "~/text/messages";
import { ErrorSummary } from "./form";

interface Refused {
  messages: string[];
  fields: Record<string, string[]>;
}

interface FormErrorsProps {
  refusal: Refused | null | undefined;
  /** The label of each field, so that the summary can name it. */
  labels?: Record<string, string>;
}

/** What a refused form says above itself; nothing when nothing was refused. */
export function FormErrors({ refusal, labels = {} }: FormErrorsProps) {
  if (!refusal) return null;
  const whole = refusal.messages.map((message) => ({ message }));
  const fields = Object.entries(refusal.fields).flatMap(([field, messages]) =>
    messages.map((message) => ({ field, message: labels[field] ? `${labels[field]}: ${message}` : message })),
  );
  return <ErrorSummary title={m.shell_form_refused()} errors={[...whole, ...fields]} />;
}

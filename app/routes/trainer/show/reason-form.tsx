import type { ReactNode } from "react";
import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FormActions, TextArea } from "~/ui/form";
import { Fold } from "../fold";

interface ReasonFormProps {
  /** What it does: the words of the fold and of the button. */
  title: string;
  part: string;
  /** What it is about: the name and value of a hidden field. */
  of: [name: string, value: number];
  lead: string;
  refusal: RefusalView | null;
  /** Fields before the reason. */
  children?: ReactNode;
}

/** Whether this form, of all on the page, is the one that was refused. */
export const refusalOf = (refusal: RefusalView | null, part: string, [name, value]: [string, number]) =>
  refusal?.values.part === part && refusal.values[name] === String(value) ? refusal : null;

/** Undoing something that was relied on: with the reason. */
export function ReasonForm({ title, part, of, lead, refusal, children }: ReasonFormProps) {
  const own = refusalOf(refusal, part, of);
  const [name, value] = of;
  return (
    <Fold title={title} open={own !== null}>
      <form method="post">
        <p>{lead}</p>
        <input type="hidden" name="part" value={part} />
        <input type="hidden" name={name} value={value} />
        {children}
        <TextArea
          id={`veld-reden-${part}-${value}`}
          label={m.trainer_why()}
          name="reason"
          rows={2}
          minLength={3}
          maxLength={500}
          required
          defaultValue={String(own?.values.reason ?? "")}
          errors={own?.fields.reason}
        />
        <FormActions>
          <Button variant="danger">{title}</Button>
        </FormActions>
      </form>
    </Fold>
  );
}

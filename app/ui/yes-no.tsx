import type { ReactNode } from "react";
import { Button } from "./button";
import { Hidden } from "./page";
import "./yes-no.css";

export interface YesNoProps {
  /** Where the answer goes; the page itself when absent. */
  action?: string | undefined;
  /** What goes along with the answer. */
  fields: Readonly<Record<string, string | number>>;
  /** The name of the answer, and its value and words for yes and for no. */
  name: string;
  yes: { value: string; words: ReactNode };
  no: { value: string; words: ReactNode };
  /** What is asked, for who hears one button among many. */
  about?: string | undefined;
}

/** A question with two answers that weigh the same: each sends the form. */
export function YesNo({ action, fields, name, yes, no, about }: YesNoProps) {
  return (
    <form method="post" action={action} className="yes-no">
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Button variant="primary" icon="check" name={name} value={yes.value}>
        {yes.words}
        {about && <Hidden> {about}</Hidden>}
      </Button>
      <Button icon="close" name={name} value={no.value}>
        {no.words}
        {about && <Hidden> {about}</Hidden>}
      </Button>
    </form>
  );
}

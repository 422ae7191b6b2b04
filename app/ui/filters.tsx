import type { ReactNode } from "react";
import { m } from "~/text/messages";
import { Button } from "./button";
import "./filters.css";
import { Icon } from "./icon";

export interface FiltersProps {
  /** Where the list is. */
  action: string;
  /** The words of the button; above the fields on a phone, where they fold away. */
  label?: string | undefined;
  /** Unfolded on a phone too. */
  open?: boolean | undefined;
  /** Fields, and hidden inputs for what the address must keep. */
  children: ReactNode;
}

/** What narrows a list down: a plain GET form, so that the address holds it. */
export function Filters({ action, label = m.shell_filter(), open, children }: FiltersProps) {
  return (
    <details className="filters" open={open}>
      <summary>
        <Icon name="search" />
        {label}
        <Icon name="chevron-down" />
      </summary>
      <form className="filters-form" action={action} method="get">
        {children}
        <Button>{label}</Button>
      </form>
    </details>
  );
}

export interface Chip {
  label: string;
  removeHref: string;
}

/** What a list is narrowed to, each to be taken away. */
export function FilterChips({
  label,
  chips,
  clearHref,
}: {
  label: string;
  chips: readonly Chip[];
  clearHref?: string | undefined;
}) {
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={label}>
      {chips.map((chip) => (
        <li key={chip.removeHref}>
          <a className="chip" href={chip.removeHref}>
            <span className="visually-hidden">{m.shell_filter_remove({ label: chip.label })}</span>
            <span aria-hidden="true">{chip.label}</span>
            <Icon name="close" />
          </a>
        </li>
      ))}
      {clearHref !== undefined && chips.length > 1 && (
        <li>
          <a className="chip-clear" href={clearHref}>
            {m.shell_filter_clear()}
          </a>
        </li>
      )}
    </ul>
  );
}

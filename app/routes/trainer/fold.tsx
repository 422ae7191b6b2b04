import type { ReactNode } from "react";
import { Icon } from "~/ui/icon";
import "./fold.css";

interface FoldProps {
  /** What it does, as a button would say it. */
  title: string;
  /** Unfolded: what was typed was refused. */
  open?: boolean | undefined;
  children: ReactNode;
}

/** A form that is seldom needed, folded away. */
export function Fold({ title, open, children }: FoldProps) {
  return (
    <details className="fold" open={open}>
      <summary>
        {title}
        <Icon name="chevron-down" />
      </summary>
      <div className="fold-inside">{children}</div>
    </details>
  );
}

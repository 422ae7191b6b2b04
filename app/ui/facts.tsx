import type { ReactNode } from "react";
import "./facts.css";

export interface Fact {
  label: string;
  value: ReactNode;
}

/** Labels with their values; those without one are left out. */
export function Facts({ items, shape = "rows" }: { items: readonly Fact[]; shape?: "rows" | "tiles" | undefined }) {
  const known = items.filter(({ value }) => value !== null && value !== undefined && value !== "");
  return (
    <dl className="facts" data-shape={shape}>
      {known.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

import { countText } from "./count-text";
import "./count-tabs.css";

export interface CountTab {
  to: string;
  label: string;
  count: number;
  isCurrent: boolean;
}

/** Which part of a list is shown, each with how many it holds; plain links, so that the address says it. */
export const CountTabs = ({ label, tabs }: { label: string; tabs: readonly CountTab[] }) => (
  <nav className="count-tabs" aria-label={label}>
    <ul>
      {tabs.map(({ to, label, count, isCurrent }) => (
        <li key={label}>
          <a href={to} aria-current={isCurrent ? "true" : undefined}>
            {label} <span className="count-tabs-count">{countText(count)}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

import { m } from "~/text/messages";
import { countText } from "~/ui/count-text";
import type { Filter, summaryOf } from "./draft-view.server";
import "./kind-tabs.css";

interface KindTabsProps {
  filter: Filter | null;
  summary: ReturnType<typeof summaryOf>;
}

/** Which rows are shown; plain links, so that the address holds it. */
export function KindTabs({ filter, summary }: KindTabsProps) {
  const kinds: { word: Filter | null; label: string; count: number }[] = [
    { word: null, label: m.enrolment_draft_all(), count: summary.all },
    { word: "nieuw", label: m.enrolment_draft_new(), count: summary.new },
    { word: "bekend", label: m.enrolment_draft_known(), count: summary.known },
    { word: "beslissen", label: m.enrolment_draft_undecided(), count: summary.asked },
    { word: "geweigerd", label: m.enrolment_draft_refused(), count: summary.refused },
  ];
  return (
    <nav className="kind-tabs" aria-label={m.enrolment_draft_filter()}>
      <ul>
        {kinds.map(({ word, label, count }) => (
          <li key={label}>
            <a href={word ? `?toon=${word}` : "?"} aria-current={word === filter ? "true" : undefined}>
              {label} <span className="kind-tabs-count">{countText(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

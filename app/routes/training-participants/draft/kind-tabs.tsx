import { m } from "~/text/messages";
import { CountTabs } from "~/ui/count-tabs";
import type { Filter, summaryOf } from "./draft-view.server";

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
    <CountTabs
      label={m.enrolment_draft_filter()}
      tabs={kinds.map(({ word, ...kind }) => ({
        ...kind,
        to: word ? `?toon=${word}` : "?",
        isCurrent: word === filter,
      }))}
    />
  );
}

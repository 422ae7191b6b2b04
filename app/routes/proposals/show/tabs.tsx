import { m } from "~/text/messages";
import { CountTabs } from "~/ui/count-tabs";
import type { ComparedView, Filter } from "./view.server";

/** Which trainings are shown; plain links, so that the address holds it. */
export function Tabs({ view: { tabs, filter, region } }: { view: ComparedView }) {
  const words: Record<Filter, () => string> = {
    open: m.planning_proposal_filter_open,
    zonder: m.planning_proposal_filter_unplaced,
    achterhaald: m.planning_proposal_filter_stale,
    overgenomen: m.planning_proposal_filter_accepted,
    alles: m.planning_proposal_filter_all,
  };
  const shown = (Object.keys(words) as Filter[]).filter((word) => tabs[word] > 0 || word === filter);
  return (
    <CountTabs
      label={m.planning_proposal_filter()}
      tabs={shown.map((word) => ({
        to: addressOf(word, region),
        label: words[word](),
        count: tabs[word],
        isCurrent: word === filter,
      }))}
    />
  );
}

/** Where a page of these items is. */
export function addressOf(filter: Filter, region: string, page = 1): string {
  const query = new URLSearchParams({ toon: filter });
  if (region) query.set("regio", region);
  if (page > 1) query.set("pagina", String(page));
  return `?${query}#wijzigingen`;
}

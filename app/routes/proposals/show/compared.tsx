import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { countText } from "~/ui/count-text";
import { Facts } from "~/ui/facts";
import { FormActions, SelectField } from "~/ui/form";
import { EmptyState } from "~/ui/notice";
import { Panel, Section, Stack } from "~/ui/page";
import { Pagination } from "~/ui/pagination";
import { Filters } from "~/ui/table";
import { AcceptPart } from "./accept-part";
import { ProposedPart } from "./accepted-part";
import { CostPart } from "./cost-part";
import { ItemTable } from "./item-table";
import { LoadPart } from "./load-part";
import { addressOf, Tabs } from "./tabs";
import type { ComparedView } from "./view.server";

interface ComparedProps {
  path: string;
  view: ComparedView;
  solution: { score: { byRule: Record<string, number> } } | null;
  weights: Record<string, number>;
  isDiscarded: boolean;
  refusal: RefusalView | null;
  once: string;
}

/** A finished proposal beside today's plan: what changes for whom, and what to do with it. */
export function Compared({ path, view, solution, weights, isDiscarded, refusal, once }: ComparedProps) {
  const canAccept = !isDiscarded && view.openIds > 0;
  return (
    <Stack gap="wide">
      <Summary view={view} />
      <ProposedPart codes={view.accepted} />
      <Section title={m.planning_proposal_items_title()} id="wijzigingen">
        <form method="post">
          <input type="hidden" name="_once" value={once} />
          <Stack>
            {canAccept && <AcceptPart view={view} refusal={refusal} />}
            <Tabs view={view} />
            {view.items.length === 0 ? (
              <EmptyState title={m.planning_proposal_filter_none()} />
            ) : (
              <ItemTable items={view.items} canChoose={canAccept} chosen={chosenIn(refusal)} />
            )}
          </Stack>
        </form>
        <Pagination
          page={view.page}
          pages={view.pages}
          total={view.total}
          hrefFor={(page) => addressOf(view.filter, view.region, page)}
          label={m.planning_proposal_items_pages()}
        />
        {view.regions.length > 1 && <RegionFilter path={path} view={view} />}
      </Section>
      <LoadPart loads={view.loads} />
      {solution && <CostPart byRule={solution.score.byRule} weights={weights} />}
      {!isDiscarded && <Discard once={once} />}
    </Stack>
  );
}

/** What was ticked where accepting was refused; a refusal of something else ticked nothing. */
const chosenIn = (refusal: RefusalView | null): string[] | null =>
  refusal && "waiverReason" in refusal.values ? Object.keys(refusal.values) : null;

function Summary({ view: { counts } }: { view: ComparedView }) {
  const shown = (label: string, count: number) => ({ label, value: count > 0 ? countText(count) : null });
  return (
    <Facts
      shape="tiles"
      items={[
        shown(m.planning_proposal_tile_new(), counts.new),
        shown(m.planning_proposal_tile_changed(), counts.changed),
        shown(m.planning_proposal_tile_accepted(), counts.accepted),
        shown(m.planning_proposal_tile_unplaced(), counts.unplaced + counts.broken),
        shown(m.planning_proposal_filter_stale(), counts.stale),
        shown(m.planning_proposal_tile_same(), counts.same),
      ]}
    />
  );
}

const RegionFilter = ({ path, view: { regions, region, filter } }: { path: string; view: ComparedView }) => (
  <Filters action={`${path}#wijzigingen`} open={region !== ""}>
    <input type="hidden" name="toon" value={filter} />
    <SelectField
      label={m.planning_proposal_filter_region()}
      name="regio"
      choices={regions}
      empty={m.planning_proposal_all_regions()}
      defaultValue={region}
    />
  </Filters>
);

const Discard = ({ once }: { once: string }) => (
  <Section title={m.planning_proposal_discard_title()}>
    <Panel>
      <form method="post">
        <input type="hidden" name="_once" value={once} />
        <p>{m.planning_proposal_discard_text()}</p>
        <FormActions>
          <Button variant="danger" name="intent" value="discard">
            {m.planning_proposal_discard()}
          </Button>
        </FormActions>
      </form>
    </Panel>
  </Section>
);

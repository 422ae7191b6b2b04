import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { countText } from "~/ui/count-text";
import { Facts } from "~/ui/facts";
import { Section } from "~/ui/page";
import { decimalText } from "./percent";

interface CostPartProps {
  byRule: Readonly<Record<string, number>>;
  weights: Readonly<Record<string, number>>;
}

/** What the plan gives up, in words: kilometres, weeks and times where the points can be told back. */
export function CostPart({ byRule, weights }: CostPartProps) {
  const items = Object.entries(lines()).flatMap(([rule, { label, unit }]) => {
    const [cost = 0, weight = 0] = [byRule[rule], weights[rule]];
    return cost <= 0 ? [] : [{ label, value: unit(cost, weight) }];
  });
  if (items.length === 0) return null;
  return (
    <Section
      title={m.planning_proposal_cost_title()}
      lead={<p>{m.planning_proposal_cost_lead()}</p>}
      actions={
        <LinkButton variant="quiet" to="/planbord/weging">
          {m.planning_proposal_cost_weights()}
        </LinkButton>
      }
    >
      <Facts items={items} />
    </Section>
  );
}

type Unit = (cost: number, weight: number) => string;

/** One point of travel is this many kilometres. */
const kmPerPoint = 5;

const rounded = (amount: number): string =>
  amount >= 10 ? countText(Math.round(amount)) : decimalText(Math.round(amount * 10) / 10);

const points: Unit = (cost) => m.planning_proposal_unit_points({ amount: rounded(cost) });
const per =
  (say: (params: { amount: string }) => string, share = 1): Unit =>
  (cost, weight) =>
    weight > 0 ? say({ amount: rounded((cost / weight) * share) }) : points(cost, weight);

const km = per(m.planning_proposal_unit_km, kmPerPoint);
const times = per(m.planning_proposal_unit_times);
const weeks = per(m.planning_proposal_unit_weeks);

const lines = (): Record<string, { label: string; unit: Unit }> => ({
  unplaced: { label: m.planning_proposal_cost_unplaced(), unit: times },
  travelTrainer: { label: m.planning_proposal_cost_travelTrainer(), unit: km },
  travelActor: { label: m.planning_proposal_cost_travelActor(), unit: km },
  outOfRegion: { label: m.planning_proposal_cost_outOfRegion(), unit: points },
  preferredDate: { label: m.planning_proposal_cost_preferredDate(), unit: weeks },
  schoolHoliday: { label: m.planning_proposal_cost_schoolHoliday(), unit: times },
  secondActorMissing: { label: m.planning_proposal_cost_secondActorMissing(), unit: times },
  actorChange: { label: m.planning_proposal_cost_actorChange(), unit: times },
  twoNewTrainers: { label: m.planning_proposal_cost_twoNewTrainers(), unit: times },
  traineeSlotMissing: { label: m.planning_proposal_cost_traineeSlotMissing(), unit: times },
  loadOver: { label: m.planning_proposal_cost_loadOver(), unit: points },
  loadUnder: { label: m.planning_proposal_cost_loadUnder(), unit: points },
  actorLoad: { label: m.planning_proposal_cost_actorLoad(), unit: points },
  changeDate: { label: m.planning_proposal_cost_changeDate(), unit: times },
  changeTrainer: { label: m.planning_proposal_cost_changeTrainer(), unit: times },
  changeActor: { label: m.planning_proposal_cost_changeActor(), unit: times },
});

import { type ActivityKind, type TurnoutRole, turnoutRoles } from "#db/lists-after";
import { totalOf } from "~/domain/activity/rules";
import { activityKindName, turnoutRoleName } from "~/text/activity-words";
import { m } from "~/text/messages";
import { countText } from "~/ui/count-text";
import { DateText } from "~/ui/date-text";
import { Facts } from "~/ui/facts";
import { Panel, Section } from "~/ui/page";
import { Status } from "~/ui/status";
import { placeWords } from "../place-words";

export interface ShownActivity {
  kind: ActivityKind;
  date: string;
  startsAt: string | null;
  endsAt: string | null;
  place: string | null;
  isOnline: boolean;
  region: string | null;
  organisations: string[];
  output: string | null;
  narrative: string | null;
  turnout: Partial<Record<TurnoutRole, number>>;
}

export function ActivityFacts({ activity }: { activity: ShownActivity }) {
  const { kind, date, startsAt, endsAt, region, organisations, output, narrative, turnout } = activity;
  return (
    <Panel>
      <Facts
        items={[
          { label: m.activity_kind(), value: activityKindName(kind) },
          {
            label: m.activity_date(),
            value: (
              <>
                <DateText date={date} style="long" />
                {startsAt && endsAt && ` ${m.activity_times({ startsAt, endsAt })}`}
              </>
            ),
          },
          { label: m.activity_where(), value: placeWords(activity) },
          { label: m.activity_region(), value: region },
          { label: m.activity_organisations(), value: organisations.join(", ") || m.activity_whole_programme() },
          { label: m.activity_attended(), value: turnoutWords(turnout) },
          { label: m.activity_output(), value: output && <span className="activity-text">{output}</span> },
          { label: m.activity_narrative(), value: narrative && <span className="activity-text">{narrative}</span> },
        ]}
      />
    </Panel>
  );
}

/** The total, and which roles it is made of. */
function turnoutWords(turnout: ShownActivity["turnout"]): string {
  const total = totalOf(turnout);
  if (total === 0) return m.activity_attended_unknown();
  const parts = turnoutRoles.flatMap((role) => {
    const count = turnout[role];
    return count ? [`${turnoutRoleName(role)} ${countText(count)}`] : [];
  });
  return `${countText(total)} (${parts.join(", ")})`;
}

export interface ShownPlan {
  title: string;
  owner: string;
  drawnUpOn: string;
  nextReviewOn: string;
  isDue: boolean;
}

export const PlanPart = ({ plan }: { plan: ShownPlan }) => (
  <Section title={m.activity_group_plan()} id="ontwikkelplan">
    <Panel>
      <Facts
        items={[
          { label: m.activity_plan_title(), value: plan.title },
          { label: m.activity_plan_owner(), value: plan.owner },
          { label: m.activity_plan_drawn_up(), value: <DateText date={plan.drawnUpOn} /> },
          {
            label: m.activity_plan_review(),
            value: (
              <>
                <DateText date={plan.nextReviewOn} />{" "}
                {plan.isDue && <Status tone="warning">{m.activity_plan_due()}</Status>}
              </>
            ),
          },
        ]}
      />
    </Panel>
  </Section>
);

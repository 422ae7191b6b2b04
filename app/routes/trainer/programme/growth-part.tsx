import type { QualificationGrowth } from "~/domain/trainer/growth";
import { m } from "~/text/messages";
import { ColumnPicture } from "~/ui/column-picture";
import { Facts } from "~/ui/facts";
import { Panel, Section } from "~/ui/page";
import { quarterName } from "../quarter-name";

const titles = {
  externally_deployable: m.trainer_growth_deployable,
  certified: m.trainer_growth_certified,
  training_actor: m.trainer_growth_actors,
} as const;

/** One qualification from the programme's start to its target: what was, what is, what is expected and on what grounds. */
export function GrowthPart({ growth }: { growth: QualificationGrowth }) {
  const { qualification, quarters, target, baseline, now, arriving } = growth;
  const title = titles[qualification]();
  return (
    <Section title={title} lead={<p>{outcomeOf(growth)}</p>}>
      <Facts
        shape="tiles"
        items={[
          { label: m.trainer_growth_baseline(), value: baseline > 0 ? baseline : null },
          { label: m.trainer_growth_now(), value: now },
          { label: m.trainer_growth_arriving(), value: arriving + growth.unknown },
          { label: m.trainer_growth_target(), value: target },
        ]}
      />
      <Panel>
        <ColumnPicture
          title={m.trainer_growth_picture()}
          description={`${title}. ${outcomeOf(growth)}`}
          labelHeading={m.trainer_quarter()}
          columns={quarters.map(({ key, actual, expected }) => ({ ...quarterName(key), actual, expected }))}
          baseline={baseline > 0 ? baseline : undefined}
          line={target === null ? null : { value: target, label: m.trainer_growth_target_line({ count: target }) }}
        />
        <details className="growth-grounds">
          <summary>{m.trainer_growth_grounds()}</summary>
          <ul>
            <li>{m.trainer_growth_ground_pace()}</li>
            <li>{m.trainer_growth_ground_today()}</li>
            <li>{m.trainer_growth_ground_renewal({ count: growth.toRenew })}</li>
            {growth.unknown > 0 && <li>{m.trainer_growth_ground_unknown({ count: growth.unknown })}</li>}
          </ul>
        </details>
      </Panel>
    </Section>
  );
}

/** What the picture says, in a sentence. */
function outcomeOf({ now, target, reachedIn, quarters }: QualificationGrowth): string {
  const last = quarters.at(-1);
  const expected = last?.expected ?? now;
  const by = last ? quarterName(last.key).label.toLowerCase() : "";
  if (target === null) return m.trainer_growth_without_target({ now, expected, by });
  if (now >= target) return m.trainer_growth_reached({ now, target });
  if (reachedIn === null) return m.trainer_growth_short({ now, target, expected, by, short: target - expected });
  return m.trainer_growth_expected({ now, target, by: quarterName(reachedIn).label.toLowerCase() });
}

import { type TargetKind, targetKinds } from "#db/lists";
import type { FormValues } from "~/http/form";
import { m } from "~/text/messages";
import { fieldId } from "~/ui/form";
import { Row, Table } from "~/ui/table";
import { targetField } from "./targets";
import "./targets.css";

export interface StandingTarget {
  kind: TargetKind;
  year: number | null;
  amount: number;
}

const names: Record<TargetKind, () => string> = {
  professionals_trained: m.administration_target_professionals_trained,
  trainings: m.administration_target_trainings,
  externally_deployable_trainers: m.administration_target_externally_deployable_trainers,
  active_trainers: m.administration_target_active_trainers,
  training_actors: m.administration_target_training_actors,
  work_sessions: m.administration_target_work_sessions,
  chain_work_sessions: m.administration_target_chain_work_sessions,
  coached_professionals: m.administration_target_coached_professionals,
  jim_support_meetings: m.administration_target_jim_support_meetings,
  expertise_days: m.administration_target_expertise_days,
  campaign_actions: m.administration_target_campaign_actions,
  coordination_moments: m.administration_target_coordination_moments,
  monitoring_moments: m.administration_target_monitoring_moments,
};

interface TargetsTableProps {
  targets: StandingTarget[];
  years: number[];
  values: FormValues | null;
}

/** A field for each target and year, and for the whole period. */
export function TargetsTable({ targets, years, values }: TargetsTableProps) {
  const moments = [null, ...years];
  const labelOf = (year: number | null) => (year === null ? m.administration_target_total() : String(year));
  const columns = [
    { key: "kind", label: m.administration_target() },
    ...moments.map((year) => ({ key: labelOf(year), label: labelOf(year) })),
  ];
  const shown = (kind: TargetKind, year: number | null): string => {
    if (values) return String(values[targetField(kind, year)] ?? "");
    return String(targets.find((one) => one.kind === kind && one.year === year)?.amount ?? "");
  };
  return (
    <Table caption={m.administration_targets()} captionHidden columns={columns}>
      {targetKinds.map((kind) => (
        <Row
          key={kind}
          columns={columns}
          cells={{
            kind: names[kind](),
            ...Object.fromEntries(
              moments.map((year) => [
                labelOf(year),
                <input
                  key={labelOf(year)}
                  className="input target-input"
                  type="number"
                  min={0}
                  id={fieldId(targetField(kind, year))}
                  name={targetField(kind, year)}
                  defaultValue={shown(kind, year)}
                  aria-label={`${names[kind]()}, ${labelOf(year)}`}
                />,
              ]),
            ),
          }}
        />
      ))}
    </Table>
  );
}
